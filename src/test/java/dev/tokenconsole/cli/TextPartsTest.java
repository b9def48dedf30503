package dev.tokenconsole.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.cli.console.JsonText;
import dev.tokenconsole.cli.console.SecretText;
import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.cli.token.FailureText;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.text.DisplayText;

/** The small parts that the commands' texts are made of. */
class TextPartsTest {
    @Test
    void linesColumnsUpAndLetsWideCellsStandAlone() {
        String wide = "x".repeat(33);
        assertEquals("  a    bb  c\n  aaa  b   cc\n  a    " + wide + "\n           c\n",
            new Table("  ").row("a", "bb", "c").row("aaa", "b", "cc").row("a", wide, "c").text());
        assertEquals("only\n\n" + wide + "\n", new Table("").row("only").row("").row(wide, "").text());
    }

    @Test
    void makesTextOfOthersHarmless() {
        assertEquals("  a\\u001b[2J\\u000a\\u202e\\u200b\\u2028é😀\\udb40\\udc01\n",
            new Table("  ").row("a\u001b[2J\n\u202e\u200b\u2028é😀\udb40\udc01").text());
    }

    @Test
    void makesTextOfOthersHarmlessInJsonToo() {
        assertEquals("{\n  \"a\": \"\\u009b\\u007f\\u202e\\n\"\n}",
            JsonText.of(JsonText.object().put("a", "\u009b\u007f\u202e\n")));
    }

    @Test
    void saysAFailureLineByLine() {
        assertEquals("""
            Refused.
            Because.
            Do it.
            The server says: no\\u001b[0m
            For support: errorId oae1, traceId 2
            """, FailureText.of(refused("no\u001b[0m", List.of("errorId oae1", "traceId 2"), null)));
        assertEquals("Refused.\nBecause.\nDo it.\n", FailureText.of(refused(null, List.of(), null)));
    }

    /** A retry at that time is not too early, although fractions of a second are cut off. */
    @Test
    void saysWhenNotToComeBackBefore() {
        assertEquals("Refused.\nBecause.\nDo it.\nRetry after: 2026-01-02T03:04:18Z\n",
            FailureText.of(refused(null, List.of(), Duration.ofSeconds(12))));
    }

    private static TokenOutcome.Rejected refused(
            @Nullable String words, List<String> ids, @Nullable Duration pause) {
        return new TokenOutcome.Rejected(
            new FailureVerdict("refused", "Refused", "Because.", "Do it.", words,
                ids, FailureVerdict.Remedy.RETRY, pause, false),
            TestExchange.of(DemoProfiles.environment(), Instant.parse("2026-01-02T03:04:05.001Z"), 429));
    }

    @Test
    void stripsOneLineEndAndAByteOrderMark() throws IOException {
        Map<String, String> cases = Map.of("pässwörd", "pässwörd", "a\n", "a", "a\r\n", "a", "a\n\n", "a\n",
            "a\r", "a\r", " a ", " a ", "\uFEFFa\n", "a", "\n", "", "", "");
        for (Map.Entry<String, String> entry : cases.entrySet()) {
            byte[] file = entry.getKey().getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(entry.getValue().toCharArray(), read(file), () -> DisplayText.escape(entry.getKey()));
        }
    }

    @Test
    void refusesWhatIsNoSecret() {
        assertThrows(CharacterCodingException.class, () -> read(new byte[] {(byte) 0xFF, 'a'}));
        assertThrows(IOException.class, () -> read(new byte[SecretText.MAX_BYTES + 1]));
    }

    @Test
    void takesTheLongestSecret() throws IOException {
        assertEquals(SecretText.MAX_BYTES, read(new byte[SecretText.MAX_BYTES]).length);
    }

    private static char[] read(byte[] bytes) throws IOException {
        return SecretText.read(new ByteArrayInputStream(bytes));
    }
}
