package dev.tokenconsole.text.redact;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import dev.tokenconsole.text.DisplayText;

/**
 * The only output of the log: this program, JavaFX and the JDK all log to {@code java.util.logging}, which has no other
 * handler.
 */
public final class RedactingLog {
    private RedactingLog() {}

    /** Replaces all handlers; to be called before anything is logged. */
    public static void install() {
        LogManager.getLogManager().reset();
        Handler only = new ConsoleHandler();
        only.setFormatter(new WithoutSecrets());
        Logger.getLogger("").addHandler(only);
    }

    /**
     * Redacts the finished text, in which parameters, exceptions and their causes already are, and escapes what could
     * steer a terminal: paths and messages of a system are among it.
     */
    static final class WithoutSecrets extends SimpleFormatter {
        @Override
        public String format(LogRecord logged) {
            return DisplayText.say(LogRedaction.of(super.format(logged)).replace("\r\n", "\n"));
        }
    }
}
