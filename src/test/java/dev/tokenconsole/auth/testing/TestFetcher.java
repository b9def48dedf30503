package dev.tokenconsole.auth.testing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** Fetches tokens for tests, with environments, limits and responses for them. */
public final class TestFetcher {
    /** Found in no sentence, log or message, wherever a server puts it. */
    public static final String CANARY = "kAn4rY-Zq81.do-not-print_this~7";
    public static final String CLIENT = "test-client";
    /** A deadline that a test can wait for. */
    public static final ExchangeLimits HASTY =
        new ExchangeLimits(Duration.ofSeconds(20), Duration.ofSeconds(1), 64 * 1024);
    /** A deadline that a busy computer does not reach. */
    public static final ExchangeLimits PATIENT =
        new ExchangeLimits(Duration.ofSeconds(20), Duration.ofSeconds(60), 64 * 1024);

    /** A computer without any proxy, whatever the one is set up for that the tests run on. */
    public static final RouteSelector NO_PROXY = new RouteSelector(Map.of(), () -> null);

    private TestFetcher() {}

    public static Environment environment(URI base) {
        return environment(base, EnvironmentKind.OTHER);
    }

    public static Environment environment(URI base, EnvironmentKind kind) {
        return new Environment("test", "Test Bench", kind, base, "1", TokenRecipe.STONEX_PAYMENTS);
    }

    /** Asked at {@code url} itself, for {@code scope} if the recipe has scopes. */
    public static Environment environment(URI url, TokenRecipe recipe, String scope) {
        EnvironmentOptions options = new EnvironmentOptions(null, url, scope, "", "", null, Transport.DEFAULT);
        return new Environment("test", "Test Bench", EnvironmentKind.OTHER, url, "1", recipe, options);
    }

    public static TokenOutcome fetch(URI base, ExchangeLimits limits) {
        try (TokenClient client = client(limits, SystemTrust.ofThisComputer())) {
            return fetch(client, base);
        }
    }

    public static TokenOutcome fetch(TokenClient client, URI base) {
        return fetch(client, environment(base));
    }

    public static TokenOutcome fetch(TokenClient client, Environment environment) {
        try (Secret secret = Secret.of(CANARY)) {
            return client.fetch(environment, CLIENT, secret);
        }
    }

    public static TokenClient client(ExchangeLimits limits, SystemTrust trust) {
        return new TokenClient(TokenClock.SYSTEM, limits, trust, NO_PROXY);
    }

    /** The outcome of a server that sends {@code raw}. */
    public static TokenOutcome answered(String raw) throws Exception {
        try (HostileServer server = HostileServer.answering(raw)) {
            return fetch(server.base(), PATIENT);
        }
    }

    public static FailureVerdict verdict(Class<? extends TokenOutcome.Failure> type, TokenOutcome outcome) {
        return assertInstanceOf(type, outcome, () -> String.valueOf(outcome)).verdict();
    }

    public static String ok(String body) {
        return response("200 OK", "Content-Type: application/json\r\n", body);
    }

    public static String response(String status, String headers, String body) {
        return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
