package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** A workspace with one profile, of which the test moves the clock and lets each request end. */
class TokenSessionFixture {
    static final Duration HOUR = Duration.ofHours(1);

    final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    final ScriptedFetcher server = new ScriptedFetcher(clock);
    final Environment environment = BuiltInEnvironments.builtIn().getLast();
    final UUID id = UUID.randomUUID();
    private final CallbackQueue ends = new CallbackQueue();
    private final Ticker ticker = ConsoleDriver.onFx(() -> new Ticker(clock));
    final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(List.of(environment), List.of(
            new Profile(id, "Acme", environment.id(), "client", Secret.of("secret"), "")))),
        new TokenSessions(server, new FxTasks(ends), ticker), new FxTasks(ends)));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** Asks by hand, and waits for the end of that. */
    void fetch() throws InterruptedException {
        onFx(() -> workspace.tokens().fetch(profile(), environment));
        ends.release();
    }

    /** Waits for the end of what the program asked for by itself. */
    void answer() throws InterruptedException {
        ends.release();
    }

    /** Switches renewal by itself, and waits until that is kept. */
    void renew(boolean byItself) throws InterruptedException {
        onFx(() -> workspace.save(profile().renewing(byItself), () -> {}, fault -> {
            throw new IllegalStateException(fault);
        }));
        ends.release();
        tick();
    }

    /** Time passes in one step, after which everything looks at the clock. */
    void pass(Duration time) {
        clock.pass(time);
        tick();
    }

    /** Saves that with a secret of its own, and leaves it unshown until {@link #answer()}. */
    void saveUnshown(Profile next) {
        onFx(() -> workspace.save(next, () -> {}, fault -> {
            throw new IllegalStateException(fault);
        }));
        ends.awaitEnd();
    }

    void tick() {
        onFx(ticker::tick);
    }

    FetchState activity() {
        return ConsoleDriver.onFx(() -> live().activity().get());
    }

    RenewalPlan plan() {
        return ConsoleDriver.onFx(() -> live().plan().get());
    }

    boolean isFetching() {
        return activity() instanceof FetchState.Fetching;
    }

    /** The time until the planned renewal. */
    Duration renewsIn() {
        assertTrue(plan() instanceof RenewalPlan.At, () -> "planned is " + plan());
        return Duration.ofNanos(((RenewalPlan.At) plan()).nanos() - clock.nanos());
    }

    void assertStopped(RenewalPlan.StopReason reason) {
        assertEquals(new RenewalPlan.Stopped(reason), plan());
    }

    TokenSession live() {
        return workspace.tokens().of(id);
    }

    Profile profile() {
        return workspace.profile(id).orElseThrow();
    }

    static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
