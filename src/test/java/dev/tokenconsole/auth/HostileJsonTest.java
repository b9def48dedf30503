package dev.tokenconsole.auth;

import static dev.tokenconsole.auth.testing.HostileCase.ISSUED;
import static dev.tokenconsole.auth.testing.HostileCase.MALFORMED;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.testing.HostileCase;
import dev.tokenconsole.auth.testing.HostileTable;
import dev.tokenconsole.auth.testing.TestFetcher;

/** Bodies that are almost a token. */
@Execution(ExecutionMode.CONCURRENT)
class HostileJsonTest {
    private static final HostileTable TABLE = new HostileTable("JSON", "4-json");
    private static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60}";
    private static final String NOT_JSON = "The response from % is not JSON";
    private static final String LIMIT = "The response from % goes beyond the limits for JSON";
    private static final String NO_TOKEN = "The response from % contains no token";
    private static final String CUT = "The response from % is incomplete";
    private static final String NOTHING = "% sent an empty response (200)";
    private static final String TOO_LARGE = "The response from % is larger than 65536 bytes";

    static Stream<HostileCase> shapes() {
        return Stream.of(
            bad("empty", NOTHING, ""), bad("white space", NOTHING, " \r\n"), bad("null", NO_TOKEN, "null"),
            bad("[]", NO_TOKEN, "[]"), bad("a text", NO_TOKEN, "\"token\""), bad("a number", NO_TOKEN, "7"),
            bad("{}", NO_TOKEN, "{}"), bad("half an object", CUT, "{\"access_token\":\"abc"),
            bad("garbage behind it", NOT_JSON, TOKEN + "x"), bad("a second object behind it", NOT_JSON, TOKEN + TOKEN),
            bad("a comment", NOT_JSON, "/* */" + TOKEN), bad("a comment of one line", NOT_JSON, "// x\n" + TOKEN),
            bad("NaN", NOT_JSON, "{\"access_token\":\"t\",\"expires_in\":NaN}"),
            bad("Infinity", NOT_JSON, "{\"access_token\":\"t\",\"expires_in\":Infinity}"),
            bad("single quotes", NOT_JSON, "{'access_token':'t'}"),
            bad("a comma too many", NOT_JSON, "{\"access_token\":\"t\",}"),
            bad("access_token twice", NOT_JSON, "{\"access_token\":\"a\",\"access_token\":\"b\"}"),
            bad("access_token twice, once escaped", NOT_JSON, "{\"access_token\":\"a\",\"access\\u005ftoken\":\"b\"}"),
            bad("form fields", NOT_JSON, "access_token=t&expires_in=60"));
    }

    static Stream<HostileCase> sizes() {
        return Stream.of(
            bad("depth 100,000", TOO_LARGE, "[".repeat(100_000)),
            bad("depth 60,000", LIMIT, "[".repeat(60_000)),
            bad("depth 17", LIMIT, "{\"access_token\":\"t\",\"x\":" + "[".repeat(17) + "]".repeat(17) + "}"),
            good("5,000 more keys", "", IntStream.range(0, 5000).mapToObj(i -> ",\"" + i + "\":1")
                .collect(Collectors.joining("", TOKEN.substring(0, TOKEN.length() - 1), "}"))),
            bad("a text of 1 MB", TOO_LARGE, "{\"x\":\"" + "x".repeat(1_000_000) + "\"}"),
            bad("a text of 40 kB", "The response from % contains no token", "{\"x\":\"" + "x".repeat(40_000) + "\"}"),
            good("a number of 30 digits", "The response gives the token lifetime as " + "9".repeat(30)
                + " s. That is a date or a mistake, and no lifetime. The expiry is not known.",
                TOKEN.replace("60", "9".repeat(30))),
            bad("a number of 1,000 digits", LIMIT, TOKEN.replace("60", "9".repeat(1000))),
            bad("an exponent of eleven digits", NOT_JSON, TOKEN.replace("60", "1e99999999999")));
    }

    static Stream<HostileCase> bytes() {
        return Stream.of(
            encoded("UTF-16 with a mark", "UTF-16"), encoded("UTF-16BE", "UTF-16BE"), encoded("UTF-16LE", "UTF-16LE"),
            encoded("UTF-32BE", "UTF-32BE"), encoded("UTF-32LE", "UTF-32LE"),
            good("byte order mark", "The response begins with a byte order mark. It was ignored.",
                "\u00ef\u00bb\u00bf" + TOKEN),
            bad("overlong NUL", NOT_JSON, "{\"access_token\":\"t\u00c0\u0080\"}"),
            bad("overlong quote", NOT_JSON, "{\"access_token\":\"t\u00c0\u00a2\"}"),
            bad("lone surrogate in bytes", NOT_JSON, "{\"access_token\":\"t\u00ed\u00a0\u0080\"}"),
            bad("lone surrogate, escaped", "The token from % cannot be used", "{\"access_token\":\"t\\ud800\"}"),
            bad("Latin-1", NOT_JSON, "{\"access_token\":\"t\",\"x\":\"\u00e9\"}"),
            bad("NUL before it", NOT_JSON, "\0" + TOKEN), bad("NUL in a text", NOT_JSON, "{\"access_token\":\"t\0\"}"),
            bad("NUL, escaped", "The token from % cannot be used", "{\"access_token\":\"t\\u0000\"}"));
    }

    @ParameterizedTest
    @MethodSource({"shapes", "sizes", "bytes"})
    void endsWithAnExactSentence(HostileCase hostile) throws Exception {
        TABLE.play(hostile);
    }

    @AfterAll
    static void writeTable() throws Exception {
        TABLE.write();
    }

    private static HostileCase bad(String name, String words, String latin1) {
        return HostileCase.sent(name, MALFORMED, words, TestFetcher.ok(latin1));
    }

    private static HostileCase good(String name, String notes, String latin1) {
        return HostileCase.sent(name, ISSUED, notes, TestFetcher.ok(latin1));
    }

    private static HostileCase encoded(String name, String charset) {
        return bad(name, NOT_JSON,
            new String(TOKEN.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1));
    }
}
