package dev.tokenconsole.text.redact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.ConsoleHandler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

import dev.tokenconsole.text.DisplayText;

/**
 * The only output of the log: this program, JavaFX and the JDK all log to {@code java.util.logging}, which has no other
 * handler. {@code java.util.logging} makes this object and the handler itself, when the first line is logged: most runs
 * log nothing, and need not load it.
 */
public final class RedactingLog {
    private static final String CONFIGURATION = "java.util.logging.config.class";

    /** For {@code java.util.logging}, as {@link LogManager#readConfiguration()} describes it. */
    public RedactingLog() throws IOException {
        String handlers = "handlers=" + Output.class.getName();
        LogManager.getLogManager()
            .readConfiguration(new ByteArrayInputStream(handlers.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Makes this the configuration of the log; to be called before anything is logged. */
    public static void install() {
        System.setProperty(CONFIGURATION, RedactingLog.class.getName());
    }

    /** Writes to standard error. */
    public static final class Output extends ConsoleHandler {
        /** For {@code java.util.logging}. */
        public Output() {
            setFormatter(new WithoutSecrets());
        }
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
