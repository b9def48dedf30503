package dev.tokenconsole.verify.keyset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.UnusableKey;
import dev.tokenconsole.verify.key.VerificationKey;
import dev.tokenconsole.verify.testing.TestKey;

/** A key set is read strictly as a whole, and each of its keys is judged. */
class KeySetReaderTest {
    private static final String KEY = TestKey.of("ES256", "").jwk("\"kid\":\"k1\",");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | empty",
        "`   ` | empty",
        "`{\"keys\":[` | cut",
        "`{\"keys\":[KEY]} x` | no-json",
        "`{\"keys\":[KEY]}{}` | no-json",
        "`{\"keys\":[],\"keys\":[KEY]}` | no-json",
        "`{\"keys\":[{\"kty\":\"RSA\",\"kty\":\"EC\"}]}` | no-json",
        "`{'keys':[]}` | no-json",
        "`<html>keys</html>` | no-json",
        "`{\"keys\":[KEY],}` | no-json",
        "`[KEY]` | key-list",
        "`KEY` | no-keys",
        "`{}` | no-keys",
        "`{\"keys\":{}}` | no-keys",
        "`{\"keys\":null}` | no-keys",
        "`{\"Keys\":[]}` | no-keys",
        "`null` | no-keys",
        "`5` | no-keys"})
    void anythingElseIsRefusedWithItsReason(String text, String reason) {
        assertEquals(reason, refused(text.replace("KEY", KEY).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherBytesAreRefused() {
        String set = "{\"keys\":[" + KEY + "]}";
        assertEquals("no-json", refused(("\ufeff" + set).getBytes(StandardCharsets.UTF_8)));
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals("no-json", refused(set.getBytes(wide)));
        }
        assertEquals("no-json", refused(
            ("{\"x\":\"\u00e4\"," + set.substring(1)).getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("limit", refused(("{\"keys\":" + "[".repeat(40) + "]".repeat(40) + "}")
            .getBytes(StandardCharsets.UTF_8)));
        assertEquals("too-large", refused(("{\"keys\":[]" + " ".repeat(KeySetReader.MAX_BYTES) + "}")
            .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsLeftOutIsCountedWithItsReason() {
        KeySet keys = read("{\"keys\":[" + KEY + ",{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"AAAA\"},"
            + "{\"kty\":\"AKP\",\"kid\":\"a\"},5,{\"kid\":7,\"kty\":\"RSA\"}],\"x\":1}");
        assertEquals(List.of("k1"), keys.usable().stream().map(VerificationKey::id).toList());
        assertEquals(List.of(new UnusableKey("s", KeyFault.SYMMETRIC, null),
            new UnusableKey("a", KeyFault.TYPE_UNKNOWN, null), new UnusableKey(null, KeyFault.NO_OBJECT, null),
            new UnusableKey(null, KeyFault.MALFORMED, KeyType.RSA)), keys.unusable());
        assertEquals(Map.of("k1", true, "s", true, "b", false),
            Map.of("k1", keys.has("k1"), "s", keys.has("s"), "b", keys.has("b")));
    }

    @Test
    void anEmptySetIsASet() {
        assertEquals(new KeySet(List.of(), List.of()), read("{\"keys\":[]}"));
    }

    private static KeySet read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return assertInstanceOf(KeySetReading.Read.class, KeySetReader.read(bytes, bytes.length)).keys();
    }

    private static String refused(byte[] bytes) {
        return assertInstanceOf(KeySetReading.Refused.class, KeySetReader.read(bytes, bytes.length)).fault().id();
    }
}
