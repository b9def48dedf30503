package dev.tokenconsole.ui.token;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.token.model.TokenCopying;

/** The question before the first copy of a production profile's token. */
final class ProductionQuestion {
    private final TokenCopying copying;
    private final QuestionBar bar;

    /** {@code id} is the prefix of the ids of its buttons. */
    ProductionQuestion(String id, TokenCopying copying) {
        this.copying = copying;
        this.bar = new QuestionBar(id);
    }

    QuestionBar bar() {
        return bar;
    }

    /** Runs {@code copy}, which copies a token of {@code owner}, at once or after it was confirmed. */
    void before(Profile owner, Runnable copy) {
        if (copying.needsConfirmation(owner)) {
            bar.ask(Messages.text("ui.copy.production"),
                new QuestionBar.Option("ui.copy.production.yes", () -> {
                    copying.confirm(owner);
                    copy.run();
                }),
                new QuestionBar.Option("ui.copy.production.no", () -> {}));
        } else {
            copy.run();
        }
    }
}
