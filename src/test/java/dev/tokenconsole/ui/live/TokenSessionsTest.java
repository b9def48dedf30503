package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/** One request for each profile, and no token that nobody will see again. */
class TokenSessionsTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final CallbackQueue ends = new CallbackQueue();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicReference<AccessToken> issued = new AtomicReference<>();
    private final Ticker ticker = ConsoleDriver.onFx(() -> new Ticker(clock));
    private final TokenSessions tokens = ConsoleDriver.onFx(
        () -> new TokenSessions((environment, id, secret) -> issue(environment), new FxTasks(ends), ticker));
    private final Profile profile = DemoProfiles.all().getFirst();
    private final Environment environment = BuiltInEnvironments.builtIn().getLast();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void asksOnceWhileARequestIsUnderWay() throws Exception {
        fetch();
        fetch();
        assertInstanceOf(FetchState.Fetching.class, activity());
        ends.release();
        assertEquals(1, requests.get());
        assertInstanceOf(FetchState.Idle.class, activity());
        assertTrue(held() != null && ticker.isRunning());
    }

    @Test
    void aCancelledTokenIsWipedUnseen() throws Exception {
        fetch();
        onFx(() -> tokens.cancel(profile.id()));
        ends.release();
        assertNull(held());
        assertInstanceOf(FetchState.Idle.class, activity());
        assertTrue(issued.get() == null || issued.get().value().isClosed());
    }

    @Test
    void aTokenOfForgottenCredentialsIsWiped() throws Exception {
        fetch();
        ends.release();
        fetch();
        onFx(() -> tokens.forget(profile.id()));
        assertNull(held());
        fetch();
        ends.release();
        ends.release();
        FetchedToken now = held();
        assertTrue(now != null && !now.token().value().isClosed());
    }

    @Test
    void theTickerRestsWhenNothingCounts() throws Exception {
        assertFalse(ticker.isRunning());
        fetch();
        assertTrue(ticker.isRunning());
        ends.release();
        onFx(tokens::close);
        assertFalse(ticker.isRunning());
        assertTrue(issued.get().value().isClosed());
    }

    private TokenOutcome issue(Environment asked) {
        requests.incrementAndGet();
        issued.set(new AccessToken(Secret.of(SampleToken.TEXT),
            new TokenTimes(clock.now(), clock.nanos(), Duration.ofHours(1), null)));
        return TestOutcomes.issued(issued.get(),
            TestExchange.of(asked, clock.now(), 200), List.of());
    }

    private void fetch() {
        onFx(() -> tokens.fetch(profile, environment));
    }

    private FetchState activity() {
        return ConsoleDriver.onFx(() -> tokens.of(profile.id()).activity().get());
    }

    private @Nullable FetchedToken held() {
        List<FetchedToken> found = ConsoleDriver.onFx(
            () -> Stream.ofNullable(tokens.of(profile.id()).held().get()).toList());
        return found.isEmpty() ? null : found.getFirst();
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
