package dev.tokenconsole.model.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormEncoderTest {
    /** The example of RFC 6749 appendix B. */
    @Test
    void theExampleOfTheStandardComesOut() throws Exception {
        assertEquals("+%25%26%2B%C2%A3%E2%82%AC", encoded(" %&+£€"));
    }

    @ParameterizedTest
    @CsvSource({"a-b.c_d*e, a-b.c_d*e", "a~b, a%7Eb", "a:b, a%3Ab", "x=y&z, x%3Dy%26z", "🙂, %F0%9F%99%82",
        "'', ''", "client id, client+id"})
    void onlyWhatIsPlainStaysAsItIs(String text, String form) throws Exception {
        assertEquals(form, encoded(text));
    }

    /** The JDK's own encoder and decoder see it the same way. */
    @Test
    void everythingThatIsTextComesBack() throws Exception {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            String text = random.ints(random.nextInt(40), 0, 0x11_0000)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertEquals(URLEncoder.encode(text, StandardCharsets.UTF_8), encoded(text));
            assertEquals(text, URLDecoder.decode(encoded(text), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\udc00b", "\udc00\ud83d", "end\ud800"})
    void halfACharacterIsRefusedWithoutBeingQuoted(String half) {
        assertNull(assertThrows(CharacterCodingException.class, () -> FormEncoder.encode(half)).getMessage());
    }

    private static String encoded(String text) throws CharacterCodingException {
        return new String(FormEncoder.encode(text), StandardCharsets.US_ASCII);
    }
}
