package dev.tokenconsole.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.session.AutoLock;
import dev.tokenconsole.ui.session.LateResult;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.crypto.KdfParameters;

/** Errors are shown in words and leave the screen usable; notices are shown once. */
class UnlockViewModelTest {
    @TempDir
    Path home;

    @Test
    void anErrorLeavesTheScreenUsable() throws Exception {
        SecureRandom exhausted = new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                throw new OutOfMemoryError("made up");
            }
        };
        BlockingQueue<Runnable> ends = new LinkedBlockingQueue<>();
        List<Throwable> reported = new ArrayList<>();
        UnlockViewModel model = new UnlockViewModel(
            new VaultLocation(home.resolve("vault.tcv"), home, KdfParameters.LIGHTEST, () -> exhausted),
            new FxTasks(ends::add), TokenClock.SYSTEM, store -> {}, new CountDownLatch(0));
        model.create(ConsoleDriver.PASSWORD.toCharArray(), ConsoleDriver.PASSWORD.toCharArray());
        Runnable end = ends.poll(30, TimeUnit.SECONDS);
        assertNotNull(end, "the attempt has ended");
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> reported.add(fault));
        end.run();
        Thread.currentThread().setUncaughtExceptionHandler(null);
        assertFalse(model.busy().get());
        String problem = model.problem().get();
        assertTrue(problem.startsWith("Unexpected error: java.lang.OutOfMemoryError at dev."), problem);
        assertEquals(1, reported.size());
    }

    @Test
    void noticesAreShownInTheirOrderAndOnce() {
        UnlockViewModel model = new UnlockViewModel(
            new VaultLocation(home.resolve("vault.tcv"), home, KdfParameters.LIGHTEST, SecureRandom::new),
            new FxTasks(callback -> {}), TokenClock.SYSTEM, store -> {}, new CountDownLatch(0));
        UnlockNotice slept = new UnlockNotice.AutoLocked(new AutoLock.Slept());
        UnlockNotice failed = new UnlockNotice.ChangeEnded(new LateResult.Failed("It was not saved."));
        model.add(failed);
        model.add(slept);
        model.add(new UnlockNotice.ChangeEnded(new LateResult.Failed("It was not saved.")));
        assertEquals(failed.words() + " " + slept.words(), model.notice().get());
        model.add(new UnlockNotice.ChangeEnded(new LateResult.Failed("It was")));
        assertTrue(model.notice().get().endsWith(" It was"), "although it is part of another");
    }
}
