package dev.tokenconsole.sandbox;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.catalogue.ErrorBodies;
import dev.tokenconsole.sandbox.catalogue.IssueRequest;
import dev.tokenconsole.sandbox.endpoint.FormContract;
import dev.tokenconsole.sandbox.endpoint.JsonContract;
import dev.tokenconsole.sandbox.endpoint.TokenEndpoint;
import dev.tokenconsole.sandbox.http.LoopbackListener;
import dev.tokenconsole.sandbox.http.SandboxRequest;
import dev.tokenconsole.sandbox.http.SandboxResponse;
import dev.tokenconsole.sandbox.issue.KeyServers;
import dev.tokenconsole.sandbox.issue.ServerMetadata;
import dev.tokenconsole.sandbox.issue.SigningKeys;
import dev.tokenconsole.sandbox.issue.TokenIssuer;

/**
 * A token server with the contract of the StoneX Payments authentication call, and beside it those of StoneX Clearing
 * and of OAuth 2.0, on a port of 127.0.0.1 that other computers cannot reach. Its tokens have real signatures, by keys
 * that exist only as long as the server.
 */
public final class SandboxServer implements AutoCloseable {
    private static final Pattern PAYMENTS_PATH = Pattern.compile("/api/v[0-9]{1,4}(\\.[0-9]{1,4})?/authentication");
    private static final String CLEARING_PATH = "/identity/connect/token";
    private static final String OAUTH_PATH = ServerMetadata.SERVER_PATH + "/v1/token";
    private static final String WITHDRAWAL_PATH = ServerMetadata.SERVER_PATH + ServerMetadata.KEY_SET + "/withdraw";
    private static final Duration FRESH = Duration.ofHours(1);

    private final LoopbackListener listener;
    private final TokenClock clock;
    private final Options options;
    private final URI baseUrl;
    private final URI issuer;
    private final ErrorBodies errors;
    private final TokenIssuer tokens;
    private final SigningKeys keys;
    private final ServerMetadata metadata;
    private final KeyServers otherServers;
    private final TokenEndpoint payments;
    private final TokenEndpoint clearing;
    private final TokenEndpoint oauth;

    /**
     * The options of the server.
     *
     * @param lifetime of the tokens, at least one second; by default 3600 s, as in the API page's sample
     * @param slowDelay the delay of responses to the slow client; by default longer than the console waits
     * @param keyLife the time after which a new key signs the tokens, at least one second; absent for never
     */
    public record Options(Duration lifetime, Duration slowDelay, @Nullable Duration keyLife) {
        /** Tokens for an hour; 30 s for the slow client; one key. */
        public static final Options DEFAULT = new Options(Duration.ofHours(1), Duration.ofSeconds(30));

        /** Checks the lifetimes. */
        public Options {
            if (lifetime.toSeconds() < 1 || (keyLife != null && keyLife.toSeconds() < 1)) {
                throw new IllegalArgumentException("tokens and keys live for at least one second");
            }
        }

        /** With one key for all tokens. */
        public Options(Duration lifetime, Duration slowDelay) {
            this(lifetime, slowDelay, null);
        }
    }

    private SandboxServer(int port, TokenClock clock, Options options, @Nullable URI issuer) throws IOException {
        this.clock = clock;
        this.options = options;
        listener = new LoopbackListener(port, clock, options.slowDelay());
        baseUrl = URI.create("http://127.0.0.1:" + listener.port());
        this.issuer = issuer == null ? URI.create(baseUrl + ServerMetadata.SERVER_PATH) : issuer;
        SecureRandom random = new SecureRandom();
        Duration keyLife = options.keyLife();
        Duration fresh = keyLife == null ? FRESH : keyLife;
        keys = new SigningKeys(random, clock, keyLife);
        errors = new ErrorBodies(random);
        otherServers = new KeyServers(random, this.issuer, oauthTokenUrl(), fresh);
        tokens = new TokenIssuer(random, keys, otherServers);
        metadata = ServerMetadata.of(this.issuer, oauthTokenUrl(), keySetUrl(), keys::published, fresh);
        payments = new TokenEndpoint(new JsonContract(errors), errors, this::issueRequest);
        clearing = new TokenEndpoint(FormContract.clearing(errors), errors, this::issueRequest);
        oauth = new TokenEndpoint(FormContract.okta(errors), errors, this::issueRequest);
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
        return started(new SandboxServer(port, clock, options, null));
    }

