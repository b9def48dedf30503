package dev.tokenconsole.ui.profiles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.run.FailureJudge;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * The test of credentials: it fetches a token, words the result and wipes the token. One test runs at a time. What the
 * server says of a secret that is stored goes into its history. FX thread only.
 */
public final class CredentialTrial {
    private final Workspace workspace;
    private final TokenFetcher fetcher;
    private final FxTasks tasks;
    private final TrialPacing pacing;
    private @Nullable FxTask<Tested> running;

    /** Tests with {@code fetcher}. */
    public CredentialTrial(Workspace workspace, TokenFetcher fetcher, FxTasks tasks, TokenClock clock) {
        this.workspace = workspace;
        this.fetcher = fetcher;
        this.tasks = tasks;
        this.pacing = new TrialPacing(workspace, clock);
    }

    /**
     * Tests credentials of {@code profile} in place of the test that runs, with a copy of {@code clientSecret}. Sends
     * no request during a pause that the server asked for, nor beside a fetch of the profile: the result says so, at
     * once.
     */
    public void start(UUID profile, Environment environment, String clientId, Secret clientSecret,
            Consumer<TrialResult> done, Consumer<Throwable> failed) {
        cancel();
        Optional<String> obstacle = pacing.obstacle(profile, environment, clientId);
        if (obstacle.isPresent()) {
            done.accept(new TrialResult(CheckState.NOT_CHECKED, new Report(Report.Tone.INFO, obstacle.get())));
            return;
        }
        Secret secret = clientSecret.copy();
        List<Environment> others = List.copyOf(workspace.environments());
        running = tasks.run(() -> test(environment, clientId, secret))
            .onSuccess(tested -> {
                pacing.note(tested.outcome(), environment, clientId);
                TrialResult result = result(tested, environment, clientId, others);
                tested.close();
                remember(profile, environment, clientId, secret, result.state());
                done.accept(result);
            })
            .onFailure(failed)
            .onDiscard(Tested::close)
            .always(secret::close);
    }

    /** Cancels the test that runs; true if there was one, ended or not, since the last call. */
    public boolean cancel() {
        if (running == null) {
            return false;
        }
        running.cancel();
        running = null;
        return true;
    }

    private static TrialResult result(
            Tested tested, Environment environment, String clientId, List<Environment> others) {
        Report report = TrialReport.of(tested.outcome(), tested.decoded(), environment, clientId, others);
        return new TrialResult(switch (tested.outcome()) {
                case TokenOutcome.Issued _ -> report.tone() == Report.Tone.WARNING
                    ? CheckState.VALID_WITH_FINDINGS : CheckState.VALID;
                case TokenOutcome.Failure failure -> FailureJudge.of(failure, failure.verdict()).state();
                case TokenOutcome.Cancelled _ -> CheckState.NOT_CHECKED;
            }, report);
    }

    private void remember(
            UUID profile, Environment environment, String clientId, Secret secret, CheckState state) {
        workspace.profile(profile).filter(stored -> stored.clientId().equals(clientId)
                && stored.secret().equals(secret) && workspace.environmentOf(stored).sendsSameRequestsAs(environment))
            .ifPresent(stored -> workspace.histories().add(stored, state, workspace.tokens().now()));
    }

    /** Off the FX thread: a token may be long. */
    private Tested test(Environment environment, String clientId, Secret secret) {
        TokenOutcome outcome = fetcher.fetch(environment, clientId, secret);
        return new Tested(outcome, outcome instanceof TokenOutcome.Issued issued
            ? FetchedToken.of(issued.token(), issued.decoded(), clientId, issued.notes()) : null);
    }

    /** An outcome with its token decoded, if it brought one. */
    private record Tested(TokenOutcome outcome, @Nullable FetchedToken decoded) implements AutoCloseable {
        @Override
        public void close() {
            if (decoded != null) {
                decoded.close();
            }
        }
    }
}
