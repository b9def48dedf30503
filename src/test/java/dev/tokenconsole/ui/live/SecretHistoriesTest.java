package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.testing.Samples;

/** The history of a secret outlives the program, and a response alone does not write the vault. */
class SecretHistoriesTest {
    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");

    @TempDir
    private Path folder;
    private final TestClock clock = new TestClock(START);
    private final ScriptedFetcher server = new ScriptedFetcher(clock);
    private final CallbackQueue ends = new CallbackQueue();
    private final FxTasks tasks = new FxTasks(ends);
    private final UUID id = UUID.randomUUID();
    private final List<Environment> environments = BuiltInEnvironments.builtIn();
    private final Environment environment = environments.getLast();
    private VaultRuntime runtime;
    private Path file;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void createVault() throws Exception {
        runtime = Samples.on(folder.resolve("state"));
        file = folder.resolve("vault.tcv");
        try (Vault vault = Samples.create(file, runtime)) {
            vault.save(new VaultContents(environments, List.of(
                new Profile(id, "Acme", environment.id(), "client", Secret.of("secret"), ""))));
        }
    }

    @Test
    void whatCameIsThereAfterARestart() throws Exception {
        Workspace workspace = open();
        long generation = workspace.vault().orElseThrow().generation();
        server.issues(Duration.ofHours(1)).refuses();
        fetch(workspace);
        clock.pass(Duration.ofMinutes(5));
        fetch(workspace);
        assertEquals(generation, workspace.vault().orElseThrow().generation(), "no save for a response");
        SecretHistory seen = new SecretHistory(null, START, START.plusSeconds(300), "refused");
        assertEquals(seen, workspace.histories().of(profile(workspace)));
        close(workspace);
        Workspace again = open();
        assertEquals(seen, profile(again).history());
        assertTrue(again.histories().unsaved().isEmpty());
        long stored = again.vault().orElseThrow().generation();
        assertEquals(generation + 1, stored);
        close(again);
        assertEquals(stored, generation(), "nothing came, and nothing was written");
    }

    @Test
    void anotherSaveStoresItToo() throws Exception {
        Workspace workspace = open();
        server.issues(Duration.ofHours(1));
        fetch(workspace);
        onFx(() -> workspace.save(profile(workspace).renewing(true), () -> {}, fault -> {
            throw new IllegalStateException(fault);
        }));
        ends.release();
        assertEquals(START, profile(workspace).history().worked());
        assertTrue(workspace.histories().unsaved().isEmpty());
        close(workspace);
    }

    @Test
    void silenceSaysNothingOfASecret() throws Exception {
        Workspace workspace = open();
        server.isSilent().asksToWait(Duration.ofSeconds(5));
        fetch(workspace);
        fetch(workspace);
        assertTrue(workspace.histories().unsaved().isEmpty());
        close(workspace);
    }

    @Test
    void aNewSecretBeginsAnew() throws Exception {
        Workspace workspace = open();
        server.issues(Duration.ofHours(1));
        fetch(workspace);
        clock.pass(Duration.ofMinutes(5));
        onFx(() -> workspace.save(new Profile(id, "Acme", environment.id(), "client", Secret.of("next"), ""), () -> {},
            fault -> {
                throw new IllegalStateException(fault);
            }));
        ends.release();
        assertEquals(SecretHistory.enteredAt(START.plusSeconds(300)),
            workspace.histories().of(profile(workspace)));
        close(workspace);
        Workspace again = open();
        assertFalse(profile(again).history().equals(SecretHistory.NONE));
        assertEquals(SecretHistory.enteredAt(START.plusSeconds(300)), profile(again).history());
        close(again);
    }

    /** A copy is saved where another program changed the vault: with a new secret, not the old one's past. */
    @Test
    void aCopyHasNoHistoryOfAnotherSecret() throws Exception {
        Workspace workspace = open();
        server.issues(Duration.ofHours(1));
        fetch(workspace);
        clock.pass(Duration.ofMinutes(5));
        assertEquals(SecretHistory.enteredAt(START.plusSeconds(300)), inCopy(workspace, "next", "next.tcv").history());
        assertEquals(START, inCopy(workspace, "secret", "same.tcv").history().worked());
        close(workspace);
    }

    private Profile inCopy(Workspace workspace, String secret, String name) throws Exception {
        Path copy = folder.resolve(name);
        Profile changed = new Profile(id, "Acme", environment.id(), "client", Secret.of(secret), "");
        onFx(() -> workspace.saveCopy(copy, changed, () -> {}, fault -> {
            throw new IllegalStateException(fault);
        }));
        ends.release();
        try (Vault vault = Samples.open(copy, runtime)) {
            return vault.contents().profiles().getFirst();
        }
    }

    private Workspace open() throws Exception {
        Vault vault = Samples.open(file, runtime);
        return ConsoleDriver.onFx(() ->
            new Workspace(vault, new TokenSessions(server, tasks, new Ticker(clock)), tasks));
    }

    private void fetch(Workspace workspace) throws InterruptedException {
        onFx(() -> workspace.tokens().fetch(profile(workspace), environment));
        ends.release();
    }

    private void close(Workspace workspace) throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        boolean waits = ConsoleDriver.onFx(() -> {
            workspace.close(result -> {}, ended::incrementAndGet);
            return ended.get() == 0;
        });
        if (waits) {
            ends.release();
        }
        assertEquals(1, ended.get());
    }

    private long generation() throws Exception {
        try (Vault vault = Samples.open(file, runtime)) {
            return vault.generation();
        }
    }

    private Profile profile(Workspace workspace) {
        return workspace.profile(id).orElseThrow();
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
