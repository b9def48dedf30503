package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.text.json.Member;

/** The token printed on the page of the authentication call, whose signature was cut when the page was made. */
class SampleTokenTest {
    private final DecodeResult.Jwt jwt = assertInstanceOf(DecodeResult.Jwt.class, JwtDecoder.decode(sample()));

    @Test
    void allNineClaimsComeInTheTokensOrder() {
        assertEquals(List.of("ver", "jti", "iss", "aud", "iat", "exp", "cid", "scp", "sub"),
            jwt.payload().members().stream().map(Claim::name).toList());
        assertEquals(List.of("kid", "alg"), jwt.header().members().stream().map(Claim::name).toList());
        assertNull(jwt.header().problem());
        assertNull(jwt.payload().problem());
        assertEquals(List.of("White space around the token was ignored."), jwt.notes());
    }

    @Test
    void everyClaimHasAMeaning() {
        assertEquals(List.of(), jwt.payload().members().stream().filter(claim -> claim.meaning().isEmpty()).toList());
    }

    @Test
    void timesAreRead() {
        Claim exp = jwt.claim("exp").orElseThrow();
        assertEquals(new Claim("exp", Member.Kind.NUMBER, "1725027565", "1725027565", "Expires at (RFC 7519)",
            Instant.parse("2024-08-30T14:19:25Z")), exp);
        assertEquals(Instant.parse("2024-08-30T13:19:25Z"), jwt.claim("iat").orElseThrow().time());
        assertNull(jwt.claim("ver").orElseThrow().time());
    }

    @Test
    void valuesAreShownAndCopied() {
        assertEquals("api://paymentsconnect", jwt.claim("aud").orElseThrow().display());
        assertEquals("[\"client_credentials\"]", jwt.claim("scp").orElseThrow().display());
        assertEquals("[\"client_credentials\"]", jwt.claim("scp").orElseThrow().original());
    }

    @Test
    void theShortSignatureIsExplained() {
        assertFalse(jwt.signature().intact());
        assertEquals("The signature has 318 characters; "
            + "an RS256 signature with a 2048-bit key has 342: it was probably truncated, "
            + "and can never be verified.", jwt.signature().text());
    }

    @Test
    void thePayloadIsIndentedWithoutAnyOtherChange() {
        List<String> lines = jwt.payload().json().lines().toList();
        assertEquals(List.of("{", "  \"ver\": 1,"), lines.subList(0, 2));
        assertEquals(List.of("  \"scp\": [", "    \"client_credentials\"", "  ],"), lines.subList(8, 11));
        assertEquals("}", lines.getLast());
    }

    static String sample() {
        try (InputStream in = Objects.requireNonNull(
                SampleTokenTest.class.getResourceAsStream("sample-token.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException("The fixture cannot be read.", e);
        }
    }
}
