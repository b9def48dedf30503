package dev.tokenconsole.verify.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.testing.SampleToken;

/** A token is said to look like one of an environment only if exactly one expects its issuer. */
class TokenOriginTest {
    private static final DecodeResult TOKEN = JwtDecoder.decode(SampleToken.TEXT);
    private static final String ISSUER = ((DecodeResult.Jwt) TOKEN).claim("iss").orElseThrow().original();

    @Test
    void theOnlyEnvironmentThatExpectsTheIssuerIsNamed() {
        List<Environment> all = BuiltInEnvironments.builtIn();
        assertEquals(Optional.empty(), TokenOrigin.of(TOKEN, all));
        Environment first = expecting(all.getFirst(), ISSUER);
        assertEquals(Optional.of(first), TokenOrigin.of(TOKEN, List.of(first, all.getLast())));
        assertEquals(Optional.empty(), TokenOrigin.of(TOKEN, List.of(first, expecting(all.get(1), ISSUER))));
        assertEquals(Optional.empty(), TokenOrigin.of(TOKEN, List.of(expecting(first, ISSUER + "/"))));
        assertEquals(Optional.empty(), TokenOrigin.of(JwtDecoder.decode("no token"), List.of(first)));
    }

    private static Environment expecting(Environment environment, String issuer) {
        return environment.with(environment.options().expecting(issuer, ""));
    }
}
