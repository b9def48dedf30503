package dev.tokenconsole.vault.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

class SaveThreadTest {
    private final SaveThread thread = new SaveThread();

    @AfterEach
    void close() {
        thread.close();
    }

    @Test
    void runsElsewhereAndWaits() throws Exception {
        AtomicReference<Thread> ran = new AtomicReference<>();
        thread.run(() -> ran.set(Thread.currentThread()));
        assertNotSame(Thread.currentThread(), ran.get());
        assertEquals("vault-save", ran.get().getName());
        assertFalse(ran.get().isDaemon(), "the program does not end in the middle of a save");
    }

    @Test
    void handsFaultsOnAsTheyAre() {
        VaultException expected = new VaultErrors(Path.of("x")).damaged();
        assertSame(expected, assertThrows(VaultException.class, () -> thread.run(() -> {
            throw expected;
        })));
        IllegalStateException unexpected = new IllegalStateException();
        assertSame(unexpected, assertThrows(IllegalStateException.class, () -> thread.run(() -> {
            throw unexpected;
        })));
        StackOverflowError fatal = new StackOverflowError();
        assertSame(fatal, assertThrows(StackOverflowError.class, () -> thread.run(() -> {
            throw fatal;
        })));
    }

    @Test
    void anInterruptOfTheCallerNeitherReachesTheWorkNorGetsLost() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean workSawIt = new AtomicBoolean(true);
        AtomicBoolean callerKeptIt = new AtomicBoolean();
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                thread.run(() -> {
                    started.countDown();
                    awaitUninterrupted(goOn);
                    workSawIt.set(Thread.currentThread().isInterrupted());
                });
            } catch (VaultException e) {
                throw new AssertionError(e);
            }
            callerKeptIt.set(Thread.currentThread().isInterrupted());
        });
        started.await();
        caller.interrupt();
        goOn.countDown();
        caller.join();
        assertFalse(workSawIt.get());
        assertTrue(callerKeptIt.get());
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("the save thread was interrupted", e);
        }
    }
}
