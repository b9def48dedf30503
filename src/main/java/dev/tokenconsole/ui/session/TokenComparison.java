package dev.tokenconsole.ui.session;

import java.util.List;
import java.util.UUID;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;

/** The tokens of profiles compared with what their environments expect now. FX thread only. */
public final class TokenComparison {
    private TokenComparison() {}

    /** The findings about the token of the profile of that id; none without a token or such a profile. */
    public static List<Finding> of(Workspace workspace, UUID profile) {
        FetchedToken token = workspace.tokens().of(profile).held().get();
        return token == null ? List.of() : workspace.profile(profile)
            .flatMap(owner -> workspace.environment(owner.environmentId()))
            .map(environment -> token.findings(environment, workspace.environments())).orElse(List.of());
    }

    /**
     * The number of findings by which the profile's token belongs elsewhere, as the token and the environments change.
     * It follows both weakly: hold the subscription.
     */
    public static ObservableValue<Long> mismatches(Workspace workspace, UUID profile) {
        return Bindings.createObjectBinding(() -> mismatches(of(workspace, profile)),
            workspace.tokens().of(profile).held(), workspace.environments());
    }

    /** The number of those among {@code findings} by which a token belongs elsewhere. */
    public static long mismatches(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.level() == Finding.Level.MISMATCH).count();
    }
}
