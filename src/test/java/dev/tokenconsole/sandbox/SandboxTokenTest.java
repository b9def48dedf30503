package dev.tokenconsole.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

@Execution(ExecutionMode.CONCURRENT)
class SandboxTokenTest {
    @RegisterExtension
    private final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void theAnswerIsTheApiPages() throws Exception {
        HttpResponse<String> response = SandboxCall.token(sandbox.server(), SandboxClient.DEMO);
        JsonNode answer = SandboxCall.json(response);
        assertEquals(200, response.statusCode());
        assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(List.of("token_type", "expires_in", "access_token", "scope"), names(answer));
        assertEquals("Bearer", answer.path("token_type").stringValue());
        assertEquals(3600, answer.path("expires_in").intValue());
        assertEquals("client_credentials", answer.path("scope").stringValue());
    }

    @Test
    void theTokenHasTheSamplesNamesInTheSamplesOrder() throws Exception {
        String token = tokenOf(SandboxClient.DEMO);
        String sample;
        try (var in = SandboxTokenTest.class.getResourceAsStream("/dev/tokenconsole/auth/sample-token.txt")) {
            sample = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
        assertEquals(names(part(sample, 0)), names(part(token, 0)));
        assertEquals(names(part(sample, 1)), names(part(token, 1)));
        assertEquals(length(sample, 0, "kid"), length(token, 0, "kid"));
        assertEquals(part(sample, 1).path("aud"), part(token, 1).path("aud"));
        assertEquals(part(sample, 1).path("scp"), part(token, 1).path("scp"));
        assertEquals(part(sample, 1).path("ver"), part(token, 1).path("ver"));
        assertEquals(length(sample, 1, "jti"), length(token, 1, "jti"));
        assertEquals(342, token.substring(token.lastIndexOf('.') + 1).length(), "a whole RS256 signature");
    }

    @Test
    void aLibraryVerifiesTheTokenAgainstTheServedKeys() throws Exception {
        JWTClaimsSet claims = verifier().process(tokenOf(SandboxClient.DEMO), null);
        assertEquals(sandbox.server().issuer().toString(), claims.getIssuer());
        assertEquals(List.of("api://paymentsconnect"), claims.getAudience());
        assertEquals("demo-client", claims.getSubject());
        assertEquals("demo-client", claims.getStringClaim("cid"));
        assertEquals(3600, lifeSeconds(claims));
    }

    @Test
    void aTokenOfAnotherServerDoesNotVerify() throws Exception {
        try (SandboxServer other = SandboxServer.start(0, TokenClock.SYSTEM)) {
            String foreign = SandboxCall.json(SandboxCall.token(other, SandboxClient.DEMO))
                .path("access_token").stringValue();
            DefaultJWTProcessor<SecurityContext> verifier = verifier();
            assertThrows(BadJOSEException.class, () -> verifier.process(foreign, null));
        }
    }

    @Test
    void aTokenThatIsNotSignedAsItShouldBeDoesNotVerify() throws Exception {
        DefaultJWTProcessor<SecurityContext> verifier = verifier();
        String forged = tokenOf(SandboxClient.FORGED);
        assertEquals(part(tokenOf(SandboxClient.DEMO), 0), part(forged, 0));
        assertThrows(BadJOSEException.class, () -> verifier.process(forged, null));
        String unknown = tokenOf(SandboxClient.UNKNOWN_KEY);
        assertNotEquals(part(forged, 0), part(unknown, 0));
        assertThrows(BadJOSEException.class, () -> verifier.process(unknown, null));
        String unsigned = tokenOf(SandboxClient.UNSIGNED);
        assertThrows(BadJOSEException.class, () -> verifier.process(unsigned, null));
    }

    @Test
    void aNewKeyTakesOverAndTheLastOneStaysPublished() throws Exception {
        SteppingClock clock = new SteppingClock();
        var options = new SandboxServer.Options(Duration.ofHours(1), Duration.ZERO, Duration.ofSeconds(60));
        try (SandboxServer rotating = SandboxServer.start(0, clock, options)) {
            String first = kid(rotating);
            clock.step(Duration.ofSeconds(59));
            assertEquals(List.of(first), published(rotating));
            clock.step(Duration.ofSeconds(1));
            String second = kid(rotating);
            assertNotEquals(first, second);
            assertEquals(List.of(second, first), published(rotating));
            clock.step(Duration.ofSeconds(60));
            List<String> third = published(rotating);
            assertEquals(second, third.get(1), "also where nobody asked for a token");
            assertEquals(List.of("max-age=60, must-revalidate"),
                SandboxCall.get(rotating.keySetUrl()).headers().allValues("Cache-Control"));
        }
    }

    @Test
    void aKeyLivesForASecondAtLeast() {
        assertThrows(IllegalArgumentException.class,
            () -> new SandboxServer.Options(Duration.ofHours(1), Duration.ZERO, Duration.ofMillis(999)));
    }

    private static String kid(SandboxServer server) throws Exception {
        JsonNode answer = SandboxCall.json(SandboxCall.token(server, SandboxClient.DEMO));
        return part(answer.path("access_token").stringValue(), 0).path("kid").stringValue();
    }

    private static List<String> published(SandboxServer server) throws Exception {
        return SandboxCall.json(SandboxCall.get(server.keySetUrl())).path("keys").valueStream()
            .map(key -> key.path("kid").stringValue()).toList();
    }

    private static final class SteppingClock implements TokenClock {
        private final AtomicLong nanos = new AtomicLong();

        void step(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos.get());
        }

        @Override
        public long nanos() {
            return nanos.get();
        }
    }

