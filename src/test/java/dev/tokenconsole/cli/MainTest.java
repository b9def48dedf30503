package dev.tokenconsole.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.SampleToken;

/** Unexpected errors, and results that no reader receives. */
class MainTest {
    @Test
    void namesAnUnexpectedFailureInOneLineWithoutItsMessage() {
        InputStream broken = failing(() -> new IllegalStateException("canary-message"));
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new String[] {"decode"}, new PrintWriter(new StringWriter()), new PrintWriter(err),
            broken, Map.of());
        assertEquals(5, exitCode);
        assertThat(err.toString(), matchesPattern("Unexpected error: IllegalStateException at "
            + "dev\\.tokenconsole\\.cli\\.MainTest:\\d+\\.\n"));
        assertThat(err.toString(), not(containsString("canary")));
    }

    @Test
    void namesThePlaceInItsOwnCode() {
        InputStream broken = failing(() -> {
            RuntimeException failure = new IllegalStateException("canary-message");
            failure.setStackTrace(new StackTraceElement[] {
                new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 220),
                new StackTraceElement("dev.tokenconsole.jwt.JwtDecoder", "decode", "JwtDecoder.java", 31)});
            return failure;
        });
        StringWriter err = new StringWriter();
        Main.run(new String[] {"decode"}, new PrintWriter(new StringWriter()), new PrintWriter(err), broken, Map.of());
        assertEquals("Unexpected error: IllegalStateException at dev.tokenconsole.jwt.JwtDecoder:31.\n",
            err.toString());
    }

    @Test
    void survivesAnErrorOfTheMachine() {
        InputStream broken = failing(() -> {
            throw new StackOverflowError();
        });
        StringWriter err = new StringWriter();
        assertEquals(5, Main.run(new String[] {"decode"}, new PrintWriter(new StringWriter()), new PrintWriter(err),
            broken, Map.of()));
        assertThat(err.toString(), containsString("StackOverflowError"));
    }

    @Test
    void doesNotCallItDoneWhereTheResultIsLost() {
        Writer full = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new String[] {"decode", "-q", SampleToken.TEXT + "A".repeat(24)}, new PrintWriter(full),
            new PrintWriter(err), InputStream.nullInputStream(), Map.of());
        assertEquals(5, exitCode);
        assertEquals("The result could not be written to standard output.\n", err.toString());
    }

    private static InputStream failing(Supplier<RuntimeException> failure) {
        return new InputStream() {
            @Override
            public int read() {
                throw failure.get();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                throw failure.get();
            }
        };
    }
}
