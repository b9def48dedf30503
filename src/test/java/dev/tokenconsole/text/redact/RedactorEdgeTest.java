package dev.tokenconsole.text.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.secret.Secret;

/** Texts that end, or begin, where a value or an escape is expected; secrets of unusual characters and lengths. */
@Execution(ExecutionMode.CONCURRENT)
class RedactorEdgeTest {
    private static final List<String> NAMES = List.of("client_secret", "clientSecret", "access_token", "accessToken",
        "refresh_token", "id_token", "session_token", "password", "passwd", "token", "jwt", "assertion", "secret",
        "api_key", "authorization");
    private static final List<String> OPENINGS =
        List.of("\"", "'", "[", "{", "", "[\"", "{\"", "\\", "\\\"", "\\u", "\\u{", "%", "%f0%9f", "&#", "&#x", "&",
            "\ud83d", "<![CDATA[", "=", ":", " ");

    /** The crash of conf-scrub-cut-200, conf-scrub-cut-400 and conf-scrub-cut-single-quote; each name and layer. */
    @Test
    void noCutEndBreaksIt() {
        for (String name : NAMES) {
            for (String quote : List.of("", "\"", "'")) {
                for (String sign : List.of(":", "=", " : ")) {
                    for (String opening : OPENINGS) {
                        String cut = "{" + quote + name + quote + sign + opening;
                        for (int layer = 0; layer < 4; layer++) {
                            process(cut);
                            cut = cut.replace("\\", "\\\\").replace("\"", "\\\"");
                        }
                    }
                }
            }
            OPENINGS.forEach(opening -> process("<" + name + ">" + opening));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pa\uD83D\uDE00ss", "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02", "tab\tand\u200bnone",
        "two  spaces  within", "<&>\"'%\\", "\u00fc\u00f6\u00e4\u4e16\u754c", "\uFEFFmark", "x\u0001y\u0001z\u0001w"})
    void anUnusualSecretIsFoundHoweverItIsEscaped(String secret) {
        String decimal = secret.codePoints().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
        String bare = secret.codePoints().mapToObj(c -> "&#x" + Integer.toHexString(c)).collect(Collectors.joining())
            + ";";
        String json = secret.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        String braces = secret.codePoints().mapToObj("\\u{%x}"::formatted).collect(Collectors.joining());
        String eight = secret.codePoints().mapToObj("\\U%08X"::formatted).collect(Collectors.joining());
        for (String written : List.of(secret, decimal, bare, json, braces, eight)) {
            assertEquals("<< •••• >>", masked(secret, "<< " + written + " >>"), written);
            try (Secret own = Secret.of(secret); QuotedText quoted = new QuotedText(own)) {
                assertEquals("<< •••• >>", quoted.quote("<< " + written + " >>"), written);
            }
        }
    }

    @Test
    void oneByteIsMaskedToo() {
        assertEquals("••••b••••", masked("a", "aba"));
        assertEquals("••••b••••", masked("a", "%61b&#97;"));
        assertEquals("", masked("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pw1x", "hunter", "abc-12"})
    void aShortSecretIsFoundInBase64(String secret) {
        for (String before : List.of("", "x", "xy", "client:")) {
            String encoded = Base64.getEncoder().encodeToString(
                (before + secret + ":behind").getBytes(StandardCharsets.UTF_8));
            assertTrue(masked(secret, encoded).contains(Redactor.MASK), encoded);
        }
    }

    /** Fewer than eight letters and digits: whole, and never put together from neighbouring words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ab-12-cd | ab.12.cd | ••••", "ab-12-cd | a-b-1-2-c-d | ••••", "ab-12-cd | AB 12 CD | ••••",
        "ab-12-cd-3 | ab/12/cd/3 | ••••", "ab-12-cd | dc 21 ba | ••••", "Zk9xQ7 | Z*k*9*x*Q*7 | ••••",
        "pass-wd | pass_wd | ••••", "pass-wd | p.a.s.s.w.d | ••••", "passwd | pas-swd | ••••",
        "passwd-1x | pas swd 1 xy | ••••y", "ab-12-c | ab 12 c | ab 12 c",
        "pass-wd | the pas, swd is | the pas, swd is", "202611 | 2026-11-22 | 2026-11-22"})
    void aShortSecretIsFoundSpreadBySigns(String secret, String written, String expected) {
        assertEquals("<< " + expected + " >>", masked(secret, "<< " + written + " >>"));
    }

    /** A text of which only the first part is shown may be cut in the middle of a secret. */
    @Test
    void theEndOfWhatIsShownTellsNoPieceOfASecret() {
        String secret = "kAn4rY-Zq81.do-not";
        try (Secret own = Secret.of(secret); Redactor redactor = new Redactor(own)) {
            for (int before = 80; before < 100; before++) {
                String shown = redactor.masked("_".repeat(before) + secret + "_".repeat(2000), 100);
                assertEquals("_".repeat(before) + Redactor.MASK + "_".repeat(Math.max(0, 82 - before)), shown);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"password\":", "[", "\\\\\"", "%25", "&#38;", "&#x26;", "\\u005c", "<password>",
        "password='", "access_token=[", "\ud83d", "\\u{", "\0"})
    void aHugeNestingIsNoLongWork(String unit) {
        long start = System.nanoTime();
        process(unit.repeat(65_536 / unit.length()));
        assertTrue(System.nanoTime() - start < 2_000_000_000L);
    }

    private static void process(String text) {
        try (Secret own = Secret.of("kAn4rY-Zq81.do-not"); Redactor redactor = new Redactor(own)) {
            redactor.learn(text);
            redactor.masked(text);
            redactor.masked(text, 3);
        }
    }

    private static String masked(String secret, String text) {
        try (Secret own = Secret.of(secret); Redactor redactor = new Redactor(own)) {
            return redactor.masked(text);
        }
    }
}
