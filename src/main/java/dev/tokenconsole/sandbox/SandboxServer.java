package dev.tokenconsole.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.token.TokenClock;

/**
 * A token server with the contract of the StoneX Payments authentication call, on a port of 127.0.0.1 that other
 * computers cannot reach. Its tokens are really signed, with a key that lives as long as the server.
 */
public final class SandboxServer implements AutoCloseable {
    private static final Pattern TOKEN_PATH = Pattern.compile("/api/v[0-9]{1,4}(\\.[0-9]{1,4})?/authentication");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final URI baseUrl;
    private final URI issuer;
    private final TokenClock clock;
    private final Options options;
    private final ErrorBodies errors;
    private final Metadata metadata;
    private final TokenEndpoint endpoint;

    /**
     * What can be set.
     *
     * @param lifetime of the tokens, at least one second; the sample's 3600 s if nothing else is said
     * @param slowDelay how long the slow client waits; by default longer than the console does
     */
    public record Options(Duration lifetime, Duration slowDelay) {
        /** Tokens for an hour; 30 s for the slow client. */
        public static final Options DEFAULT = new Options(Duration.ofHours(1), Duration.ofSeconds(30));

        /** Checks the lifetime. */
        public Options {
            if (lifetime.toSeconds() < 1) {
                throw new IllegalArgumentException("a token lives for at least one second");
            }
        }
    }

    private SandboxServer(int port, TokenClock clock, Options options) throws IOException {
        this.clock = clock;
        this.options = options;
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        baseUrl = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        issuer = URI.create(baseUrl + Metadata.SERVER_PATH);
        SecureRandom random = new SecureRandom();
        TokenMint mint = new TokenMint(random);
        errors = new ErrorBodies(random);
        metadata = new Metadata(baseUrl, issuer, "/api/v1/authentication", mint.keySet());
        endpoint = new TokenEndpoint(
            new ClientAnswers(mint, errors, issuer, clock, options.lifetime()), errors, this::waitLong);
    }

    /** Starts with {@link Options#DEFAULT}. */
    public static SandboxServer start(int port, TokenClock clock) throws IOException {
        return start(port, clock, Options.DEFAULT);
    }

    /**
     * Starts on {@code port}, or on any free one if it is 0; makes an RSA key, which takes a moment.
     *
     * @throws java.net.BindException if the port is taken
     */
    public static SandboxServer start(int port, TokenClock clock, Options options) throws IOException {
        SandboxServer sandbox = new SandboxServer(port, clock, options);
        sandbox.server.setExecutor(sandbox.threads);
        sandbox.server.createContext("/", sandbox::handle);
        sandbox.server.start();
        return sandbox;
    }

    /** Such as {@code http://127.0.0.1:49152}, without a trailing slash. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** What stands in the tokens as {@code iss}. */
    public URI issuer() {
        return issuer;
    }

    /** Where the public key is. */
    public URI keySetUrl() {
        return URI.create(issuer + "/v1/keys");
    }

    /** The life of the normal client's tokens. */
    public Duration lifetime() {
        return options.lifetime();
    }

    /** Ends at once, also while the slow client waits; safe to call again. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            SandboxAnswer answer = route(exchange);
            if (answer != null) {
                if (clock != TokenClock.SYSTEM) {
                    // The JDK's server dates every answer by the computer's own clock, which is not the tokens' one.
                    exchange.getResponseHeaders().set("Age", "1");
                }
                answer.send(exchange);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable SandboxAnswer route(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        if (TOKEN_PATH.matcher(path).matches()) {
            return endpoint.answer(exchange);
        }
        SandboxAnswer document = metadata.at(path)
            .orElseGet(() -> errors.problem(404, "15.5.5", "Not Found"));
        boolean readable = document.status() != 200 || exchange.getRequestMethod().equals("GET");
        return readable ? document : errors.problem(405, "15.5.6", "Method Not Allowed").with("Allow", "GET");
    }

    private boolean waitLong() throws InterruptedException {
        return !closing.await(options.slowDelay().toMillis(), TimeUnit.MILLISECONDS);
    }
}
