package dev.tokenconsole.text.redact;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The one way from the log to the outside: what this program, JavaFX and the JDK log ends here, because all of them
 * end in {@code java.util.logging}.
 */
public final class RedactingLog {
    private RedactingLog() {}

    /** Puts the one handler in the place of all that there are; to be called before anything is logged. */
    public static void install() {
        LogManager.getLogManager().reset();
        Handler only = new ConsoleHandler();
        only.setFormatter(new WithoutSecrets());
        Logger.getLogger("").addHandler(only);
    }

    /** Redacts the finished text, in which parameters, exceptions and their causes already are. */
    static final class WithoutSecrets extends SimpleFormatter {
        @Override
        public String format(LogRecord logged) {
            return LogRedaction.of(super.format(logged));
        }
    }
}
