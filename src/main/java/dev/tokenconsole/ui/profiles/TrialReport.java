package dev.tokenconsole.ui.profiles;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;

/** The result of a test in words: with the findings that a fetch of the same token would show. */
final class TrialReport {
    private TrialReport() {}

    /**
     * The report on {@code outcome}.
     *
     * @param token that of the outcome, if it brought one
     * @param clientId that was asked with, which a server may repeat
     * @param others the environments that the token may belong to instead
     */
    static Report of(TokenOutcome outcome, @Nullable FetchedToken token, Environment environment, String clientId,
            List<Environment> others) {
        return switch (outcome) {
            case TokenOutcome.Issued issued -> issued(issued, token, environment, clientId, others);
            case TokenOutcome.Failure failure -> new Report(Report.Tone.DANGER,
                words(failure.verdict()), List.of(clientId));
            case TokenOutcome.Cancelled _ -> Report.NONE;
        };
    }

    private static Report issued(TokenOutcome.Issued issued, @Nullable FetchedToken token, Environment environment,
            String clientId, List<Environment> others) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text(
            "ui.editor.test.issued", environment.name(), issued.exchange().elapsed().toMillis()));
        boolean expired = isExpired(issued.token().times());
        if (expired) {
            lines.add(Messages.text("ui.editor.test.expired"));
        }
        List<Finding> findings = token == null ? List.of() : token.findings(environment, others);
        List<String> values = new ArrayList<>(List.of(clientId));
        findings.forEach(finding -> {
            lines.add(finding.text());
            values.addAll(finding.values());
        });
        lines.addAll(issued.notes());
        boolean wrong = expired
            || findings.stream().anyMatch(finding -> finding.level() == Finding.Level.MISMATCH);
        return new Report(wrong ? Report.Tone.WARNING : Report.Tone.SUCCESS, String.join("\n", lines), values);
    }

    private static boolean isExpired(TokenTimes times) {
        return Countdown.of(times, times.receivedAt(), times.receivedNanos()).state() == Countdown.State.EXPIRED;
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
}
