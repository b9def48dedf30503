package dev.tokenconsole.cli.token;

import java.time.Duration;
import java.time.Instant;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.cli.access.RemedyOption;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;
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
        String words = verdict.serverMessage();
        if (words != null) {
            line(text, Messages.text("cli.failure.server-words", words));
        }
        if (!verdict.supportIds().isEmpty()) {
            line(text, Messages.text("cli.failure.support-ids", String.join(", ", verdict.supportIds())));
        }
        return text.toString();
    }

    /** The same and, if the next step is a setting of an environment, the option that is that setting. */
    static String withOption(TokenOutcome.Failure failure) {
        StringBuilder text = new StringBuilder(of(failure));
        String option = RemedyOption.of(failure.verdict());
        if (!option.isEmpty()) {
            line(text, Messages.text("cli.failure.option", option));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isBlank()) {
            text.append(DisplayText.escape(line)).append('\n');
        }
    }
}
