package dev.tokenconsole.text.redact;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.secret.Secret;

/** A secret that a server echoes in another form is masked. */
@Execution(ExecutionMode.CONCURRENT)
class SecretFormsTest {
    private static final String SECRET = "Zq9-Top+Secret/Value=7xk";
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final HexFormat HEX = HexFormat.of();
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void isMaskedWhole(String name, String form) {
        assertEquals("<< •••• >>", masked("<< " + form + " >>"), name);
    }

    static Stream<Arguments> forms() {
        byte[] utf8 = SECRET.getBytes(UTF_8);
        Stream<Arguments> hex = Stream.of(",", ", ", "\n", "\r\n", ";", "_", "|", "\t", " : ", ", 0x", "h, ", " $")
            .map(separator -> Arguments.of("hex with " + HEX.formatHex(separator.getBytes(UTF_8)),
                HexFormat.ofDelimiter(separator).formatHex(utf8)));
        String groups = HEX.formatHex(utf8).replaceAll("(....)(?=.)", "$1 ");
        byte[] digits = HEX.formatHex(utf8).getBytes(US_ASCII);
        return Stream.concat(hex, Stream.of(
            Arguments.of("groups of xxd", groups),
            Arguments.of("groups of eight digits", HEX.formatHex(utf8).replaceAll("(.{8})(?=.)", "$1-")),
            Arguments.of("code points", each(c -> "%04X".formatted(c), " U+")),
            Arguments.of("decimal numbers", each(Integer::toString, ", ")),
            Arguments.of("decimal numbers on lines", each(Integer::toString, "\n")),
            Arguments.of("octal numbers", each(Integer::toOctalString, " ")),
            Arguments.of("binary numbers", each(c -> "0" + Integer.toBinaryString(c), " ")),
            Arguments.of("hex of UTF-16LE", HEX.formatHex(SECRET.getBytes(UTF_16LE)).replaceAll("00$", "")),
            Arguments.of("hex of UTF-16BE", HEX.formatHex(SECRET.getBytes(UTF_16BE))),
            Arguments.of("base64 of UTF-16LE", BASE64.encodeToString(SECRET.getBytes(UTF_16LE))),
            Arguments.of("base64 of UTF-16BE", BASE64.encodeToString(SECRET.getBytes(UTF_16BE))),
            Arguments.of("hex of base64", HEX.formatHex(BASE64.encode(utf8))),
            Arguments.of("hex of base64url", HEX.formatHex(Base64.getUrlEncoder().encode(utf8))),
            Arguments.of("base64 of hex", BASE64.encodeToString(digits)),
            Arguments.of("base64 of upper-case hex",
                BASE64.encodeToString(HEX.withUpperCase().formatHex(utf8).getBytes(US_ASCII))),
            Arguments.of("base64 on short lines", BASE64.encodeToString(utf8).replaceAll("(.{5})", "$1\n")),
            Arguments.of("letters with spaces", each(Character::toString, " ")),
            Arguments.of("letters with dashes", each(Character::toString, "-")),
            Arguments.of("letters on lines", each(Character::toString, "\n")),
            Arguments.of("letters with spaces, backwards", new StringBuilder(each(Character::toString, " ")).reverse()
                .toString()),
            Arguments.of("full width", each(c -> Character.toString(c + 0xfee0), "")),
            Arguments.of("full width with spaces", each(c -> Character.toString(c + 0xfee0), "\u3000"))));
    }

    private static String each(IntFunction<String> form, String separator) {
        return SECRET.chars().mapToObj(form).collect(Collectors.joining(separator));
    }

    /** Twelve of the twenty-four characters were readable. */
    @ParameterizedTest
    @ValueSource(strings = {"Zq9-Top*********e=7xk", "Zq9-T…=7xk", "Zq9••••7xk", "ZQ9-TO###7XK", "Zq9-Top...=7xk"})
    void whatAMaskOfAServerLeavesIsMasked(String form) {
        String left = masked("<< " + form + " >>");
        assertTrue(left.matches("<< ••••[*…•#.]+•••• >>"), left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please wait... then ask again", "5a,71 of 9c0 and 0x7f", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
        "The top of the value is secret.", "127.0.0.1:8443 at 2026-11-27T11:20:00Z", "①②③ Ｆｕｌｌ ｗｉｄｔｈ 🙂", "***"})
    void otherTextStays(String text) {
        assertEquals(text, masked(text));
    }

    /** One that is not ASCII has other bytes than characters. */
    @Test
    void theBytesOfOtherLettersAreFound() {
        String secret = "pässwörd-größer-漢字🙂";
        byte[] bytes = secret.getBytes(UTF_8);
        String decimal = IntStream.range(0, bytes.length).mapToObj(i -> String.valueOf(bytes[i] & 0xff))
            .collect(Collectors.joining(","));
        for (String form : Arrays.asList(decimal, HexFormat.ofDelimiter(",").formatHex(bytes),
                BASE64.encodeToString(secret.getBytes(UTF_16LE)))) {
            assertEquals("<•••• >", masked(secret, "<" + form + " >"));
        }
    }

    /** Four times the text takes less than twelve times as long, and never longer than the bound. */
    @ParameterizedTest
    @ValueSource(strings = {"5a,71,", "0x", "1 ", "Zq9-Top", "***", "…", "Z q 9 ", "Ｚ", "㏂", "⑽", "𝐙", "0", "5a71392d",
        "Zq9***7xk", "01011010 "})
    void aHostileTextTakesTimeInProportion(String unit) {
        masked(unit.repeat(65_536 / unit.length()));
        long quarter = Long.MAX_VALUE;
        long whole = Long.MAX_VALUE;
        for (int turn = 0; turn < 3; turn++) {
            quarter = Math.min(quarter, nanos(unit.repeat(65_536 / unit.length())));
            whole = Math.min(whole, nanos(unit.repeat(262_144 / unit.length())));
        }
        assertTrue(whole < MOST_NANOS, unit + " took " + whole / 1_000_000 + " ms");
        assertTrue(whole < 12 * Math.max(quarter, 5_000_000), unit + ": " + quarter + " ns, then " + whole);
    }

    private static long nanos(String text) {
        long begun = System.nanoTime();
        masked(text);
        return System.nanoTime() - begun;
    }

    private static String masked(String raw) {
        return masked(SECRET, raw);
    }

    private static String masked(String secretText, String raw) {
        try (Secret secret = Secret.of(secretText); Redactor redactor = new Redactor(secret)) {
            return redactor.masked(raw);
        }
    }
}
