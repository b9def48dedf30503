package dev.tokenconsole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/** The real client against the real built-in server: the happy path, and every special client. */
@Execution(ExecutionMode.CONCURRENT)
class SandboxOutcomesTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();
    private static String host;

    @BeforeAll
    static void start() throws Exception {
        host = SANDBOX.baseUrl().getAuthority();
    }

    @Test
    void aTokenComesAndALibraryVerifiesItAgainstTheServedKeys() throws Exception {
        var issued = assertInstanceOf(TokenOutcome.Issued.class, fetch(SandboxClient.DEMO, TestFetcher.PATIENT));
        JWTClaimsSet claims = verify(issued.token().value().reveal());
        assertEquals("demo-client", claims.getSubject());
        assertEquals(Duration.ofHours(1), issued.token().times().expiresIn());
        assertEquals(claims.getExpirationTime().toInstant(), issued.token().times().exp());
        assertEquals(List.of(), issued.notes());
        assertEquals(200, issued.exchange().status());
        assertNull(issued.exchange().tls());
        assertEquals(SANDBOX.baseUrl() + "/api/v1/authentication", issued.exchange().url().toString());
        assertFalse(issued.exchange().elapsed().isNegative());
        issued.token().close();
    }

    @Test
    void theShortLivedTokenLivesTwentySeconds() {
        var issued = assertInstanceOf(TokenOutcome.Issued.class, fetch(SandboxClient.SHORT_LIVED, TestFetcher.PATIENT));
        assertEquals(Duration.ofSeconds(20), issued.token().times().expiresIn());
    }

    @Test
    void anOpaqueTokenIsATokenWithoutAnEndOfItsOwn() {
        var issued = assertInstanceOf(TokenOutcome.Issued.class, fetch(SandboxClient.OPAQUE, TestFetcher.PATIENT));
        assertNull(issued.token().times().exp());
        assertEquals(Duration.ofHours(1), issued.token().times().expiresIn());
    }

    @Test
    void aWrongSecretIsRefused() {
        TokenOutcome outcome = fetch(SandboxClient.WRONG_SECRET, TestFetcher.PATIENT);
        FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Rejected.class, outcome);
        assertEquals(host + " rejected the client secret", verdict.title());
        assertEquals("It may have been rotated, or it belongs to another environment: the request went to Demo"
            + " Bench at "
            + host + ".", verdict.cause());
        assertEquals("invalid_client: The client secret supplied for a confidential client is invalid.",
            verdict.serverMessage());
        assertEquals(Remedy.EDIT_PROFILE, verdict.remedy());
        assertEquals(1, verdict.supportIds().size());
        assertTrue(verdict.supportIds().getFirst().startsWith("X-Okta-Request-Id req-"));
        assertEquals(401, outcome.exchange().status());
    }

    @Test
    void aRateLimitSaysWhenToComeBack() {
        FailureVerdict verdict = TestFetcher.verdict(
            TokenOutcome.Unreachable.class, fetch(SandboxClient.RATE_LIMITED, TestFetcher.PATIENT));
        assertEquals("Rate limited: try again in 12 s (429)", verdict.title());
        assertEquals("Try again in 12 s.", verdict.nextStep());
        assertEquals("E0000047: API call exceeded rate limit due to too many requests.", verdict.serverMessage());
        assertEquals(Remedy.RETRY, verdict.remedy());
        assertTrue(verdict.supportIds().getFirst().startsWith("errorId oae"));
    }

    @Test
    void aSlowServerMeetsTheDeadline() {
        FailureVerdict verdict = TestFetcher.verdict(
            TokenOutcome.Unreachable.class, fetch(SandboxClient.SLOW, TestFetcher.HASTY));
        assertEquals(host + " did not respond within 1 s", verdict.title());
        assertEquals(Remedy.RETRY, verdict.remedy());
    }

    @Test
    void aProxyIsNotTakenForTheServer() {
        FailureVerdict verdict = TestFetcher.verdict(
            TokenOutcome.Unreachable.class, fetch(SandboxClient.PROXY_HTML, TestFetcher.PATIENT));
        assertEquals("A proxy responded instead of " + host + " (HTML page, 403, Server: squid)", verdict.title());
        assertEquals("ERROR: The requested URL could not be retrieved", verdict.serverMessage());
    }

    @Test
    void aFaultOfTheServerIsNotBlamedOnTheProfile() {
        FailureVerdict verdict = TestFetcher.verdict(
            TokenOutcome.Unreachable.class, fetch(SandboxClient.SERVER_ERROR, TestFetcher.PATIENT));
        assertEquals("Server error at " + host + " (500)", verdict.title());
        assertEquals(Remedy.RETRY, verdict.remedy());
        assertNotNull(verdict.serverMessage());
    }

    @Test
    void anInvalidRequestNamesTheField() {
        FailureVerdict verdict = TestFetcher.verdict(
            TokenOutcome.Rejected.class, fetch(SandboxClient.PROBLEM_DETAILS, TestFetcher.PATIENT));
        assertEquals(host + " rejected the request (400)", verdict.title());
        assertEquals("One or more validation errors occurred."
            + " client_id: The client_id field is not a valid client.", verdict.serverMessage());
        assertTrue(verdict.supportIds().getFirst().startsWith("traceId 00-"));
    }

    @Test
    void halfAnAnswerIsSaidToEndInTheMiddle() {
        FailureVerdict verdict = TestFetcher.verdict(
            TokenOutcome.Malformed.class, fetch(SandboxClient.BROKEN_BODY, TestFetcher.PATIENT));
        assertEquals("The response from " + host + " is incomplete", verdict.title());
    }

    @Test
    void aTokenThatHasEndedIsNoToken() {
        FailureVerdict verdict = TestFetcher.verdict(
            TokenOutcome.Malformed.class, fetch(SandboxClient.EXPIRED, TestFetcher.PATIENT));
        assertEquals(host + " issued an expired token", verdict.title());
    }

    @Test
    void anUnknownClientIsToldApartFromAWrongSecret() {
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM); Secret secret = Secret.of("any")) {
            FailureVerdict verdict = TestFetcher.verdict(
                TokenOutcome.Rejected.class, client.fetch(environment(), "nobody", secret));
            assertEquals(host + " does not know this client id", verdict.title());
        }
    }

    @Test
    void everyClientHasAnOutcomeWithinItsBound() {
        for (SandboxClient client : SandboxClient.values()) {
            long begun = System.nanoTime();
            assertNotNull(fetch(client, TestFetcher.HASTY).exchange(), client.name());
            assertTrue(System.nanoTime() - begun < 10_000_000_000L, client.name());
        }
    }

    private static TokenOutcome fetch(SandboxClient who, ExchangeLimits limits) {
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, limits); Secret secret = Secret.of(who.secret())) {
            return client.fetch(environment(), who.clientId(), secret);
        }
    }

    private static Environment environment() {
        Environment plain = TestFetcher.environment(SANDBOX.baseUrl(), EnvironmentKind.DEMO);
        return new Environment(
            "demo", "Demo Bench", EnvironmentKind.DEMO, plain.baseUrl(), plain.version(), plain.recipe());
    }

    private static JWTClaimsSet verify(String token) throws Exception {
        try (InputStream in = SANDBOX.server().keySetUrl().toURL().openStream()) {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(JWKSet.load(in))));
            return processor.process(token, null);
        }
    }
}
