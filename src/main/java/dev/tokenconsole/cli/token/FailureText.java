package dev.tokenconsole.cli.token;

import java.time.Duration;
import java.time.Instant;

import dev.tokenconsole.auth.FailureVerdict;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;

/** A failure, for a person at a terminal. */
public final class FailureText {
    private FailureText() {}

    /**
     * The event, its reason, the next step, the earliest time of a retry, the server's own words and the ids for
     * support; one a line.
     */
    public static String of(TokenOutcome.Failure failure) {
        FailureVerdict verdict = failure.verdict();
        StringBuilder text = new StringBuilder();
        line(text, verdict.title() + ".");
        line(text, verdict.cause());
        line(text, verdict.nextStep());
        Duration pause = verdict.pause();
        if (pause != null) {
            Instant answered = failure.exchange().startedAt().plus(failure.exchange().elapsed());
            line(text, Messages.text("cli.failure.not-before", TimeWords.utc(answered.plus(pause).plusMillis(999))));
        }
        String words = verdict.serverWords();
        if (words != null) {
            line(text, Messages.text("cli.failure.server-words", words));
        }
        if (!verdict.supportIds().isEmpty()) {
            line(text, Messages.text("cli.failure.support-ids", String.join(", ", verdict.supportIds())));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isBlank()) {
            text.append(DisplayText.escape(line)).append('\n');
        }
    }
}
