package dev.tokenconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.verify.fetch.Documents;
import dev.tokenconsole.verify.source.KeyFinder;

/** Sends requests of the demo environment to the built-in server, which it starts with the first request. */
public final class DemoFetcher implements TokenFetcher, AutoCloseable {
    private final TokenFetcher fetcher;
    private final TokenClock clock;
    private @Nullable SandboxServer server;

    /** Passes all requests to {@code fetcher}. */
    public DemoFetcher(TokenFetcher fetcher, TokenClock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @Override
    public TokenOutcome fetch(Environment environment, String clientId, Secret secret) {
        return fetcher.fetch(served(environment), clientId, secret);
    }

    /** {@code environment} as it is called: the demo environment at the built-in server, with the URL of its keys. */
    public Environment served(Environment environment) {
        return environment.id().equals(BuiltInEnvironments.DEMO_ID) ? server().served(environment) : environment;
    }

    /** Finds the keys of the demo, which {@code documents} fetch; leaves all others to {@code others}. */
    public KeyFinder keys(KeyFinder others, Documents documents) {
        return new DemoKeys(others, documents, this::server);
    }

    /** Stops the built-in server if it was started. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private synchronized SandboxServer server() {
        SandboxServer running = server;
        if (running == null) {
            try {
                running = SandboxServer.startDemo(clock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = running;
        }
        return running;
    }
}
