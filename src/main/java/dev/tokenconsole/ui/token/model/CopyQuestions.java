package dev.tokenconsole.ui.token.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.ui.session.TokenComparison;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.verify.claims.Finding;

/**
 * The questions before a copy: about production once for each environment, as it is, until the vault is locked, for
 * tokens and for secrets; about a token that may belong to another environment, or
 * whose signature is invalid, each time. FX thread only.
 */
public final class CopyQuestions {
    private final Workspace workspace;
    private final Set<Environment> confirmed = new HashSet<>();
    /** A secret outlives every token: to have said yes to one is no yes to the other. */
    private final Set<Environment> confirmedSecrets = new HashSet<>();

    CopyQuestions(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A question before a copy.
     *
     * @param words the question
     * @param danger true if the token may be one of another environment, or is forged
     */
    public record Question(String words, boolean danger) {}

    /** The question that needs no token; empty for none. */
    Optional<Question> beforeToken(CopyWish wish) {
        boolean secret = wish.what() instanceof CopyWish.ClientSecret;
        if ((!secret && !wish.holdsToken()) || wish.environment().kind() != EnvironmentKind.PRODUCTION
                || confirmed(secret).contains(wish.environment())) {
            return Optional.empty();
        }
        return Optional.of(new Question(Messages.text(secret ? "ui.copy.production.secret" : "ui.copy.production",
            wish.name(), wish.environment().name()), false));
    }

    /** The question about the token that is here now; empty for none. */
    Optional<Question> aboutToken(CopyWish wish) {
        List<Finding> elsewhere = !wish.holdsToken() ? List.of()
            : TokenComparison.of(workspace, wish.profile()).stream()
                .filter(Finding::isOfAnotherEnvironment).toList();
        boolean production = wish.environment().kind() == EnvironmentKind.PRODUCTION;
        if (elsewhere.isEmpty() && wish.holdsToken()
                && workspace.tokens().of(wish.profile()).signature().get().isInvalid()) {
            return Optional.of(new Question(Messages.text(
                production ? "ui.copy.forged.production" : "ui.copy.forged", wish.name(), wish.environment().name()),
                true));
        }
        if (elsewhere.isEmpty()) {
            return beforeToken(wish);
        }
        return Optional.of(new Question(
            Messages.text(production ? "ui.copy.elsewhere.production" : "ui.copy.elsewhere", wish.name(),
                wish.environment().name(),
                elsewhere.stream().map(Finding::headline).collect(Collectors.joining(" · "))), true));
    }

    /** The question before {@code wish} was confirmed; one in {@code danger} is none about production in general. */
    void confirm(CopyWish wish, boolean danger) {
        if (!danger) {
            confirmed(wish.what() instanceof CopyWish.ClientSecret).add(wish.environment());
        }
    }

    private Set<Environment> confirmed(boolean secret) {
        return secret ? confirmedSecrets : confirmed;
    }
}
