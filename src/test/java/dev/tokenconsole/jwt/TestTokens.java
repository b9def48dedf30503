package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens made by hand for tests, signed by nobody. */
final class TestTokens {
    static final String RS256 = "{\"alg\":\"RS256\"}";
    /** As long as with a 2048-bit key. */
    static final String SIGNATURE = "A".repeat(342);

    private TestTokens() {}

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String token(String header, String payload) {
        return base64(header) + "." + base64(payload) + "." + SIGNATURE;
    }

    static DecodeResult.Jwt jwt(String pasted) {
        return assertInstanceOf(DecodeResult.Jwt.class, JwtDecoder.decode(pasted));
    }

    /** The payload of an RS256 token. */
    static DecodeResult.Part payload(String json) {
        return jwt(token(RS256, json)).payload();
    }

    static DecodeResult.Part payload(byte[] bytes) {
        return jwt(base64(RS256) + "." + base64(bytes) + "." + SIGNATURE).payload();
    }

    static DecodeResult.NotAJwt other(String pasted) {
        return assertInstanceOf(DecodeResult.NotAJwt.class, JwtDecoder.decode(pasted));
    }
}
