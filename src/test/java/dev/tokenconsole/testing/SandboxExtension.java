package dev.tokenconsole.testing;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.SandboxServer;

/**
 * The built-in server of a test class, on a free port of the loopback address. In a static field
 * ({@code @RegisterExtension}) it serves all tests of the class; in a field of the instance, each test has its own.
 */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final TokenClock clock;
    private final SandboxServer.Options options;
    private boolean shared;
    private @Nullable SandboxServer server;

    /** By the clock of the system, with the default options. */
    public SandboxExtension() {
        this(TokenClock.SYSTEM);
    }

    /** By {@code clock}, with the default options. */
    public SandboxExtension(TokenClock clock) {
        this(clock, SandboxServer.Options.DEFAULT);
    }

    /** By {@code clock}, with {@code options}. */
    public SandboxExtension(TokenClock clock, SandboxServer.Options options) {
        this.clock = clock;
        this.options = options;
    }

    /** The server that runs; an error before the first test. */
    public SandboxServer server() {
        return Objects.requireNonNull(server, "the server is not started");
    }

    /** The address of the server, without a path. */
    public URI baseUrl() {
        return server().baseUrl();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        shared = true;
        server = SandboxServer.start(0, clock, options);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        if (!shared) {
            server = SandboxServer.start(0, clock, options);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!shared) {
            server().close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server().close();
    }
}
