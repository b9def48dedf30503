package dev.tokenconsole.ui.check.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.check.run.TokenProbe;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The check of a workspace without a window, whose requests end as {@code fetcher} says. */
public final class CheckModelFixture implements AutoCloseable {
    public final Workspace workspace;
    public final CheckViewModel model;
    private final Ticker ticker;

    public CheckModelFixture(int profiles, TokenFetcher fetcher) {
        this(fetcher, TokenProbe.NONE, IntStream.range(0, profiles).mapToObj(i -> profile(i, i)).toList());
    }

    private CheckModelFixture(TokenFetcher fetcher, TokenProbe probe, List<Profile> profiles) {
        Environment environment = new Environment("bench", "Bench", EnvironmentKind.SANDBOX,
            URI.create("http://127.0.0.1:9"), "1", TokenRecipe.STONEX_PAYMENTS);
        FxTasks tasks = FxTasks.onFxThread();
        ticker = ConsoleDriver.onFx(() -> new Ticker(TokenClock.SYSTEM));
        workspace = ConsoleDriver.onFx(() -> new Workspace(new MemoryStore(new VaultContents(List.of(environment),
            profiles)),
            new TokenSessions(fetcher, tasks, ticker), tasks));
        model = ConsoleDriver.onFx(() ->
            new CheckViewModel(workspace, tasks, probe, TokenClock.SYSTEM, new CheckMemory()));
    }

    /** A profile for each of {@code clients}; those of one number have the same credentials. */
    static CheckModelFixture of(TokenFetcher fetcher, int... clients) {
        return new CheckModelFixture(fetcher, TokenProbe.NONE, IntStream.range(0, clients.length)
            .mapToObj(i -> profile(i, clients[i])).toList());
    }

    private static Profile profile(int number, int client) {
        return new Profile(UUID.randomUUID(), "Profile " + number, "bench", "client-" + client,
            Secret.of("secret of " + client), "");
    }

    public void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }

    public boolean isRunning() {
        return ConsoleDriver.onFx(() -> model.running().get());
    }

    public void awaitEnd() {
        ConsoleDriver.await("the end of the run").until(() -> !isRunning());
    }

    /** The states of the rows in their own order. */
    public List<String> states() {
        return ConsoleDriver.onFx(() -> new ArrayList<>(
            model.source().get().lines().stream().map(line -> line.now().state().id()).toList()));
    }

    @Override
    public void close() {
        onFx(() -> {
            model.close();
            workspace.close();
            ticker.stop();
        });
    }
}
