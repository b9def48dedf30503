package dev.tokenconsole.ui;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.live.LiveSignatures;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.testing.NetworkCheck;

/** An open workspace with one profile, whose tokens are verified with keys from the network. */
public final class VerifyingWorkspace implements AutoCloseable {
    public final TestClock clock = new TestClock(NetworkCheck.NOW);
    public final AtomicReference<String> token = new AtomicReference<>("");
    public final UUID id = UUID.randomUUID();
    public final Ticker ticker;
    public final Workspace workspace;
    private final NetworkCheck network;

    /** Keeps keys in {@code state}; its environment is {@code environment}. */
    public VerifyingWorkspace(Path state, Environment environment) {
        this(state, environment, null);
    }

    /** The same with {@code finder} in the place of the network. */
    public VerifyingWorkspace(Path state, Environment environment, @Nullable KeyFinder finder) {
        network = new NetworkCheck(state, clock);
        SignatureCheck check = finder == null ? network.check() : new SignatureCheck(finder);
        ticker = ConsoleDriver.onFx(() -> new Ticker(clock));
        FxTasks tasks = FxTasks.onFxThread();
        workspace = ConsoleDriver.onFx(() -> {
            Workspace made = new Workspace(new MemoryStore(new VaultContents(List.of(environment), List.of(
                new Profile(id, "Acme", environment.id(), "client", Secret.of("secret of Acme"), "")))),
                new TokenSessions((asked, client, secret) -> issued(), tasks, ticker), tasks);
            new LiveSignatures(made.tokens(), profile -> made.profile(profile).map(made::environmentOf), check, tasks)
                .follow(made.environments());
            return made;
        });
    }

    /** An environment with keys at {@code keys}. */
    public static Environment withKeys(URI keys) {
        Environment plain = TestFetcher.environment(keys.resolve("/"));
        EnvironmentOptions options = plain.options();
        return plain.with(new EnvironmentOptions(options.colour(), options.tokenUrl(), options.scope(),
            options.issuer(), options.audience(), keys, options.transport(), options.parameters(), options.probeUrl()));
    }

    /** The same without a key-set URL, but with an expected issuer. */
    public static Environment expecting(URI issuer) {
        Environment plain = TestFetcher.environment(issuer.resolve("/"));
        return plain.with(plain.options().expecting(issuer.toString(), ""));
    }

    /** Fetches {@code text}, and waits until it is held. */
    public TokenSession fetch(String text) {
        token.set(text);
        TokenSession session = onFx(() -> {
            workspace.profile(id).ifPresent(
                profile -> workspace.tokens().fetch(profile, workspace.environmentOf(profile)));
            return workspace.tokens().of(id);
        });
        ConsoleDriver.await("the token").until(() -> onFx(() -> session.held().get() != null
            && session.held().get().token().value().reveal().equals(text)));
        return session;
    }

    /** Waits for a verdict on the held token, and returns its kind. */
    public String verdict() {
        ConsoleDriver.await("a verdict").until(() -> state().verdict().isPresent());
        return state().verdict().orElseThrow().kind();
    }

    public SignatureState state() {
        return onFx(() -> workspace.tokens().of(id).signature().get());
    }

    public static <T> T onFx(Supplier<T> action) {
        return ConsoleDriver.onFx(action::get);
    }

    private TokenOutcome issued() {
        return TestOutcomes.issued(new AccessToken(Secret.of(token.get()),
            new TokenTimes(clock.now(), clock.nanos(), Duration.ofHours(1), null)),
            TestOutcomes.exchange(clock.now(), 200, ""), List.of());
    }

    @Override
    public void close() {
        onFx(() -> {
            workspace.close();
            ticker.stop();
            return true;
        });
        network.close();
    }
}
