package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.verify.claims.FetchedToken;

/** Tokens are renewed by themselves when that was asked for, and no oftener than by hand. */
class RenewalSchedulerTest extends TokenSessionFixture {
    private static final Duration BEFORE_DUE = Duration.ofMinutes(55).minusMillis(1);

    @Test
    void isOffUnlessSwitchedOn() throws Exception {
        server.issues(HOUR);
        fetch();
        pass(Duration.ofMinutes(59));
        assertEquals(RenewalPlan.NONE, plan());
        assertEquals(1, server.requests());
    }

    @Test
    void neverFetchesTheFirstToken() throws Exception {
        server.issues(HOUR);
        renew(true);
        pass(Duration.ofHours(3));
        assertEquals(0, server.requests());
    }

    @Test
    void renewsFiveMinutesBeforeTheEnd() throws Exception {
        server.issues(HOUR);
        fetch();
        FetchedToken first = held();
        renew(true);
        assertSame(first, held(), "switching keeps the token");
        assertEquals(Duration.ofMinutes(55), renewsIn());
        pass(BEFORE_DUE);
        assertEquals(1, server.requests());
        pass(Duration.ofMillis(1));
        assertTrue(isFetching());
        tick();
        answer();
        assertEquals(2, server.requests());
        assertNotEquals(first, held());
        tick();
        assertEquals(Duration.ofMinutes(55), renewsIn());
    }

    @Test
    void renewsAtOnceAfterASleepThroughTheEnd() throws Exception {
        server.issues(HOUR);
        fetch();
        renew(true);
        clock.suspend(Duration.ofHours(2));
        tick();
        answer();
        assertEquals(2, server.requests());
        tick();
        assertEquals(Duration.ofMinutes(55), renewsIn());
    }

    @Test
    void aClockThatIsSetTenYearsAheadCostsOneRequest() throws Exception {
        server.issues(HOUR);
        fetch();
        renew(true);
        clock.set(Instant.parse("2036-11-22T14:05:00Z"));
        tick();
        answer();
        tick();
        assertEquals(Duration.ofMinutes(55), renewsIn());
        clock.set(Instant.parse("2016-11-22T14:05:00Z"));
        tick();
        assertEquals(Duration.ofMinutes(55), renewsIn());
        assertEquals(2, server.requests());
    }

    @Test
    void stopsAfterARefusal() throws Exception {
        server.issues(HOUR).refuses();
        fetch();
        renew(true);
        pass(Duration.ofMinutes(55));
        answer();
        tick();
        assertStopped(RenewalPlan.StopReason.REFUSED);
        pass(Duration.ofMinutes(10));
        assertEquals(2, server.requests());
    }

    @Test
    void triesAgainWhileTheTokenLives() throws Exception {
        server.issues(HOUR).isSilent();
        fetch();
        renew(true);
        pass(Duration.ofMinutes(55));
        answer();
        tick();
        assertEquals(Duration.ofSeconds(30), renewsIn());
        pass(Duration.ofSeconds(30));
        answer();
        tick();
        assertEquals(Duration.ofMinutes(1), renewsIn());
        pass(Duration.ofMinutes(1));
        answer();
        tick();
        assertEquals(Duration.ofMinutes(2), renewsIn());
        pass(Duration.ofMinutes(2));
        answer();
        tick();
        assertStopped(RenewalPlan.StopReason.EXPIRED);
        pass(Duration.ofHours(1));
        assertEquals(5, server.requests());
        server.issues(HOUR);
        fetch();
        tick();
        assertEquals(Duration.ofMinutes(55), renewsIn());
    }

    @Test
    void aFailureByHandDoesNotBringTheRenewalForward() throws Exception {
        server.issues(HOUR).isSilent().issues(HOUR);
        fetch();
        renew(true);
        pass(Duration.ofMinutes(10));
        fetch();
        tick();
        assertEquals(Duration.ofMinutes(45), renewsIn());
    }

    @Test
    void keepsToTheServersPause() throws Exception {
        server.issues(HOUR).asksToWait(Duration.ofSeconds(90)).issues(HOUR);
        fetch();
        renew(true);
        pass(Duration.ofMinutes(55));
        answer();
        assertInstanceOf(FetchState.Waiting.class, activity());
        pass(Duration.ofSeconds(89));
        assertEquals(2, server.requests());
        pass(Duration.ofSeconds(1));
        answer();
        assertEquals(3, server.requests());
    }

    @Test
    void cancellingStopsIt() throws Exception {
        server.issues(HOUR);
        fetch();
        renew(true);
        pass(Duration.ofMinutes(55));
        onFx(() -> workspace.tokens().cancel(id));
        answer();
        tick();
        assertStopped(RenewalPlan.StopReason.CANCELLED);
        pass(Duration.ofMinutes(10));
        assertTrue(server.requests() <= 2);
    }

    @Test
    void aTokenThatIsDeadOnArrivalIsNotRenewed() throws Exception {
        server.issues(Duration.ZERO);
        fetch();
        renew(true);
        pass(Duration.ofHours(1));
        assertStopped(RenewalPlan.StopReason.EXPIRED);
        assertEquals(1, server.requests());
    }

    @Test
    void switchingItOffIsEnough() throws Exception {
        server.issues(HOUR);
        fetch();
        renew(true);
        renew(false);
        pass(Duration.ofMinutes(59));
        assertEquals(1, server.requests());
        assertEquals(RenewalPlan.NONE, plan());
    }

    @Test
    void countsAsRenewalWhilePlannedOrUnderWay() throws Exception {
        server.issues(HOUR).isSilent();
        fetch();
        assertFalse(isRenewing());
        renew(true);
        assertTrue(isRenewing());
        pass(Duration.ofMinutes(55));
        assertTrue(isFetching());
        assertTrue(isRenewing());
        answer();
        tick();
        assertTrue(isRenewing());
        pass(Duration.ofMinutes(5));
        assertFalse(isRenewing());
    }

    @Test
    void aTokenOfUnknownLifeDoesNotCountAsRenewal() throws Exception {
        server.issues(null);
        fetch();
        renew(true);
        assertFalse(isRenewing());
        onFx(() -> workspace.tokens().fetch(profile(), environment));
        assertFalse(isRenewing());
        answer();
    }

    @Test
    void lockingEndsIt() throws Exception {
        server.issues(HOUR);
        fetch();
        renew(true);
        onFx(workspace::close);
        pass(Duration.ofMinutes(59));
        assertEquals(1, server.requests());
    }

    private boolean isRenewing() {
        return ConsoleDriver.onFx(() -> workspace.tokens().isRenewing(workspace.profiles()));
    }

    private FetchedToken held() {
        return ConsoleDriver.onFx(() -> live().held().get());
    }
}
