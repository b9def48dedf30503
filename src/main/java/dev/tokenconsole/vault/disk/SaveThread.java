package dev.tokenconsole.vault.disk;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.tokenconsole.vault.error.VaultException;

/**
 * The one thread that writes a vault. It is never interrupted: a {@code FileChannel} closes automatically when its
 * thread is interrupted, in the middle of a write. The program does not exit while a save runs.
 */
public final class SaveThread implements AutoCloseable {
    private static final long IDLE_SECONDS = 1;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon(false).name("vault-save").factory());

    public SaveThread() {
        executor.allowCoreThreadTimeOut(true);
    }

    /** A write. */
    @FunctionalInterface
    public interface Work {
        void run() throws VaultException;
    }

    /** A write with a result. */
    @FunctionalInterface
    public interface Call<T> {
        T run() throws VaultException;
    }

    /** Runs {@code work} to its end, even if the calling thread is interrupted meanwhile; it then stays interrupted. */
    public void run(Work work) throws VaultException {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** The result of {@code work}, which is run as {@link #run} does. */
    public <T> T call(Call<T> work) throws VaultException {
        Future<T> running = executor.submit(work::run);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return running.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }

    private static VaultException unwrapped(ExecutionException end) {
        return switch (end.getCause()) {
            case VaultException expected -> expected;
            case RuntimeException unexpected -> throw unexpected;
            case Error fatal -> throw fatal;
            case null, default -> throw new IllegalStateException("A save ended in an unknown way", end);
        };
    }
}
