package dev.tokenconsole.verify.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.jwt.JwtDecoder;

/** A token's own warnings, whoever it is for. */
class TokenFindingsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "RS256 | {\"iss\":\"a\",\"iat\":1790000000,\"exp\":4102444800,\"nbf\":4102441200} | MISMATCH The token is "
            + "valid only from 2099-12-31T23:00:00Z on (nbf), which is still to come. Servers refuse it before that.",
        "RS256 | {\"cnf\":{\"jkt\":\"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I\"}} | NOTE The token is bound to a "
            + "key (cnf with jkt): it works with a DPoP proof (RFC 9449), and a plain bearer header is refused where "
            + "that is checked.",
        "RS256 | {\"cnf\":{\"x5t#S256\":\"bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2\"}} | NOTE The token is bound "
            + "to a certificate (cnf with x5t#S256, RFC 8705): it works over a connection with that certificate, and a "
            + "plain bearer header is refused where that is checked.",
        "RS256 | {\"cnf\":{\"jwk\":{\"kty\":\"EC\"}}} | NOTE The token is bound to a key (cnf, RFC 7800): a plain "
            + "bearer header is refused where that is checked.",
        "none | {\"iss\":\"a\"} | MISMATCH The token is unsigned (alg none): anyone can have written it, and "
            + "servers that check signatures refuse it.",
        "nOnE | {} | MISMATCH The token is unsigned (alg none): anyone can have written it, and servers that check "
            + "signatures refuse it.",
        "RS256 | {\"iat\":1795748406} | NOTE By its iat the token was issued at 2026-11-27T03:00:06Z, which is "
            + "still to come: one of the two clocks is wrong.",
        "RS256 | {\"nbf\":1790000000,\"exp\":1790000000} | MISMATCH The token ends (exp) at the moment it starts "
            + "(nbf): by its own claims it is never valid.",
        "RS256 | {\"nbf\":1790000001,\"exp\":1790000000} | MISMATCH The token ends (exp) before it starts (nbf): "
            + "by its own claims it is never valid.",
        "RS256 | {\"nbf\":1795744805,\"iat\":1795744805} | ``",
        "RS256 | {\"nbf\":\"4102441200\",\"iat\":null} | ``",
        "RS256 | {\"nbf\":1790000000,\"exp\":4102444800} | ``"})
    void areSaidInOneSentenceEach(String algorithm, String payload, String findings) {
        assertEquals(findings, String.join(" ", TokenFindings.of(JwtDecoder.decode(token(algorithm, payload)), NOW)
            .stream().map(finding -> finding.level() + " " + finding.text()).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "field-20-nbf.json | MISMATCH The token is valid only from 2099-12-31T23:00:00Z on (nbf)",
        "field-21-cnf.json | NOTE The token is bound to a key (cnf with jkt)",
        "interop-d22-alg-none.json | MISMATCH The token is unsigned (alg none)"})
    void areFoundInTheTokensOfServers(String file, String words) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                TokenFindingsTest.class.getResourceAsStream("/dev/tokenconsole/findings/" + file), file)) {
            String token = JsonMapper.shared().readTree(in).get("body").get("access_token").stringValue();
            List<Finding> findings = TokenFindings.of(JwtDecoder.decode(token), NOW);
            assertEquals(1, findings.size());
            String said = findings.getFirst().level() + " " + findings.getFirst().text();
            assertTrue(said.startsWith(words), said);
        }
    }

    @Test
    void comeInTheOrderOfTheirGravity() {
        List<Finding.Level> levels = TokenFindings.of(JwtDecoder.decode(
            token("none", "{\"cnf\":{\"jkt\":\"x\"},\"iat\":4102441200,\"nbf\":4102441200}")), NOW)
            .stream().map(Finding::level).toList();
        assertEquals(List.of(Finding.Level.MISMATCH, Finding.Level.MISMATCH, Finding.Level.NOTE, Finding.Level.NOTE),
            levels);
    }

    @Test
    void areNotMadeUpForWhatCannotBeRead() {
        assertEquals(List.of(), TokenFindings.of(JwtDecoder.decode("opaque"), NOW));
    }

    private static String token(String algorithm, String payload) {
        return part("{\"alg\":\"" + algorithm + "\"}") + "." + part(payload) + ".";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
