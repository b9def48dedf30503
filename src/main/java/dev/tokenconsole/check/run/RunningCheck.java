package dev.tokenconsole.check.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckProgress;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckResult.NotChecked;
import dev.tokenconsole.check.CheckRun;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.text.TimeWords;

/** A run. One thread starts the requests and hears of their ends; all but the events is touched by it alone. */
final class RunningCheck implements CheckRun {
    /** A host that asks for a longer pause is not waited for. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_AT_ONCE = 4;
    /** The time that cancelled requests have to end. */
    private static final Duration STOPPING = Duration.ofMillis(900);

    private final List<CheckEntry> entries;
    private final CheckRequest request;
    private final TokenClock clock;
    private final Checker.Wait wait;
    private final CheckListener listener;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<CheckReport> report = new CompletableFuture<>();
    private final List<Job> running = new ArrayList<>();
    private final Map<Integer, CheckedRow> results = new HashMap<>();
    private final Instant startedAt;
    private final long begun;

    /** A message to the thread of the run. */
    private sealed interface Event {
        /** A request has ended. */
        record Ended(Job job, CheckRequest.Asked asked) implements Event {}

        /** The user stops the run. */
        record Stop() implements Event {}
    }

    /** A request that is under way. Compared by identity. */
    private static final class Job {
        private final SharedCredentials shared;
        private final HostQueue queue;
        private final long startedAt;
        private @Nullable Thread thread;

        private Job(SharedCredentials shared, HostQueue queue, long startedAt) {
            this.shared = shared;
            this.queue = queue;
            this.startedAt = startedAt;
        }
    }

    RunningCheck(List<CheckEntry> entries, CheckRequest request, TokenClock clock, Checker.Wait wait,
            CheckListener listener) {
        this.entries = List.copyOf(entries);
        this.request = request;
        this.clock = clock;
        this.wait = wait;
        this.listener = listener;
        startedAt = clock.now();
        begun = clock.nanos();
    }

    @Override
    public void stop() {
        events.add(new Event.Stop());
    }

    @Override
    public CheckReport await() throws InterruptedException {
        try {
            return report.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The run failed.", e.getCause());
        }
    }

    /** All of the run, on the thread that calls this. */
    void run() {
        try {
            boolean stopped = work();
            report.complete(new CheckReport(startedAt, elapsed(), stopped, entries.stream()
                .map(entry -> Objects.requireNonNull(results.get(entry.row().number()))).toList()));
        } catch (InterruptedException | RuntimeException | Error fault) {
            report.completeExceptionally(fault);
        } finally {
            running.forEach(RunningCheck::interrupt);
            entries.forEach(CheckEntry::close);
        }
    }

    /** Returns true if it was stopped before the end. */
    private boolean work() throws InterruptedException {
        for (CheckEntry entry : entries) {
            entry.result().ifPresent(known -> finished(CheckedRow.unasked(entry.row(), known)));
        }
        List<HostQueue> queues = HostQueue.of(SharedCredentials.of(entries), begun);
        while (!running.isEmpty() || queues.stream().anyMatch(queue -> !queue.isEmpty())) {
            startReady(queues);
            switch (next(queues)) {
                case Event.Ended(Job job, CheckRequest.Asked asked) -> ended(job, asked);
                case Event.Stop _ -> {
                    stopAll(queues);
                    return true;
                }
                case null -> {
                    // A host is ready.
                }
            }
        }
        return false;
    }

    private void startReady(List<HostQueue> queues) {
        Optional<HostQueue> ready = ready(queues);
        while (ready.isPresent()) {
            HostQueue queue = ready.get();
            long now = clock.nanos();
            queue.pace().started(now);
            Job job = new Job(queue.next(), queue, now);
            running.add(job);
            job.shared.all().forEach(entry -> listener.started(entry.row()));
            job.thread = Thread.ofVirtual().name("check-request")
                .start(() -> events.add(new Event.Ended(job, request.ask(job.shared))));
            ready = ready(queues);
        }
    }

    private Optional<HostQueue> ready(List<HostQueue> queues) {
        return running.size() < MOST_AT_ONCE ? HostQueue.ready(queues, clock.nanos()) : Optional.empty();
    }

    private @Nullable Event next(List<HostQueue> queues) throws InterruptedException {
        Optional<Duration> untilReady = running.size() < MOST_AT_ONCE
            ? HostQueue.untilReady(queues, clock.nanos()) : Optional.empty();
        return untilReady.isPresent() ? wait.next(events, untilReady.get()) : events.take();
    }

    private void ended(Job job, CheckRequest.Asked asked) {
        running.remove(job);
        finish(job.shared, asked.rows());
        switch (asked.effect()) {
            case GOOD -> job.queue.pace().good();
            case LIMITED -> limited(job, asked.pause());
            case NONE -> {
                // The pace stays.
            }
        }
    }

    private void limited(Job job, @Nullable Duration asked) {
        HostQueue queue = job.queue;
        Duration pause = queue.pace().limited(job.startedAt, clock.nanos(), asked);
        if (queue.isEmpty()) {
            return;
        }
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            String why = Messages.text("check.paused", queue.host(), TimeWords.utc(clock.now().plus(pause)));
            notChecked(queue, NotChecked.Reason.PAUSED, why);
        } else {
            listener.waiting(queue.host(), pause);
        }
    }

    /** Requests that do not end in time keep their thread, and their result is discarded. */
    private void stopAll(List<HostQueue> queues) throws InterruptedException {
        running.forEach(RunningCheck::interrupt);
        String why = Messages.text("check.stopped");
        queues.forEach(queue -> notChecked(queue, NotChecked.Reason.STOPPED, why));
        long end = System.nanoTime() + STOPPING.toNanos();
        while (!running.isEmpty()) {
            switch (events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                case Event.Ended(Job job, CheckRequest.Asked asked) -> ended(job, asked);
                case Event.Stop _ -> {
                    // It is being stopped.
                }
                case null -> {
                    running.forEach(job ->
                        finish(job.shared, job.shared.unasked(new NotChecked(NotChecked.Reason.STOPPED, why))));
                    return;
                }
            }
        }
    }

    private void notChecked(HostQueue queue, NotChecked.Reason reason, String why) {
        queue.drain().forEach(shared -> finish(shared, shared.unasked(new NotChecked(reason, why))));
    }

    private void finish(SharedCredentials shared, List<CheckedRow> rows) {
        shared.close();
        rows.forEach(this::finished);
    }

    private void finished(CheckedRow row) {
        results.put(row.row().number(), row);
        listener.finished(row, new CheckProgress(results.size(), entries.size(), elapsed()));
    }

    private Duration elapsed() {
        return Duration.ofNanos(Math.max(0, clock.nanos() - begun));
    }

    private static void interrupt(Job job) {
        if (job.thread != null) {
            job.thread.interrupt();
        }
    }
}
