package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelySecretTest {
    /** Forms that servers issue, none of them real. */
    @ParameterizedTest
    @ValueSource(strings = {"cAnAry-9f3b7c21e0", "  Yz8Q~7sT2vK.pL4wXc9RbN1mHd6GfJ3aEuQ0dx\n", "\"s6BhdRkqt3xZ9wQ2\"",
        "ZJYCqe3GGRvdrudKyZS0XhGv_Z45DuKhCUk0gBR1vZk", "9f86d081884c7d659a2feaa0c55ad015", "q83vASNFZ4mrze8BI0VniQ==",
        "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", "new secret: s6BhdRkqt3xZ9wQ2,",
        "0123456789abcdef0123456789abcdef"})
    void isOne(String text) {
        assertTrue(LikelySecret.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"StoneX Payments Sandbox", "StoneXPaymentsSandboxTeam2024", "0oa1b2c3d4e5F6g7h8i9",
        "aus1b2c3d4e5F6g7h8i9", "8f3b7c21-e0a1-4b2c-93d4-e5f6a7b8c9d0",
        "api://8f3b7c21-e0a1-4b2c-93d4-e5f6a7b8c9d0/.default",
        "8f3b7c21-e0a1-4b2c-93d4-e5f6a7b8c9d0/.default", "https://h.example/oauth2/aus1b2c3d4e5F6g7h8i9/v1/token",
        "8f3b7c21e0a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com", "q1w2e3r4t5y6u7@mail.example.com",
        "payments:read payments:write offline_access", "2026-11-27T19:29:30.123Z", "TC-2024-Q3-K8S-PROD-EU1",
        "urn:ietf:params:oauth:grant-type:jwt-bearer", "payments-7d9f8b6c5d-x2x4z", "v1.2.3-rc4-SNAPSHOT-b12-f3d9",
        "C:\\Users\\a1b2c3d4e5f6g7h8i9", "/home/a1b2c3/d4e5f6/g7h8i9.env", "DE89370400440532013000",
        "stonex-client-8f3b7c21e0", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.aB3dE5fG7hI9jK1l", "00000000000000000000000000000000",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Pneumonoultramicroscopicsilicovolcanoconiosis", "",
        "\"0oa1b2c3d4e5F6g7h8i9\",", "TestDataFromUnitCase1", "K\u00e4seW1r2t3Z4q5X6y7P8",
        "Ask Ada about the certificate before 2027-01-01, ticket PAY-12345"})
    void isNone(String text) {
        assertFalse(LikelySecret.isIn(text));
    }

    @Test
    void nearlyEveryRandomWordIsOne() {
        Random random = new Random(7);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        for (int length : new int[] {32, 40, 64}) {
            int missed = 0;
            for (int i = 0; i < 1000; i++) {
                StringBuilder word = new StringBuilder();
                random.ints(length, 0, alphabet.length()).forEach(at -> word.append(alphabet.charAt(at)));
                missed += LikelySecret.isIn(word.toString()) ? 0 : 1;
            }
            assertTrue(missed < 15, missed + " of " + length);
        }
    }

    @Test
    void aLongTextIsNotSearched() {
        assertTrue(LikelySecret.isIn("word ".repeat(200) + "s6BhdRkqt3xZ9wQ2"));
        assertFalse(LikelySecret.isIn("word ".repeat(202) + "s6BhdRkqt3xZ9wQ2"));
    }

    @Test
    void upToThirtyTwoLettersAndDigitsMayBeAnId() {
        assertTrue(LikelySecret.mayBeId("a".repeat(32)));
        assertTrue(LikelySecret.mayBeId(" 0oa1b2c3\n"));
        assertFalse(LikelySecret.mayBeId("a".repeat(33)));
        assertFalse(LikelySecret.mayBeId("cAnAry-9f3b7c21e0"));
        assertTrue(LikelySecret.isWord(" one\n"));
        assertFalse(LikelySecret.isWord("one two"));
        assertFalse(LikelySecret.isWord("\"one\""));
    }
}
