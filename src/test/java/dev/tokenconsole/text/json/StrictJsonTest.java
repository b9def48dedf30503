package dev.tokenconsole.text.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @Test
    void anObjectIsRead() {
        var value = assertInstanceOf(StrictJson.Value.class, read("{\"a\":[1,{\"b\":\"é\"}]}"));
        assertEquals("é", value.node().at("/a/1/b").stringValue());
    }

    @Test
    void onlyTheGivenLengthCounts() {
        byte[] bytes = "{}garbage".getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(StrictJson.Value.class, StrictJson.read(bytes, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void otherEncodingsAreRefused(String charset) {
        byte[] bytes = "{\"access_token\":\"a\"}".getBytes(Charset.forName(charset));
        assertEquals(StrictJson.Fault.INVALID, StrictJson.read(bytes, bytes.length));
    }

    /** A byte order mark; an overlong NUL; half a surrogate pair; a byte alone; a byte too high; NUL. */
    @ParameterizedTest
    @ValueSource(strings = {"efbbbf7b7d", "7b2261223a22c080227d", "7b2261223a22eda080227d", "7b2261223a2280227d",
        "7b2261223a22f5808080227d", "007b7d", "7b2261223a2200227d"})
    void bytesThatAreNoCleanUtf8AreRefused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertEquals(StrictJson.Fault.INVALID, StrictJson.read(bytes, bytes.length));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 1000, 100_000})
    void depthIsLimited(int depth) {
        assertEquals(StrictJson.Fault.LIMIT, read("[".repeat(depth)));
        assertEquals(StrictJson.Fault.LIMIT, read("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)));
    }

    @Test
    void sixteenLevelsAreRead() {
        assertInstanceOf(StrictJson.Value.class, read("[".repeat(16) + "]".repeat(16)));
    }

    @Test
    void sizesAreLimited() {
        assertInstanceOf(StrictJson.Value.class, read("\"" + "x".repeat(1024 * 1024) + "\""));
        assertEquals(StrictJson.Fault.LIMIT, read("\"" + "x".repeat(1024 * 1024 + 1) + "\""));
        assertEquals(StrictJson.Fault.LIMIT, read("{\"" + "n".repeat(2000) + "\":1}"));
        assertEquals(StrictJson.Fault.LIMIT, read("1".repeat(101)));
        assertInstanceOf(StrictJson.Value.class, read("1".repeat(30)));
    }

    @Test
    void manyKeysAreRead() {
        StringBuilder keys = new StringBuilder("{\"k\":0");
        for (int i = 0; i < 5000; i++) {
            keys.append(",\"").append(i).append("\":1");
        }
        assertInstanceOf(StrictJson.Value.class, read(keys.append('}').toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"b\":2}}", "[] []", "{},", "tru", "{a:1}", "[1,]",
        "+1", "01", "Infinity", "// x\n{}", "{\"a\":\"\n\"}"})
    void whatRfc8259DoesNotHaveIsRefused(String text) {
        assertEquals(StrictJson.Fault.INVALID, read(text));
    }

    /** An exponent of ten digits, of eleven, and of as many as a number may have; one that overflows by its zeros. */
    @ParameterizedTest
    @ValueSource(strings = {"1e9999999999", "-1e99999999999", "1e-99999999999", "1E+99999999999", "0e99999999999",
        "0.1e-2147483647", "{\"expires_in\":1e99999999999}"})
    void anExponentThatNoNumberHasIsRefused(String text) {
        assertEquals(StrictJson.Fault.INVALID, read(text));
        assertEquals(StrictJson.Fault.INVALID, read("[1e" + "9".repeat(98) + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "100e2147483647"})
    void anExponentThatANumberCanHaveIsRead(String text) {
        assertInstanceOf(StrictJson.Value.class, read(text));
    }

    @Test
    void whatWasReadIsNotPrinted() {
        assertFalse(read("{\"access_token\":\"canary\"}").toString().contains("canary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1", "{\"a\":", "\"abc", "{\"a\":\"b", "[1"})
    void whatEndsTooEarlyIsToldApart(String text) {
        assertEquals(StrictJson.Fault.CUT, read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t"})
    void nothingIsToldApart(String text) {
        assertEquals(StrictJson.Fault.EMPTY, read(text));
    }

    private static StrictJson.Result read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(bytes, bytes.length);
    }
}
