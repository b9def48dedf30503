package dev.tokenconsole.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javafx.application.Platform;

/**
 * The wait of a task that is given to the FX thread, asked every two milliseconds. A wait is the thread's own work,
 * a pause of the whole program, or the computer's, which had no processor for the thread: all are told apart.
 */
public final class FxWaits {
    /** In milliseconds, at 60 frames a second. */
    private static final double FRAME = 16;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    /** Of the thread that reads it: nanoseconds on a processor, and nanoseconds ready for one. Linux only. */
    private static final Path SCHEDULE = Path.of("/proc/thread-self/schedstat");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Figures waits = new Figures();
    private final Figures ownWaits = new Figures();
    private final Figures works = new Figures();
    /** Of the FX thread alone. */
    private long workedBefore = Long.MAX_VALUE;
    private long readyBefore = Long.MAX_VALUE;

    /** Measures until {@code end} is counted down. */
    public void until(CountDownLatch end) throws InterruptedException {
        while (end.getCount() > 0) {
            CountDownLatch answered = new CountDownLatch(1);
            long asked = System.nanoTime();
            Platform.runLater(() -> {
                answer(System.nanoTime() - asked);
                answered.countDown();
            });
            answered.await();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void answer(long waited) {
        long worked = threads.getCurrentThreadCpuTime();
        long ready = readyNanos();
        waits.addNanos(waited);
        ownWaits.addNanos(Math.max(0, waited - Math.max(0, ready - readyBefore)));
        works.addNanos(Math.max(0, worked - workedBefore));
        workedBefore = worked;
        readyBefore = ready;
    }

    private static long readyNanos() {
        try {
            String words = Files.readString(SCHEDULE);
            return Long.parseLong(words.substring(words.indexOf(' ') + 1, words.lastIndexOf(' ')));
        } catch (IOException e) {
            return 0;
        }
    }

    /** Prints the figures. */
    public void print(String what, PrintStream out) {
        print(what + ": FX thread waited for          ", waits, out);
        print(what + ": but for a processor           ", ownWaits, out);
        print(what + ": its own work between two asks ", works, out);
    }

    private static void print(String what, Figures figures, PrintStream out) {
        out.printf("  %s %s, %d over %.0f ms%n", what, figures, figures.over(FRAME), FRAME);
    }
}
