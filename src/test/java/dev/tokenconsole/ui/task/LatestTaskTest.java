package dev.tokenconsole.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;

/** Tasks whose callbacks run when the test takes them: there is no FX thread. */
class LatestTaskTest {
    private final BlockingQueue<Runnable> callbacks = new LinkedBlockingQueue<>();
    private final FxTasks tasks = new FxTasks(callbacks::add);
    private final LatestTask latest = new LatestTask();
    private final List<String> results = new ArrayList<>();

    @Test
    void runsUntilTheResultIsThere() throws InterruptedException {
        start(() -> "one");
        assertTrue(running());
        callbacks.take().run();
        assertFalse(running());
        assertEquals(List.of("one"), results);
    }

    /** Nothing may wait for a task that ended without a result. */
    @Test
    void doesNotRunAfterAFailure() throws InterruptedException {
        latest.start(tasks.<String>run(() -> {
            throw new IOException();
        }).onFailure(fault -> results.add("failed")));
        callbacks.take().run();
        assertFalse(running());
        assertEquals(List.of("failed"), results);
    }

    @Test
    void doesNotRunOnceItIsCancelled() {
        start(() -> "one");
        latest.cancel();
        assertFalse(running());
    }

    /** The end of a task that was overtaken is none of the one that overtook it. */
    @Test
    void runsOnAfterTheEndOfAnEarlierOne() throws InterruptedException {
        start(() -> "one");
        Runnable first = callbacks.take();
        start(() -> "two");
        first.run();
        assertTrue(running());
        callbacks.take().run();
        assertFalse(running());
        assertEquals(List.of("two"), results);
    }

    private void start(Callable<String> work) {
        latest.start(tasks.run(work).onSuccess(results::add));
    }

    private boolean running() {
        return latest.running().get();
    }
}
