package dev.tokenconsole.testing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.net.tls.TlsFacts;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/** Outcomes with every fact that an exchange over the network has, for screens that show them. */
public final class TestOutcomes {
    /** The address that all of them are of. */
    public static final String HOST = "api.sandbox.payments.stonex.com";
    private static final String ENVIRONMENT = "StoneX Payments Sandbox (UAT)";
    private static final String REQUEST = """
        POST https://api.sandbox.payments.stonex.com/api/v1/authentication
        Accept: application/json
        Content-Type: application/json

        {"client_id":"demo-client","client_secret":"••••••••"}
        """;
    private static final List<RedactedResponse.Header> HEADERS = List.of(
        new RedactedResponse.Header("content-type", "application/json; charset=utf-8"),
        new RedactedResponse.Header("date", "Sun, 22 Nov 2026 14:03:26 GMT"),
        new RedactedResponse.Header("strict-transport-security", "max-age=31536000; includeSubDomains"),
        new RedactedResponse.Header("x-okta-request-id", "aZ3kQ9xVbT2mN7pLrW0c"));

    private TestOutcomes() {}

    /** The sample token for an hour, from a server whose clock is 94 s behind. */
    public static TokenOutcome issued(TokenClock clock) {
        String body = "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"••••\",\"scope\":\"pay\"}";
        TokenTimes times = new TokenTimes(clock.now(), clock.nanos(), Duration.ofHours(1), null,
            new ClockSkew(Duration.ofSeconds(94), Duration.ofMillis(600)));
        return new TokenOutcome.Issued(new AccessToken(Secret.of(SampleToken.TEXT), times),
            exchange(clock.now(), 200, body), List.of());
    }

    /** The same for {@code clientId}, with the times of now in the token; its signature is that of the sample. */
    public static TokenOutcome recent(TokenClock clock, String clientId) {
        Instant issued = clock.now().minusSeconds(94);
        Instant exp = issued.plusSeconds(3600);
        Secret token = Secret.of(SampleToken.of(clientId, issued, exp));
        TokenOutcome.Issued usual = (TokenOutcome.Issued) issued(clock);
        TokenTimes times = usual.token().times();
        return new TokenOutcome.Issued(new AccessToken(token, new TokenTimes(
            times.receivedAt(), times.receivedNanos(), times.expiresIn(), exp, times.skew())),
            usual.exchange(), List.of());
    }

    /** A refused secret. */
    public static TokenOutcome refused(TokenClock clock) {
        FailureVerdict verdict = verdict("secret-refused", Remedy.EDIT_PROFILE,
            "401 invalid_client: The client secret supplied for a confidential client is invalid.",
            List.of("errorId oaeQ2f8h3kT7x", "X-Okta-Request-Id aZ3kQ9xVbT2mN7pLrW0c"), null, answered(401, ""));
        return new TokenOutcome.Rejected(verdict,
            exchange(clock.now(), 401, "{\"error\":\"invalid_client\",\"errorId\":\"oaeQ2f8h3kT7x\"}"));
    }

    /** A limit, for 12 s. */
    public static TokenOutcome limited(TokenClock clock) {
        FailureVerdict verdict = verdict("rate-limited-until", Remedy.RETRY, "Too many requests.",
            List.of("errorId oaeL1m1t"), Duration.ofSeconds(12), answered(429, "12"));
        return new TokenOutcome.Unreachable(verdict, exchange(clock.now(), 429, "{\"errorCode\":\"E0000047\"}"));
    }

    /** An address without a token endpoint. */
    public static TokenOutcome notFound(TokenClock clock) {
        return new TokenOutcome.Unreachable(
            verdict("not-found", Remedy.EDIT_ENVIRONMENT, null, List.of(), null, answered(404, "")),
            exchange(clock.now(), 404, ""));
    }

    /** A proxy that let nothing through. */
    public static TokenOutcome byProxy(TokenClock clock) {
        Exchange exchange = new Exchange(url(), REQUEST, clock.now(),
            new Timing(Duration.ofMillis(31), Duration.ofMillis(44), Duration.ofMillis(46)),
            new Route("proxy.example.com:3128", "https_proxy"), null,
            new RedactedResponse(403, List.of(new RedactedResponse.Header("content-type", "text/html;charset=utf-8"),
                new RedactedResponse.Header("server", "squid")),
                    "<!DOCTYPE html>\n<html><body>Access Denied.</body></html>"), 1);
        return new TokenOutcome.Malformed(
            verdict("page-proxy", Remedy.PROXY_SETTINGS, null, List.of(), null, 403), exchange);
    }

    /** A certificate of an authority that nobody here knows. */
    public static TokenOutcome untrusted(TokenClock clock) {
        Exchange exchange = new Exchange(url(), REQUEST, clock.now(),
            new Timing(null, null, Duration.ofMillis(87)), new Route(null, "no proxy is set"),
            new TlsFacts("", "", chain()), null, 1);
        return new TokenOutcome.Unreachable(verdict("certificate-unknown-issuer", Remedy.TRUST_AUTHORITY, null,
            List.of(), null, "Example Corp Inspection CA", "", "The client secret was not sent."), exchange);
    }

    /** An answer of {@code status} over TLS with {@code body}. */
    public static Exchange exchange(Instant at, int status, String body) {
        return exchange(at, new RedactedResponse(status, HEADERS, body));
    }

    /** That answer over TLS. */
    public static Exchange exchange(Instant at, RedactedResponse reply) {
        return new Exchange(url(), REQUEST, at,
            new Timing(Duration.ofMillis(84), Duration.ofMillis(297), Duration.ofMillis(312)),
            new Route(null, "no proxy is set"), new TlsFacts("TLSv1.3", "TLS_AES_256_GCM_SHA384", chain()), reply, 1);
    }

    /** The arguments of a verdict on an answer of {@code status}. */
    private static Object[] answered(int status, String named) {
        return new Object[] {status, "your account manager", "the base URL and the version",
            ENVIRONMENT + " at " + HOST, named.isEmpty() ? "" : named + " s", url().toString()};
    }

    private static FailureVerdict verdict(String key, Remedy remedy, @Nullable String words, List<String> ids,
            @Nullable Duration pause, Object... more) {
        Object[] arguments = new Object[more.length + 3];
        arguments[0] = "StoneX";
        arguments[1] = HOST;
        arguments[2] = ENVIRONMENT;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new FailureVerdict(key, Messages.text("auth." + key + ".title", arguments),
            Messages.text("auth." + key + ".cause", arguments), Messages.text("auth." + key + ".next", arguments),
            words, ids, remedy, pause, false);
    }

    private static URI url() {
        return URI.create("https://" + HOST + "/api/v1/authentication");
    }

    private static List<CertificateFacts> chain() {
        String issuer = "CN=Example Corp Inspection CA,O=Example Corp";
        return List.of(
            new CertificateFacts("CN=*.payments.stonex.com,O=StoneX Group Inc.,L=Kansas City,ST=Missouri,C=US", issuer,
                Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2027-02-28T23:59:59Z"), fingerprint("5E")),
            new CertificateFacts(issuer, issuer,
                Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2035-12-31T23:59:59Z"), fingerprint("A0")));
    }

    private static String fingerprint(String octet) {
        return String.join(":", Collections.nCopies(32, octet));
    }
}