    /** Starts the server of the demo on any free port; its issuer is the one that the demo environment expects. */
    public static SandboxServer startDemo(TokenClock clock) throws IOException {
        URI issuer = URI.create(DemoProfiles.environment().options().issuer());
        return started(new SandboxServer(0, clock, Options.DEFAULT, issuer));
    }

    private static SandboxServer started(SandboxServer sandbox) {
        sandbox.listener.start(sandbox::route);
        return sandbox;
    }

    /** Such as {@code http://127.0.0.1:49152}, without a trailing slash. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The token URL of StoneX Payments, with JSON. */
    public URI paymentsTokenUrl() {
        return URI.create(baseUrl + "/api/v1/authentication");
    }

    /** The token URL of StoneX Clearing, with a form. */
    public URI clearingTokenUrl() {
        return URI.create(baseUrl + CLEARING_PATH);
    }

    /** The token URL for the client credentials grant of OAuth 2.0; the one in the metadata. */
    public URI oauthTokenUrl() {
        return URI.create(baseUrl + OAUTH_PATH);
    }

    /** The claim {@code iss} of the tokens. */
    public URI issuer() {
        return issuer;
    }

    /** The URL of the public keys. */
    public URI keySetUrl() {
        return URI.create(baseUrl + ServerMetadata.SERVER_PATH + ServerMetadata.KEY_SET);
    }

    /** The URL that withdraws the key and makes another one, by POST. */
    public URI keyWithdrawalUrl() {
        return URI.create(baseUrl + WITHDRAWAL_PATH);
    }

    /** {@code environment} at this server, with its URL of public keys. */
    public Environment served(Environment environment) {
        Environment here = environment.withBaseUrl(baseUrl);
        return here.with(here.options().publishing(keySetUrl()));
    }

    /** The lifetime of the normal client's tokens. */
    public Duration lifetime() {
        return options.lifetime();
    }

    /** The time after which a new key signs the tokens; absent for never. */
    public @Nullable Duration keyLife() {
        return options.keyLife();
    }

    /** Closes at once, also while the slow client waits; safe to call again. */
    @Override
    public void close() {
        listener.close();
    }

    private IssueRequest issueRequest(String clientId, String scope) {
        return new IssueRequest(clientId, scope, clock.now(), options.lifetime(), issuer, tokens, errors);
    }

    private SandboxResponse route(SandboxRequest request) {
        String path = request.path();
        if (PAYMENTS_PATH.matcher(path).matches()) {
            return payments.respond(request);
        }
        return switch (path) {
            case CLEARING_PATH -> clearing.respond(request);
            case OAUTH_PATH -> oauth.respond(request);
            case WITHDRAWAL_PATH -> withdrawal(request);
            default -> document(request);
        };
    }

    private SandboxResponse withdrawal(SandboxRequest request) {
        if (!request.method().equals("POST")) {
            return wrongMethod("POST");
        }
        keys.withdraw();
        return SandboxResponse.of(200, SandboxResponse.JSON, keys.published()).with("Cache-Control", "no-store");
    }

    private SandboxResponse document(SandboxRequest request) {
        SandboxResponse found =
            metadata.at(request.path()).or(() -> otherServers.at(request.path())).orElse(null);
        if (found == null) {
            return errors.problem(404, "15.5.5", "Not Found");
        }
        return request.method().equals("GET") ? found : wrongMethod("GET");
    }

    private SandboxResponse wrongMethod(String allowed) {
        return errors.problem(405, "15.5.6", "Method Not Allowed").with("Allow", allowed);
    }
}
