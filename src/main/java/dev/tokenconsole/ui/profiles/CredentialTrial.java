package dev.tokenconsole.ui.profiles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.SaveFeedback;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * The test of the credentials in a form: it fetches a token, reports the result and wipes the token. One test runs at a
 * time. FX thread only.
 */
final class CredentialTrial {
    private final Workspace workspace;
    private final TokenFetcher fetcher;
    private final FxTasks tasks;
    private final SaveFeedback feedback;
    private final TrialPacing pacing;
    private @Nullable FxTask<TrialResult> running;

    CredentialTrial(
            Workspace workspace, TokenFetcher fetcher, FxTasks tasks, TokenClock clock, SaveFeedback feedback) {
        this.workspace = workspace;
        this.fetcher = fetcher;
        this.tasks = tasks;
        this.feedback = feedback;
        this.pacing = new TrialPacing(workspace, clock);
    }

    /**
     * Tests the credentials of {@code profile} in place of the test that runs. Sends no request during a pause that the
     * server asked for, nor beside a fetch of the profile, and reports that.
     */
    void start(UUID profile, Environment environment, String clientId, String clientSecret) {
        cancel();
        Optional<String> obstacle = pacing.obstacle(profile, environment, clientId);
        if (obstacle.isPresent()) {
            feedback.report(Report.Tone.INFO, obstacle.get());
            return;
        }
        feedback.report(Report.Tone.INFO, Messages.text("ui.editor.test.running", environment.name()));
        Secret secret = Secret.of(clientSecret);
        List<Environment> others = List.copyOf(workspace.environments());
        running = tasks.run(() -> test(environment, clientId, secret))
            .onSuccess(result -> {
                pacing.note(result.outcome(), environment, clientId);
                feedback.report(TrialReport.of(result.outcome(), result.decoded(), environment, others));
                result.close();
            })
            .onFailure(feedback::fail)
            .onDiscard(TrialResult::close)
            .always(secret::close);
    }

    /** Cancels the test that runs and removes the report of the last one, which no longer applies. */
    void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
            feedback.report(Report.NONE);
        }
    }

    /** Off the FX thread: a token may be long. */
    private TrialResult test(Environment environment, String clientId, Secret secret) {
        TokenOutcome outcome = fetcher.fetch(environment, clientId, secret);
        return new TrialResult(outcome, outcome instanceof TokenOutcome.Issued issued
            ? FetchedToken.decode(issued.token(), clientId, issued.notes()) : null);
    }

    /** An outcome with its token decoded, if it brought one. */
    private record TrialResult(TokenOutcome outcome, @Nullable FetchedToken decoded) implements AutoCloseable {
        @Override
        public void close() {
            if (decoded != null) {
                decoded.close();
            }
        }
    }
}
