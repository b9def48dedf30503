package dev.tokenconsole.ui.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.platform.desktop.SystemNotice.Button;
import dev.tokenconsole.platform.desktop.SystemNotice.Notice;
import dev.tokenconsole.platform.desktop.SystemNotice.Subject;
import dev.tokenconsole.ui.token.model.CopiedTokenWatch;
import dev.tokenconsole.ui.token.model.CopyEnd;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/**
 * The notice that the copied token expires. Its button copies a fresh header as the button of the window does, and the
 * next notice says what came of it. A copy that has to be confirmed is confirmed in the window, which is raised.
 */
final class CopiedTokenNotice {
    private final TokenViewModel model;
    private final SystemNotice notices;
    private final WindowFront window;
    private final NoticeWords words;
    /** True once the end of the copied token was said outside; in the window alone it is not enough. */
    private boolean said;
    /** The copy that the button asked for last, while it is neither at its end nor asked about in the window. */
    private @Nullable Object requested;

    CopiedTokenNotice(TokenViewModel model, SystemNotice notices, WindowFront window, NoticeWords words) {
        this.model = model;
        this.notices = notices;
        this.window = window;
        this.words = words;
        model.copiedToken().notice().subscribe(this::follow);
        window.onLeft(() -> follow(model.copiedToken().notice().get()));
        model.headerCopy().question().subscribe(question -> {
            if (question != null && requested != null) {
                requested = null;
                notices.close(Subject.COPIED_TOKEN);
                window.raise();
            }
        });
    }

    private void follow(CopiedTokenWatch.@Nullable Notice notice) {
        said &= notice != null;
        if (notice == null && requested == null) {
            notices.close(Subject.COPIED_TOKEN);
        } else if (notice != null && !said && !window.isInFront()) {
            said = true;
            Instant now = model.ticker().moment().get().now();
            show(notice.profile(),
                words.expires(notice.profile(), now.plus(Duration.ofSeconds(notice.secondsLeft())), now), true);
        }
    }

    private void show(Profile profile, String text, boolean button) {
        notices.show(new Notice(Subject.COPIED_TOKEN, Messages.text("app.name"), text,
            button ? Optional.of(new Button(Messages.text("ui.copied.renew"),
                () -> Platform.runLater(() -> copy(profile)))) : Optional.empty(),
            () -> Platform.runLater(window::raise)));
    }

    /** After a lock there is no such window, and no profile. */
    private void copy(Profile profile) {
        Optional<Profile> now = model.workspace().profile(profile.id());
        if (window.node().getScene() != null && now.isPresent()) {
            Object mine = new Object();
            requested = mine;
            model.headerCopy().copy(profile.id(), end -> {
                // The button may have been pressed twice.
                if (requested == mine) {
                    requested = null;
                    Platform.runLater(() -> say(now.get(), end));
                }
            });
        }
    }

    /** A lock ends a copy, too, and then takes the window away: nothing is said of the vault behind it. */
    private void say(Profile profile, CopyEnd end) {
        if (window.node().getScene() == null) {
            return;
        }
        switch (end) {
            case COPIED -> show(profile, words.copied(profile), false);
            case FAILED -> show(profile, words.notCopied(profile), true);
            case TAKEN_BACK -> notices.close(Subject.COPIED_TOKEN);
        }
    }
}
