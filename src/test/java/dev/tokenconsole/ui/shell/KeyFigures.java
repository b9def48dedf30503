package dev.tokenconsole.ui.shell;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

import dev.tokenconsole.bench.Figures;
import dev.tokenconsole.testing.ConsoleDriver;

/**
 * The cost of a key on the FX thread: to be handled, and to have the window laid out again in the next pulse, without
 * the wait for that. Where others use the computer too, the thread's own time on the processor tells what was the
 * key's.
 */
final class KeyFigures {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Figures handled = new Figures();
    private final Figures laidOut = new Figures();
    private final Figures together = new Figures();
    private final Figures processor = new Figures();

    /** A moment of the FX thread. */
    private record Reading(long nanos, long processorNanos) {}

    /** Gives {@code key} to {@code target} and waits until the window shows what it did. */
    void measure(Node target, KeyEvent key) throws InterruptedException {
        Reading[] read = new Reading[4];
        CountDownLatch done = new CountDownLatch(1);
        ConsoleDriver.onFx(() -> {
            Scene scene = target.getScene();
            Runnable before = () -> read[2] = reading();
            scene.addPreLayoutPulseListener(before);
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    read[3] = reading();
                    scene.removePreLayoutPulseListener(before);
                    scene.removePostLayoutPulseListener(this);
                    done.countDown();
                }
            });
            read[0] = reading();
            Event.fireEvent(target, key);
            read[1] = reading();
            return true;
        });
        done.await();
        long handling = read[1].nanos - read[0].nanos;
        long layout = read[3].nanos - read[2].nanos;
        handled.addNanos(handling);
        laidOut.addNanos(layout);
        together.addNanos(handling + layout);
        processor.addNanos(read[1].processorNanos - read[0].processorNanos + read[3].processorNanos
            - read[2].processorNanos);
    }

    void print(PrintStream out) {
        out.println("  handled                 " + handled);
        out.println("  laid out                " + laidOut);
        out.printf("  together                %s, %d over %.0f ms%n", together, together.over(WindowFigures.FRAME),
            WindowFigures.FRAME);
        out.printf("  of that, its processor  %s, %d over %.0f ms%n", processor, processor.over(WindowFigures.FRAME),
            WindowFigures.FRAME);
    }

    private Reading reading() {
        return new Reading(System.nanoTime(), threads.getCurrentThreadCpuTime());
    }
}
