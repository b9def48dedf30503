package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class Base64UrlTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void everythingCanonicalIsReadWithoutAWord() {
        Random random = new Random(4648);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            Base64Url read = Base64Url.read(TestTokens.base64(bytes), "x");
            assertArrayEquals(bytes, read.bytes());
            assertEquals(List.of(), read.problems());
            assertTrue(read.whole());
        }
    }

    @Test
    void everyLastCharacterIsJudgedByItsSpareBits() {
        for (int i = 0; i < 64; i++) {
            char last = ALPHABET.charAt(i);
            assertEquals(i % 16 == 0, Base64Url.read("A" + last, "x").problems().isEmpty(), "A" + last);
            assertEquals(i % 4 == 0, Base64Url.read("AA" + last, "x").problems().isEmpty(), "AA" + last);
            assertTrue(Base64Url.read("AAA" + last, "x").problems().isEmpty(), "AAA" + last);
        }
    }

    @Test
    void strayBitsDoNotChangeTheBytes() {
        assertArrayEquals(Base64Url.read("QQ", "x").bytes(), Base64Url.read("QR", "x").bytes());
    }

    @Test
    void noOtherCharacterIsInTheAlphabet() {
        for (char c = 0; c < 0x250; c++) {
            boolean read = Base64Url.read("AAA" + c, "x").whole();
            boolean padding = c == '=';
            assertEquals(ALPHABET.indexOf(c) >= 0 || "+/".indexOf(c) >= 0 || padding, read, "character " + (int) c);
        }
    }

    @Test
    void whatIsBeforeAForeignCharacterIsRead() {
        Base64Url read = Base64Url.read("QUJDREVG*", "x");
        assertArrayEquals(new byte[] {'A', 'B', 'C', 'D', 'E', 'F'}, read.bytes());
        assertFalse(read.whole());
        assertArrayEquals(new byte[] {'A', 'B', 'C'}, Base64Url.read("QUJDR*EVG", "x").bytes());
        assertArrayEquals(new byte[] {'A', 'B', 'C', 'D'}, Base64Url.read("QUJDRE*VG", "x").bytes());
    }

    @Test
    void aLengthThatCannotBeIsReadWithoutItsLastCharacter() {
        Base64Url read = Base64Url.read("QUJDR", "x");
        assertArrayEquals(new byte[] {'A', 'B', 'C'}, read.bytes());
        assertFalse(read.whole());
        assertEquals(List.of("The x has 5 characters, a length that is never valid in base64url: at least one "
            + "character is missing."), read.problems());
    }

    @Test
    void severalProblemsAreAllNamed() {
        List<String> problems = Base64Url.read("+/9=", "x").problems();
        assertEquals(3, problems.size());
        assertTrue(problems.get(0).startsWith("The x is padded with = from character 4 on"));
        assertTrue(problems.get(1).startsWith("The x uses the standard base64 alphabet, first at character 1 (+)"));
        assertTrue(problems.get(2).startsWith("The last character of the x, 9 at 3, has bits set"));
    }

    @Test
    void randomTextNeverThrows() {
        Random random = new Random(64);
        for (int i = 0; i < 5000; i++) {
            char[] text = new char[random.nextInt(40)];
            for (int k = 0; k < text.length; k++) {
                text[k] = (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000);
            }
            String part = new String(text);
            Base64Url read = Base64Url.read(part, "x");
            boolean canonical = part.equals(TestTokens.base64(read.bytes()));
            assertEquals(canonical, read.problems().isEmpty(), () -> Arrays.toString(text));
        }
    }
}
