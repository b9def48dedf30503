package dev.tokenconsole.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** A save that ends after the vault was locked is told of, and what was typed for it is wiped. */
class LateEndTest {
    private final CallbackQueue ends = new CallbackQueue();
    private final List<LateResult> results = new ArrayList<>();
    private int ended;
    private final CountDownLatch disk = new CountDownLatch(1);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aSaveThatFailsIsSaidAndItsSecretIsWiped() throws Exception {
        Profile typed = saveAndClose(true);
        LateResult.Failed failed = assertInstanceOf(LateResult.Failed.class, results.getFirst());
        assertEquals("It was not saved, because another program had changed the vault. Your last input is lost.",
            failed.words());
        assertEquals(1, results.size());
        assertTrue(typed.secret().isClosed());
    }

    @Test
    void aSaveThatSucceedsIsSaidToo() throws Exception {
        saveAndClose(false);
        assertEquals(List.of(new LateResult.Saved()), results);
        assertEquals("It was saved.", results.getFirst().words());
    }

    private Profile saveAndClose(boolean fails) throws Exception {
        Profile typed = new Profile(UUID.randomUUID(), "Acme", BuiltInEnvironments.builtIn().getFirst().id(), "client",
            Secret.of("typed"), "");
        ConsoleDriver.onFx(() -> {
            FxTasks tasks = new FxTasks(ends);
            Workspace workspace = new Workspace(new SlowStore(fails, disk), new TokenSessions(
                (environment, id, secret) -> {
                    throw new IllegalStateException("nothing is fetched here");
                }, tasks, new Ticker(new TestClock(Instant.EPOCH))), tasks);
            workspace.save(typed, () -> {}, fault -> {});
            workspace.close(results::add, () -> ended++);
            return true;
        });
        assertEquals(List.of(), results);
        disk.countDown();
        ends.release();
        assertEquals(0, ended);
        ends.release();
        assertEquals(1, ended);
        return typed;
    }

    /** A disk that answers when the test lets it. */
    private record SlowStore(boolean fails, CountDownLatch disk) implements ProfileStore {
        @Override
        public VaultContents contents() {
            return new VaultContents(BuiltInEnvironments.builtIn(), List.of());
        }

        @Override
        public void save(VaultContents contents) throws VaultException {
            try {
                disk.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (fails) {
                throw new VaultException(VaultException.Problem.CONFLICT, "changed elsewhere");
            }
        }

        @Override
        public String place() {
            return "a slow disk";
        }

        @Override
        public boolean isLasting() {
            return true;
        }

        @Override
        public void close() {}
    }
}
