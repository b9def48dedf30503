package dev.tokenconsole.text.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class OwnStackFrameTest {
    @Test
    void isTheInnermostOfThisProgram() {
        StackTraceElement own = frame("dev.tokenconsole.jwt.JwtDecoder");
        assertEquals(Optional.of(own), OwnStackFrame.of(
            thrownAt(frame("java.lang.String"), own, frame("dev.tokenconsole.cli.Main"))));
    }

    @Test
    void isEmptyForAnErrorOfOtherCode() {
        assertEquals(Optional.empty(), OwnStackFrame.of(
            thrownAt(frame("java.lang.String"), frame("dev.tokenconsoles.Other"))));
    }

    private static Throwable thrownAt(StackTraceElement... frames) {
        Throwable error = new IllegalStateException();
        error.setStackTrace(frames);
        return error;
    }

    private static StackTraceElement frame(String type) {
        return new StackTraceElement(type, "method", "File.java", 1);
    }
}
