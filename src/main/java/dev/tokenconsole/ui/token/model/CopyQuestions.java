package dev.tokenconsole.ui.token.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.ui.session.TokenComparison;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.verify.claims.Finding;

/**
 * The questions before a copy: about production once for each environment, as it is, until the vault is locked, for
 * tokens and for secrets; about a token that may belong to another environment, or whose signature proves nothing, each
 * time. FX thread only.
 */
public final class CopyQuestions {
    private final Workspace workspace;
    private final Set<Environment> confirmed = new HashSet<>();
    /** A secret outlives every token: to have said yes to one is no yes to the other. */
    private final Set<Environment> confirmedSecrets = new HashSet<>();
    private final ReadOnlyObjectWrapper<Question> standing = new ReadOnlyObjectWrapper<>();
    private boolean unexpected;

    CopyQuestions(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A question before a copy.
     *
     * @param words the question
     * @param danger true if the token may be one of another environment, or one that anyone has made
     */
    public record Question(String words, boolean danger) {}

    /** The question that is to be decided; null for none. */
    ReadOnlyObjectProperty<Question> standing() {
        return standing.getReadOnlyProperty();
    }

    /** True if the token brought the question that was asked last, and not the press that asked for the copy. */
    boolean isUnexpected() {
        return unexpected;
    }

    /** Asks {@code question} in place of the one that stands; {@code late} if a token brings it. */
    void ask(Question question, boolean late) {
        unexpected = late;
        standing.set(question);
    }

    /** Asks nothing any more. */
    void withdraw() {
        standing.set(null);
    }

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
        List<Finding> findings =
            wish.holdsToken() ? TokenComparison.of(workspace, wish.profile()) : List.of();
        List<Finding> elsewhere = findings.stream().filter(Finding::isOfAnotherEnvironment).toList();
        List<Finding> forgeable = findings.stream().filter(Finding::isForgeable).toList();
        boolean production = wish.environment().kind() == EnvironmentKind.PRODUCTION;
        if (!elsewhere.isEmpty()) {
            return danger(Messages.text(production ? "ui.copy.elsewhere.production" : "ui.copy.elsewhere", wish.name(),
                wish.environment().name(), headlines(elsewhere)));
        }
        if (forgeable.isEmpty()) {
            return beforeToken(wish);
        }
        return danger(workspace.tokens().of(wish.profile()).signature().get().isInvalid()
            ? Messages.text(production ? "ui.copy.forged.production" : "ui.copy.forged", wish.name(),
                wish.environment().name())
            : Messages.text(production ? "ui.copy.unproven.production" : "ui.copy.unproven", wish.name(),
                headlines(forgeable)));
    }

    private static Optional<Question> danger(String words) {
        return Optional.of(new Question(words, true));
    }

    private static String headlines(List<Finding> findings) {
        return findings.stream().map(Finding::headline).collect(Collectors.joining(" · "));
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
