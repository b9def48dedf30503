package dev.tokenconsole.ui.profiles;

import java.util.ArrayList;
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
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.SaveFeedback;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;

/**
 * The test of the credentials in a form: it fetches a token, reports the result and wipes the token. One test runs at a
 * time. FX thread only.
 */
final class CredentialTrial {
    private final TokenFetcher fetcher;
    private final FxTasks tasks;
    private final SaveFeedback feedback;
    private final TrialPacing pacing;
    private @Nullable FxTask<TokenOutcome> running;

    CredentialTrial(
            Workspace workspace, TokenFetcher fetcher, FxTasks tasks, TokenClock clock, SaveFeedback feedback) {
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
        running = tasks.run(() -> fetcher.fetch(environment, clientId, secret))
            .onSuccess(outcome -> {
                pacing.note(outcome, environment, clientId);
                feedback.report(result(outcome, environment));
            })
            .onFailure(feedback::fail)
            .onDiscard(CredentialTrial::wipe)
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

    private static Report result(TokenOutcome outcome, Environment environment) {
        wipe(outcome);
        return switch (outcome) {
            case TokenOutcome.Issued issued -> new Report(Report.Tone.SUCCESS, Messages.text(
                "ui.editor.test.issued", environment.name(), issued.exchange().elapsed().toMillis()));
            case TokenOutcome.Failure failure -> new Report(Report.Tone.DANGER, words(failure.verdict()));
            case TokenOutcome.Cancelled _ -> Report.NONE;
        };
    }

    private static String words(FailureVerdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict.title() + ". " + verdict.cause() + " " + verdict.nextStep());
        if (verdict.serverMessage() != null) {
            lines.add(Messages.text("ui.editor.test.server-words", verdict.serverMessage()));
        }
        if (!verdict.supportIds().isEmpty()) {
            lines.add(Messages.text("ui.editor.test.support-ids", String.join(", ", verdict.supportIds())));
        }
        return String.join("\n", lines);
    }

    private static void wipe(TokenOutcome outcome) {
        if (outcome instanceof TokenOutcome.Issued issued) {
            issued.token().close();
        }
    }
}
