package dev.tokenconsole.cli;

import dev.tokenconsole.auth.FailureVerdict;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DisplayText;

/** A failure as it is read in a terminal. */
final class FailureText {
    private FailureText() {}

    /** What happened, why, what to do, the server's own words and the ids that support asks for; one a line. */
    static String of(FailureVerdict verdict) {
        StringBuilder text = new StringBuilder();
        line(text, verdict.title() + ".");
        line(text, verdict.cause());
        line(text, verdict.nextStep());
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
