package dev.tokenconsole.vault.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.vault.testing.VaultForger;

/** The building blocks against numbers that others published. */
class CryptoVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    /** From the test program of the reference implementation (phc-winner-argon2, test.c), version 0x13. */
    @Test
    void argon2idIsThatOfTheReferenceImplementation() {
        byte[] key = PasswordKdf.ARGON2ID.derive("password".getBytes(StandardCharsets.US_ASCII),
            "somesalt".getBytes(StandardCharsets.US_ASCII), new KdfParameters(65_536, 2, 1));
        assertEquals("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7", HEX.formatHex(key));
    }

    /** RFC 5869, appendix A.3. */
    @Test
    void hkdfIsThatOfRfc5869() {
        byte[] key = new byte[22];
        Arrays.fill(key, (byte) 0x0b);
        assertEquals("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
            HEX.formatHex(Hkdf.sha256(key, new byte[0], "", 42)));
    }

    /** The Galois/Counter Mode of Operation (McGrew, Viega), test case 14. */
    @Test
    void gcmIsThatOfItsAuthors() {
        byte[] sealed = Gcm.seal(new byte[32], new byte[12], new byte[0], new byte[16]);
        assertEquals("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919", HEX.formatHex(sealed));
    }

    @Test
    void gcmOpensOnlyWhatWasSealed() {
        byte[] aad = {1, 2};
        byte[] plain = {3, 4, 5};
        byte[] sealed = Gcm.seal(new byte[32], new byte[12], aad, plain);
        assertArrayEquals(plain, Gcm.open(new byte[32], new byte[12], aad, sealed));
        assertNull(Gcm.open(new byte[32], new byte[12], new byte[] {1, 3}, sealed));
        assertNull(Gcm.open(new byte[32], new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, aad, sealed));
        assertNull(Gcm.open(new byte[32], new byte[12], aad, VaultForger.flipped(sealed, 0, 0)));
        assertNull(Gcm.open(new byte[32], new byte[12], aad, VaultForger.flipped(sealed, sealed.length - 1, 7)));
    }

    @Test
    void closedKeysAreWiped() {
        byte[] bytes = {1, 2, 3};
        VaultKey.owning(bytes).close();
        assertArrayEquals(new byte[3], bytes);
        SaveKeys keys = SaveKeys.derive(new byte[32], new byte[32]);
        keys.close();
        assertArrayEquals(new byte[32], keys.key());
        assertArrayEquals(new byte[12], keys.nonce());
    }
}
