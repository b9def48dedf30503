package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expiry that a token states itself. */
class ExpClaimTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"exp\":1725027565} | 2024-08-30T14:19:25Z", "{\"exp\":1725027565.9} | 2024-08-30T14:19:25Z",
        "{\"exp\":0} | 1970-01-01T00:00:00Z", "{\"exp\":253402300799} | 9999-12-31T23:59:59Z",
        "{\"exp\":253402300800} |", "{\"exp\":-1} |", "{\"exp\":\"1725027565\"} |", "{\"exp\":1e999999999} |",
        "{\"exp\":1e99999999999} |", "{\"exp\":1e-99999999999} |", "{\"exp\":null} |", "{} |", "[] |", "no json |"})
    void theEndIsReadFromThePayload(String payload, @Nullable Instant end) {
        String part = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        assertEquals(end, ExpClaim.of(JwtDecoder.decode("e30." + part + ".c2ln")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b", "a.!.c", "..", "a.e30.c.d.e"})
    void whatIsNoJsonWebTokenHasNoEnd(String token) {
        assertNull(ExpClaim.of(JwtDecoder.decode(token)));
    }

    @Test
    void theSampleTokenHasItsEnd() throws Exception {
        try (InputStream in = ExpClaimTest.class.getResourceAsStream("sample-token.txt")) {
            String sample = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
            assertEquals(Instant.ofEpochSecond(1_725_027_565), ExpClaim.of(JwtDecoder.decode(sample)));
        }
    }
}
