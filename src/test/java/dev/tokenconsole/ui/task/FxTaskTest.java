package dev.tokenconsole.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever ends the work, whoever waits for it hears of it. */
class FxTaskTest {
    private final BlockingQueue<Runnable> ends = new LinkedBlockingQueue<>();
    private final FxTasks tasks = new FxTasks(ends::add);
    private final List<Throwable> told = new ArrayList<>();
    private final List<Throwable> reported = new ArrayList<>();
    private final AtomicInteger always = new AtomicInteger();

    @BeforeEach
    void catchReports() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> reported.add(fault));
    }

    @AfterEach
    void leaveReports() {
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    @Test
    void anErrorIsAnEndToo() throws Exception {
        Error fault = new OutOfMemoryError("made up");
        run(() -> {
            throw fault;
        });
        end();
        assertEquals(List.of(fault), told);
        assertEquals(List.of(fault), reported);
        assertEquals(1, always.get());
    }

    @Test
    void whatWasToBeExpectedIsOnlyTold() throws Exception {
        Exception fault = new IOException("made up");
        run(() -> {
            throw fault;
        });
        end();
        assertEquals(List.of(fault), told);
        assertEquals(List.of(), reported);
        assertEquals(1, always.get());
    }

    @Test
    void whatNobodyDeclaredIsReportedToo() throws Exception {
        RuntimeException fault = new IllegalStateException("made up");
        run(() -> {
            throw fault;
        });
        end();
        assertEquals(List.of(fault), told);
        assertEquals(List.of(fault), reported);
    }

    @Test
    void whatNobodyWaitsForIsReported() throws Exception {
        Exception fault = new IOException("made up");
        tasks.run(() -> {
            throw fault;
        });
        end();
        assertEquals(List.of(fault), reported);
    }

    @Test
    void aCancelledTaskEndsQuietlyUnlessAnErrorEndedIt() throws Exception {
        run(() -> {
            throw new IllegalStateException("made up");
        }).cancel();
        end();
        Error fault = new StackOverflowError("made up");
        run(() -> {
            throw fault;
        }).cancel();
        end();
        assertEquals(List.of(), told);
        assertEquals(List.of(fault), reported);
        assertEquals(2, always.get());
    }

    private FxTask<String> run(Callable<String> work) {
        return tasks.run(work).onFailure(told::add).always(always::incrementAndGet);
    }

    private void end() throws InterruptedException {
        Runnable next = ends.poll(30, TimeUnit.SECONDS);
        assertNotNull(next, "the task has ended");
        next.run();
    }
}
