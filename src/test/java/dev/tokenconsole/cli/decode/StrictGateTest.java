package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.verify.testing.TestKey;

/** {@code decode --verify --strict}, as a gate: a token that a server refuses now is refused, and the reason said. */
class StrictGateTest extends VerifyingDecode {
    /** The claims at 2026-03-01T10:00:00Z, or 1772359200; the code under {@code --strict}; a sentence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"exp\":1772359200} | 1 | The token expired at 2026-03-01T10:00:00Z (exp). Servers have refused it since.",
        "{\"exp\":1772359200.000000000000000000000000000000000000} | 1 | The token expired at 2026-03-01T10:00:00Z",
        "{\"exp\":1e-50} | 1 | The token expired at 1970-01-01T00:00:00Z",
        "{\"exp\":1e99} | 0 | which is not a time",
        "{\"exp\":1772359199.5} | 1 | The token expired at 2026-03-01T09:59:59",
        "{\"exp\":1772355600000} | 1 | The token expired at 2026-03-01T09:00:00Z, if exp is in milliseconds.",
        "{\"exp\":1772359201} | 0 | ``",
        "{\"exp\":253402300799} | 0 | exp is on the last day of the year 9999: probably not a date but a way to say",
        "{\"exp\":9223372036854775807} | 0 | probably not a date but a way to say never.",
        "{} | 0 | ``",
        "{\"exp\":\"1772359201\"} | 1 | exp is not a number; RFC 7519 requires seconds since 1970. Servers may reject",
        "{\"exp\":-1} | 1 | exp is -1, which is not a time between the years 1970 and 9999.",
        "{\"nbf\":\"1772359199\"} | 1 | nbf is not a number; RFC 7519 requires seconds since 1970.",
        "{\"nbf\":1772359206} | 1 | The token is valid only from 2026-03-01T10:00:06Z on (nbf)",
        "{\"nbf\":1772359204} | 0 | ``"})
    void aTokenIsValidNowOrRefused(String claims, int strictly, String sentence) {
        String token = signed(KEY, "k1", claims);
        CliRunner.Result said = decode(token, "--jwks", url);
        assertEquals(0, said.exitCode(), said.everything());
        CliRunner.Result strict = decode(token, "--jwks", url, "--strict");
        assertEquals(strictly, strict.exitCode(), strict.everything());
        for (CliRunner.Result each : List.of(said, strict)) {
            assertThat(each.err(), containsString(sentence));
            assertThat(each.out(), containsString("The signature is valid"));
            int lines = sentence.isEmpty() ? 0 : each.err().contains("milliseconds") ? 2 : 1;
            assertEquals(lines, each.err().lines().count(), each.err());
        }
    }

    /** If nothing is judged, the claims say the time, and nothing else does. */
    @Test
    void withoutVerifyAndStrictAnExpiredTokenIsShown() {
        String token = signed(KEY, "k1", "{\"exp\":1772355600}");
        CliRunner.Result shown = new CliRunner().at(AT).stdin(token).run("decode");
        assertEquals(0, shown.exitCode());
        assertEquals("", shown.err());
        CliRunner.Result strict = new CliRunner().at(AT).stdin(token).run("decode", "--strict", "--json");
        assertEquals(1, strict.exitCode());
        assertThat(strict.out(), containsString("The token expired at 2026-03-01T09:00:00Z (exp)."));
    }

    /** Whatever names the keys. */
    @Test
    void theAudienceThatIsNamedIsExpected() throws IOException {
        String claims = "{\"iss\":\"" + issuer("/tenant") + "\",\"aud\":\"api://a\"}";
        byte[] secret = "a-shared-secret-of-32-bytes-or-more".getBytes(StandardCharsets.UTF_8);
        String hmac = TestKey.hmac("HS256", secret, "{\"alg\":\"HS256\"}", claims);
        String signed = signed(KEY, "k1", claims);
        assertAudience(signed, "--jwks", url);
        assertAudience(signed, "--jwks", file("keys.json", set("k1", KEY)));
        assertAudience(signed, "--issuer", server.url("/tenant").toString());
        assertAudience(hmac, "--secret-file", file("secret", "a-shared-secret-of-32-bytes-or-more"));
    }

    private void assertAudience(String token, String... keys) {
        CliRunner.Result right = strictly(token, keys, "api://a");
        assertEquals(0, right.exitCode(), right.everything());
        CliRunner.Result unset = strictly(token, keys, "");
        assertEquals(2, unset.exitCode(), "a variable that is not set expects nothing: " + unset.everything());
        CliRunner.Result wrong = strictly(token, keys, "api://b");
        assertEquals(1, wrong.exitCode(), wrong.everything());
        String reason = "The token is for api://a, but the audience api://b is expected.\n";
        assertThat(wrong.err(), containsString(reason));
        CliRunner.Result quiet = strictly(
            token, Stream.concat(Arrays.stream(keys), Stream.of("-q")).toArray(String[]::new), "api://b");
        assertThat(quiet.err(), containsString(reason));
    }

    private CliRunner.Result strictly(String token, String[] keys, String audience) {
        return decode(token, Stream.concat(Arrays.stream(keys), Stream.of("--strict", "--audience", audience))
            .toArray(String[]::new));
    }
}
