package dev.tokenconsole.ui.session;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.claims.SignatureFinding;

/** The tokens of profiles compared with what their environments expect now. FX thread only. */
public final class TokenComparison {
    private TokenComparison() {}

    /** The findings about the token of the profile of that id; none without a token or such a profile. */
    public static List<Finding> of(Workspace workspace, UUID profile) {
        TokenSession session = workspace.tokens().of(profile);
        FetchedToken token = session.held().get();
        return token == null ? List.of() : workspace.profile(profile)
            .flatMap(owner -> workspace.environment(owner.environmentId()))
            .map(environment -> of(token, session.signature().get(), environment, workspace.environments(),
                session.shown()))
            .orElse(List.of());
    }

    /**
     * The findings about {@code token} at {@code moment} and the verdict on its signature, in {@code environment}; the
     * gravest first.
     */
    public static List<Finding> of(FetchedToken token, SignatureState signature, Environment environment,
            List<Environment> others, Moment moment) {
        return Stream.concat(signature.verdict().flatMap(SignatureFinding::of).stream(),
                token.findings(environment, others, moment).stream())
            .sorted((one, other) -> other.level().compareTo(one.level())).toList();
    }

    /**
     * The findings by which the profile's token belongs elsewhere, as the token and the environments change. It follows
     * both weakly: hold the subscription.
     */
    public static ObservableValue<List<Finding>> mismatches(Workspace workspace, UUID profile) {
        TokenSession session = workspace.tokens().of(profile);
        return Bindings.createObjectBinding(() -> {
            // Read, or it would not tell of its next change.
            session.awaitedTimes().getValue();
            return of(workspace, profile).stream().filter(TokenComparison::isMismatch).toList();
        }, session.held(), session.signature(), session.awaitedTimes(), workspace.environments());
    }

    /** The number of those among {@code findings} by which a token belongs elsewhere. */
    public static long mismatches(List<Finding> findings) {
        return findings.stream().filter(TokenComparison::isMismatch).count();
    }

    private static boolean isMismatch(Finding finding) {
        return finding.level() == Finding.Level.MISMATCH;
    }
}
