package dev.tokenconsole.formats.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.secret.Mask;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.SampleToken;

/** The formats that both faces share, to the character. */
class TokenFormatTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "HEADER => Authorization: Bearer abc.def",
        "VALUE => Bearer abc.def",
        "TOKEN => abc.def",
        "ENV => ACCESS_TOKEN=abc.def",
        "CURL => curl --header @- 'https://api.sandbox.payments.stonex.com/api/v1/' "
            + "<<< 'Authorization: Bearer abc.def'",
        "CURL_POWERSHELL => 'Authorization: Bearer abc.def' | curl.exe --header '@-' "
            + "'https://api.sandbox.payments.stonex.com/api/v1/'",
        "CURL_CMD => echo Authorization: Bearer abc.def| curl --header @- "
            + "\"https://api.sandbox.payments.stonex.com/api/v1/\"",
        "HTTPIE => http --ignore-stdin GET 'https://api.sandbox.payments.stonex.com/api/v1/' "
            + "Authorization:@<(printf %s 'Bearer abc.def')",
        "FETCH => fetch(\"https://api.sandbox.payments.stonex.com/api/v1/\", "
            + "{headers: {Authorization: \"Bearer abc.def\"}})"})
    void everyFormatIsExact(TokenFormat format, String text) {
        try (Secret token = Secret.of("abc.def")) {
            assertEquals(text, format.text(BuiltInEnvironments.builtIn().getFirst(), token));
        }
    }

    @ParameterizedTest
    @EnumSource(TokenFormat.class)
    void noRedactedFormDiffersInMoreThanTheToken(TokenFormat format) {
        try (Secret mask = Secret.of(Mask.TEXT)) {
            String redacted = format.redacted(BuiltInEnvironments.builtIn().getFirst());
            assertFalse(redacted.contains("abc.def"));
            assertEquals(format.text(BuiltInEnvironments.builtIn().getFirst(), mask), redacted);
            assertTrue(redacted.contains(Mask.TEXT), redacted);
        }
    }

    @Test
    void aPostmanEnvironmentMarksItsSecretInBothWays() {
        try (Secret token = Secret.of("abc.\"def")) {
            JsonNode file = JsonMapper.shared().readTree(
                TokenFormat.POSTMAN.text(BuiltInEnvironments.builtIn().getFirst(), token));
            assertEquals("environment", file.path("_postman_variable_scope").stringValue());
            JsonNode secret = file.path("values").path(1);
            assertEquals("access_token", secret.path("key").stringValue());
            assertEquals("abc.\"def", secret.path("value").stringValue());
            assertEquals("secret", secret.path("type").stringValue());
            assertTrue(secret.path("secret").booleanValue() && secret.path("enabled").booleanValue());
        }
    }

    @Test
    void redactedClaimsSayWhoIssuedAndWhenAndNothingOfTheClient() {
        DecodeResult decoded = JwtDecoder.decode(SampleToken.TEXT);
        JsonNode all = JsonMapper.shared().readTree(ClaimsJson.text(decoded).orElseThrow());
        JsonNode redacted = JsonMapper.shared().readTree(ClaimsJson.redacted(decoded).orElseThrow());
        assertEquals(all.size(), redacted.size());
        assertEquals(all.path("iss"), redacted.path("iss"));
        assertEquals(all.path("exp"), redacted.path("exp"));
        for (String name : List.of("sub", "cid", "jti")) {
            assertTrue(all.has(name), name);
            assertEquals(Mask.TEXT, redacted.path(name).stringValue(), name);
        }
        assertEquals(Optional.empty(), ClaimsJson.text(JwtDecoder.decode("opaque")));
    }
}
