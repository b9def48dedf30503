package dev.tokenconsole.vault.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class MasterPasswordTest {
    @Test
    void isUtf8() throws Exception {
        assertBytes("plain", "plain");
        assertBytes("", "");
        assertBytes(" spaces stay \t", " spaces stay \t");
        assertBytes("\u20ac \ud83d\udd11", "\u20ac \ud83d\udd11");
    }

    @Test
    void isComposed() throws Exception {
        assertBytes("\u00e9", "e\u0301");
        assertBytes("\u00e9", "\u00e9");
        assertBytes("\u00c5", "\u212b");
        assertBytes("\ud55c", "\u1112\u1161\u11ab");
    }

    /** NFC, not NFKC: what looks alike but is not the same stays apart. */
    @Test
    void isNotFolded() throws Exception {
        assertBytes("\ufb01", "\ufb01");
        assertBytes("\u00b2", "\u00b2");
    }

    @Test
    void refusesHalfACharacter() {
        for (String half : new String[] {"\ud83d", "a\udd11", "\ud83dx"}) {
            assertThrows(CharacterCodingException.class, () -> MasterPassword.of(half.toCharArray()));
        }
    }

    @Test
    void copiesAndWipes() throws Exception {
        char[] typed = "e\u0301 and more".toCharArray();
        MasterPassword password = MasterPassword.of(typed);
        assertArrayEquals("e\u0301 and more".toCharArray(), typed);
        byte[] bytes = password.utf8();
        password.close();
        assertArrayEquals(new byte[bytes.length], bytes);
    }

    private static void assertBytes(String expected, String typed) throws CharacterCodingException {
        try (MasterPassword password = MasterPassword.of(typed.toCharArray())) {
            assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), password.utf8());
        }
    }
}
