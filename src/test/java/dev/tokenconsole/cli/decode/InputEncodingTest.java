package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.cli.CliRunner;

/** A token that a shell or an editor wrote in its own encoding. */
class InputEncodingTest {
    private static final String TOKEN = part("{\"alg\":\"RS256\"}") + "." + part("{\"iss\":\"me\"}") + "."
        + "A".repeat(342);

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, fffe, UTF-16LE", "UTF-16BE, feff, UTF-16BE", "UTF-16LE, , UTF-16LE", "UTF-16BE, , UTF-16BE",
        "UTF-32LE, fffe0000, UTF-32LE", "UTF-32BE, 0000feff, UTF-32BE", "UTF-32LE, , UTF-32LE",
        "UTF-32BE, , UTF-32BE"})
    void isReadAndTheEncodingNamed(String charset, String mark, String named) {
        CliRunner.Result result = decode(bytes(mark == null ? "" : mark, "Bearer " + TOKEN + "\r\n", charset));
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.out(), containsString("iss  me"));
        assertThat(result.err(), containsString("The input was in " + named + "; it was read as such."));
    }

    @Test
    void ofUtf8ThereIsNothingToSay() {
        CliRunner.Result result = decode(bytes("efbbbf", TOKEN + "\r\n", "UTF-8"));
        assertEquals(0, result.exitCode());
        assertEquals("", result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
    void whatIsNoUnicodeIsReadAsFarAsItIsAscii(String charset) {
        CliRunner.Result result = decode(bytes("", "Ihr Schl\u00fcssel: " + TOKEN + "\n", charset));
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.err(), containsString("in no encoding that is known here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\ufeff", "\r\n\r\n", "\u2028", "\u3000"})
    void whatCannotBeSeenAroundItIsLeftOut(String around) {
        CliRunner.Result result = decode((around + TOKEN + around).getBytes(StandardCharsets.UTF_8));
        assertEquals(0, result.exitCode(), result.err());
    }

    private static CliRunner.Result decode(byte[] bytes) {
        return new CliRunner().stdin(bytes).run("decode");
    }

    private static byte[] bytes(String mark, String text, String charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes(text.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
