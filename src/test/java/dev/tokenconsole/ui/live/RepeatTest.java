package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.testing.ConsoleDriver;

/** A server's pause is kept to, ends in one more request, and can be ended. */
class RepeatTest extends TokenSessionFixture {
    private static final Duration PAUSE = Duration.ofSeconds(12);

    @Test
    void theRequestIsRepeatedWhenThePauseIsOver() throws Exception {
        server.asksToWait(PAUSE).issues(HOUR);
        fetch();
        assertEquals(12, seconds());
        pass(Duration.ofMillis(300));
        assertEquals(12, seconds());
        pass(Duration.ofMillis(11_600));
        assertEquals(1, seconds());
        assertEquals(1, server.requests());
        pass(Duration.ofMillis(100));
        answer();
        assertEquals(2, server.requests());
        assertInstanceOf(FetchState.Idle.class, activity());
        assertTrue(ConsoleDriver.onFx(() -> live().held().get() != null));
    }

    @Test
    void theWallClockHasNoSayInIt() throws Exception {
        server.asksToWait(PAUSE).issues(HOUR);
        fetch();
        clock.set(Instant.parse("2036-11-22T14:05:00Z"));
        tick();
        assertEquals(12, seconds());
        clock.set(Instant.parse("2016-11-22T14:05:00Z"));
        pass(PAUSE);
        answer();
        assertEquals(2, server.requests());
    }

    @Test
    void whoeverAsksMeanwhileWaitsToo() throws Exception {
        server.asksToWait(PAUSE);
        fetch();
        pass(Duration.ofSeconds(5));
        onFx(() -> workspace.tokens().fetch(workspace.profile(id).orElseThrow(), environment));
        assertEquals(7, seconds());
        assertEquals(1, server.requests());
    }

    @Test
    void fiveRepeatsInARowAreEnough() throws Exception {
        server.asksToWait(PAUSE);
        fetch();
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(FetchState.Waiting.class, activity());
            pass(PAUSE);
            answer();
        }
        assertEquals(6, server.requests());
        FetchState.Failed failed = assertInstanceOf(FetchState.Failed.class, activity());
        assertTrue(failed.isGivenUp());
        pass(Duration.ofHours(2));
        assertEquals(6, server.requests());
        fetch();
        assertInstanceOf(FetchState.Waiting.class, activity(), "asked by hand, they count anew");
    }

    @Test
    void cancellingEndsTheWait() throws Exception {
        server.asksToWait(PAUSE);
        fetch();
        onFx(() -> workspace.tokens().cancel(id));
        assertFalse(assertInstanceOf(FetchState.Failed.class, activity()).isGivenUp());
        pass(Duration.ofMinutes(1));
        assertEquals(1, server.requests());
    }

    @Test
    void otherCredentialsEndTheWait() throws Exception {
        server.asksToWait(PAUSE);
        fetch();
        onFx(() -> workspace.tokens().forget(id));
        assertInstanceOf(FetchState.Idle.class, activity());
        assertTrue(ConsoleDriver.onFx(() -> live().exchange().get() == null));
        pass(Duration.ofMinutes(1));
        assertEquals(1, server.requests());
    }

    @Test
    void removingTheProfileEndsTheWait() throws Exception {
        server.asksToWait(PAUSE);
        fetch();
        onFx(() -> workspace.profileChanges().remove(List.of(id), () -> {}, fault -> {}));
        answer();
        pass(Duration.ofMinutes(1));
        assertEquals(1, server.requests());
    }

    @Test
    void lockingEndsTheWait() throws Exception {
        server.asksToWait(PAUSE);
        fetch();
        onFx(workspace::close);
        pass(Duration.ofMinutes(1));
        assertEquals(1, server.requests());
    }

    private long seconds() {
        return ConsoleDriver.onFx(() -> live().secondsToRepeat().getValue());
    }
}
