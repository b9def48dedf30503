package dev.tokenconsole.ui.profiles.list;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;

/** The filter over 10,000 profiles, evaluated at each key. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
public class FilterBenchmark {
    private static final String WANTED = "77 treasury";

    private ProfileListViewModel model;
    private int typed;

    /** Fills the list; the clock in it cannot be made without JavaFX. */
    @Setup
    public void fill() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        FxTasks tasks = new FxTasks(Runnable::run);
        TokenSessions tokens = new TokenSessions((environment, id, secret) -> {
            throw new UnsupportedOperationException();
        }, tasks, new Ticker(TokenClock.SYSTEM));
        model = new ProfileListViewModel(
            new Workspace(new MemoryStore(ManyProfiles.contents(ManyProfiles.TEN_THOUSAND)), tokens, tasks));
    }

    /** The next character of the search text; after the last one the filter is cleared. */
    @Benchmark
    public int type() {
        typed = (typed + 1) % (WANTED.length() + 1);
        model.filter().set(WANTED.substring(0, typed));
        return model.rows().size();
    }

    /** Stops JavaFX, which the program would wait for. */
    @TearDown
    public void exit() {
        Platform.exit();
    }
}
