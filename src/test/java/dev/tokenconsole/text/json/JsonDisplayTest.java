package dev.tokenconsole.text.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** JSON is laid out as it stands; what is none, or is meant to grow without end, is left alone. */
class JsonDisplayTest {
    @Test
    void anObjectIsIndented() {
        assertEquals(Optional.of("""
            {
              "a": 1.50,
              "b": [
                "x\\u0000"
              ]
            }"""), JsonDisplay.indented("{\"a\":1.50,\"b\":[\"x\\u0000\"]}"));
    }

    @Test
    void whatIsNoJsonIsLeftAlone() {
        assertTrue(JsonDisplay.indented("<html>").isEmpty());
        assertTrue(JsonDisplay.indented("{\"a\":1").isEmpty());
        assertTrue(JsonDisplay.indented("").isEmpty());
    }

    @Test
    void deepNestingDoesNotGrow() {
        assertTrue(JsonDisplay.indented("{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}").isEmpty());
    }
}