    @Test
    void theShortLivedTokenLivesTwentySeconds() throws Exception {
        JsonNode answer = SandboxCall.json(SandboxCall.token(sandbox.server(), SandboxClient.SHORT_LIVED));
        assertEquals(20, answer.path("expires_in").intValue());
        assertEquals(20, lifeSeconds(verifier().process(answer.path("access_token").stringValue(), null)));
    }

    @Test
    void lifetimeAndClockAreTheCallers() throws Exception {
        Instant then = Instant.parse("2031-02-03T04:05:06Z");
        TokenClock clock = new FixedClock(then);
        var options = new SandboxServer.Options(Duration.ofSeconds(90), Duration.ofSeconds(1));
        try (SandboxServer set = SandboxServer.start(0, clock, options)) {
            JsonNode answer = SandboxCall.json(SandboxCall.token(set, SandboxClient.DEMO));
            JsonNode claims = part(answer.path("access_token").stringValue(), 1);
            assertEquals(90, answer.path("expires_in").intValue());
            assertEquals(then.getEpochSecond(), claims.path("iat").longValue());
            assertEquals(then.getEpochSecond() + 90, claims.path("exp").longValue());
            assertEquals(Duration.ofSeconds(90), set.lifetime());
        }
    }

    @Test
    void everyTokenHasAnIdOfItsOwn() throws Exception {
        assertTrue(!part(tokenOf(SandboxClient.DEMO), 1).path("jti")
            .equals(part(tokenOf(SandboxClient.DEMO), 1).path("jti")));
    }

    private record FixedClock(Instant now) implements TokenClock {
        @Override
        public long nanos() {
            return 0;
        }
    }

    private String tokenOf(SandboxClient client) throws Exception {
        return SandboxCall.json(SandboxCall.token(sandbox.server(), client)).path("access_token").stringValue();
    }

    private DefaultJWTProcessor<SecurityContext> verifier() throws Exception {
        JWKSet keys = JWKSet.parse(SandboxCall.get(sandbox.server().keySetUrl()).body());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
            new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keys)));
        return processor;
    }

    private static long lifeSeconds(JWTClaimsSet claims) {
        return Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()).toSeconds();
    }

    private static JsonNode part(String token, int index) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
        return JsonMapper.shared().readTree(json);
    }

    private static int length(String token, int part, String name) {
        return part(token, part).path(name).stringValue().length();
    }

    private static List<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }
}
