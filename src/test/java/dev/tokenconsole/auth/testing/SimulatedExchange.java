package dev.tokenconsole.auth.testing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.request.RequestPreview;
import dev.tokenconsole.auth.request.TokenRequest;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.CertificateFault;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.tls.TlsFacts;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.TransportFailure;
import dev.tokenconsole.net.verdict.TransportVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

/** An exchange with StoneX's sandbox that did not take place, and its outcome. */
record SimulatedExchange(Environment environment, Route route, @Nullable Integer status, @Nullable Duration connected) {
    static final Environment SANDBOX = BuiltInEnvironments.builtIn("stonex-payments-sandbox").orElseThrow();
    static final Instant NOW = Instant.parse("2026-11-22T14:05:00Z");

    static SimulatedExchange direct() {
        return new SimulatedExchange(SANDBOX, new Route(null, "no proxy is set"), null, null);
    }

    static SimulatedExchange throughAProxy() {
        return new SimulatedExchange(SANDBOX, new Route("proxy.example.com:3128", "set in https_proxy"), null, null);
    }

    /** By a real client, which calls nobody: the address is refused. */
    static TokenOutcome address(String url) {
        return fetch(SANDBOX.withBaseUrl(URI.create(url)), "demo-client", Map.of());
    }

    /** By a real client, which calls nobody. */
    static TokenOutcome clientId(String clientId) {
        return fetch(SANDBOX, clientId, Map.of());
    }

    /** By a real client, which calls nobody: {@code https_proxy} is of no use. */
    static TokenOutcome variable(String httpsProxy) {
        return fetch(SANDBOX, "demo-client", Map.of("https_proxy", httpsProxy));
    }

    /** By a real client, which calls nobody. */
    static TokenOutcome plainThroughAProxy(String host) {
        Environment plain = SANDBOX.withBaseUrl(URI.create("http://127.0.0.1:8080"));
        Transport transport = Transport.DEFAULT.through(new ProxyChoice.Manual(host, 3128));
        return fetch(plain.with(plain.options().with(transport)), "demo-client", Map.of());
    }

    private static TokenOutcome fetch(Environment environment, String clientId, Map<String, String> variables) {
        RouteSelector routes = new RouteSelector(variables, () -> null);
        try (Secret secret = Secret.of(TestFetcher.CANARY); TokenClient client = new TokenClient(
                TokenClock.SYSTEM, ExchangeLimits.DEFAULT, SystemTrust.ofThisComputer(), routes)) {
            return client.fetch(environment, clientId, secret);
        }
    }

    /** After an answer with that status began. */
    SimulatedExchange begun(int newStatus) {
        return new SimulatedExchange(environment, route, newStatus, connected);
    }

    /** After the connection stood. */
    SimulatedExchange stood() {
        return new SimulatedExchange(environment, route, status, Duration.ofMillis(87));
    }

    SimulatedExchange allowingTls12() {
        Transport transport = Transport.DEFAULT.allowingTls12(true);
        return new SimulatedExchange(environment.with(environment.options().with(transport)), route, status, connected);
    }

    /** To a server without TLS on this computer. */
    SimulatedExchange plain() {
        return new SimulatedExchange(
            environment.withBaseUrl(URI.create("http://127.0.0.1:8080")), route, status, connected);
    }

    /** To a server that is not StoneX's. */
    SimulatedExchange elsewhere() {
        return new SimulatedExchange(
            environment.withBaseUrl(URI.create("https://login.example.com")), route, status, connected);
    }

    /** The certificate came, and the handshake did not end in time. */
    TokenOutcome slowHandshake() {
        Exchange begun = exchange();
        Exchange encrypting = new Exchange(begun.url(), begun.request(), begun.startedAt(), begun.timing(),
            begun.route(), new TlsFacts("TLSv1.3", "", List.of()), null, 0);
        return judge(verdicts -> new TokenOutcome.Unreachable(verdicts.timedOut(
            new ExchangeResult.TimedOut(ExchangeResult.Phase.CONNECTING, encrypting)), encrypting));
    }

    /** With {@code failures}, each the cause of the one before it. */
    TokenOutcome failed(Throwable... failures) {
        for (int i = 1; i < failures.length; i++) {
            failures[i - 1].initCause(failures[i]);
        }
        return failed(new ExchangeResult.Failed(failures[0], null, false, exchange()));
    }

    TokenOutcome distrusted(CertificateFault fault) {
        return failed(new ExchangeResult.Failed(new IllegalStateException(), fault, false, exchange()));
    }

    /** After the server had asked for a client certificate. */
    TokenOutcome unidentified() {
        return failed(new ExchangeResult.Failed(new SSLException(""), null, true, exchange()));
    }

    TokenOutcome unconnected() {
        return timedOut(ExchangeResult.Phase.CONNECTING);
    }

    TokenOutcome late() {
        return timedOut(ExchangeResult.Phase.WHOLE);
    }

    TokenOutcome unforeseen() {
        return new TokenOutcome.Malformed(wording().verdict("unforeseen", FailureVerdict.Remedy.RETRY,
            "ArithmeticException", "ResponseClassifier.java:60"), exchange());
    }

    private TokenOutcome timedOut(ExchangeResult.Phase phase) {
        return judge(verdicts -> new TokenOutcome.Unreachable(
            verdicts.timedOut(new ExchangeResult.TimedOut(phase, exchange())), exchange()));
    }

    private TokenOutcome failed(ExchangeResult.Failed result) {
        return judge(verdicts -> switch (verdicts.failed(result)) {
            case TransportFailure.NoResponse(var verdict) -> new TokenOutcome.Unreachable(verdict, exchange());
            case TransportFailure.NotHttp(var verdict) -> new TokenOutcome.Malformed(verdict, exchange());
        });
    }

    private TokenOutcome judge(Function<TransportVerdicts, TokenOutcome> judge) {
        try (Secret secret = Secret.of(TestFetcher.CANARY); QuotedText words = new QuotedText(secret)) {
            return judge.apply(
                new TransportVerdicts(wording(), words, ExchangeLimits.DEFAULT, TokenRequest.WORDS));
        }
    }

    VerdictWording wording() {
        return new VerdictWording(new CalledEndpoint(environment, environment.tokenUrl()));
    }

    Exchange exchange() {
        return new Exchange(environment.tokenUrl(), RequestPreview.of(environment, "demo-client"), NOW,
            new Timing(connected, null, Duration.ofMillis(312)), route, null,
            status == null ? null : new RedactedResponse(status, List.of(), ""), 1);
    }
}
