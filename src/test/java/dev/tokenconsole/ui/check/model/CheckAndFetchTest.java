package dev.tokenconsole.ui.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.live.JoinedRequests;
import dev.tokenconsole.ui.live.TokenSession;

/** A check beside the fetches of single profiles: one request for both, and the token is left with the profile. */
@Timeout(60)
class CheckAndFetchTest {
    private final CountDownLatch server = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final ConcurrentLinkedQueue<Secret> secrets = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private TokenFetcher silent() {
        return (environment, clientId, secret) -> {
            requests.incrementAndGet();
            secrets.add(secret);
            try {
                server.await();
                return issued(environment);
            } catch (InterruptedException e) {
                cancelled.incrementAndGet();
                return new TokenOutcome.Cancelled(TestExchange.of(environment, TokenClock.SYSTEM.now(), null));
            }
        };
    }

    static TokenOutcome issued(Environment environment, String clientId, Secret secret) {
        return issued(environment);
    }

    static TokenOutcome issued(Environment environment) {
        return TestOutcomes.issued(new AccessToken(Secret.of(SampleToken.TEXT), new TokenTimes(
            TokenClock.SYSTEM.now(), TokenClock.SYSTEM.nanos(), Duration.ofHours(1), null)),
            TestExchange.of(environment, TokenClock.SYSTEM.now(), 200), List.of());
    }

    @Test
    void aProfileThatIsBeingFetchedIsNotAskedASecondTime() {
        try (CheckModelFixture check = new CheckModelFixture(1, silent())) {
            check.onFx(() -> fetch(check));
            ConsoleDriver.await("the fetch").until(() -> requests.get() == 1);
            check.onFx(check.model::run);
            JoinedRequests.await(check.workspace.tokens());
            server.countDown();
            check.awaitEnd();
            assertTrue(check.states().getFirst().startsWith("valid"), check.states().toString());
            assertEquals(1, requests.get());
            assertEquals(1, requestsInHistory(check));
        }
    }

    @Test
    void aFetchDuringTheCheckTakesItsResult() {
        try (CheckModelFixture check = new CheckModelFixture(1, silent())) {
            check.onFx(check.model::run);
            ConsoleDriver.await("the check").until(() -> requests.get() == 1);
            check.onFx(() -> fetch(check));
            JoinedRequests.await(check.workspace.tokens());
            server.countDown();
            check.awaitEnd();
            ConsoleDriver.await("the fetch").until(() -> ConsoleDriver.onFx(() ->
                session(check).activity().get() instanceof FetchState.Idle));
            assertEquals(1, requests.get());
            assertNotNull(ConsoleDriver.onFx(() -> session(check).held().get()));
            assertEquals(1, requestsInHistory(check));
        }
    }

    @Test
    void aCancelledFetchLeavesTheCheckToAskItself() {
        try (CheckModelFixture check = new CheckModelFixture(1, silent())) {
            check.onFx(() -> fetch(check));
            ConsoleDriver.await("the fetch").until(() -> requests.get() == 1);
            check.onFx(check.model::run);
            ConsoleDriver.await("the row").until(() -> ConsoleDriver.onFx(() ->
                check.model.source().get().lines().getFirst().now().phase().name().equals("ASKING")));
            check.onFx(() -> check.workspace.tokens().cancel(profile(check).id()));
            server.countDown();
            check.awaitEnd();
            assertTrue(check.states().getFirst().startsWith("valid"), check.states().toString());
        }
    }

    /** Two profiles with the same credentials: one request, and each has its token and its history. */
    @Test
    void aTwinHasItsOwnTokenAndHistory() {
        server.countDown();
        try (CheckModelFixture check = CheckModelFixture.of(silent(), 0, 0)) {
            check.onFx(check.model::run);
            check.awaitEnd();
            assertEquals(1, requests.get());
            List<TokenSession> sessions = check.workspace.profiles().stream()
                .map(profile -> ConsoleDriver.onFx(() -> check.workspace.tokens().of(profile.id()))).toList();
            assertEquals(2, sessions.size());
            for (TokenSession session : sessions) {
                assertEquals(SampleToken.TEXT, ConsoleDriver.onFx(() -> session.held().get().token().value().reveal()));
                assertEquals(1, ConsoleDriver.onFx(() -> session.history().requests().size()));
            }
            check.onFx(() -> check.workspace.tokens().forget(check.workspace.profiles().getFirst().id()));
            assertNull(ConsoleDriver.onFx(() -> sessions.getFirst().held().get()));
            assertEquals(SampleToken.TEXT,
                ConsoleDriver.onFx(() -> sessions.getLast().held().get().token().value().reveal()));
        }
    }

    @Test
    void aSecretThatChangedMeanwhileGetsNoTokenOfTheOldOne() throws Exception {
        try (CheckModelFixture check = new CheckModelFixture(1, silent())) {
            check.onFx(check.model::run);
            ConsoleDriver.await("the check").until(() -> requests.get() == 1);
            CountDownLatch saved = new CountDownLatch(1);
            check.onFx(() -> check.workspace.save(new Profile(profile(check).id(), "Other", "bench", "client-0",
                Secret.of("another secret"), ""), saved::countDown, fault -> {}));
            saved.await();
            server.countDown();
            check.awaitEnd();
            assertNull(ConsoleDriver.onFx(() -> session(check).held().get()));
        }
    }

    @Test
    void aLockEndsTheRunAndWipesItsSecrets() {
        CheckModelFixture check = new CheckModelFixture(20, silent());
        check.onFx(check.model::run);
        ConsoleDriver.await("the requests").until(() -> requests.get() == 4);
        check.close();
        ConsoleDriver.await("the cancelled ones").until(() -> cancelled.get() == 4);
        ConsoleDriver.await("the wiping").until(() -> secrets.stream().allMatch(Secret::isClosed));
        assertEquals(4, requests.get());
    }

    @Test
    void aStopEndsTheRunWithinASecond() {
        try (CheckModelFixture check = new CheckModelFixture(20, silent())) {
            check.onFx(check.model::run);
            ConsoleDriver.await("the requests").until(() -> requests.get() == 4);
            long begun = System.nanoTime();
            check.onFx(check.model::stop);
            check.awaitEnd();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, "took " + took);
            assertEquals(List.of("not-checked"), check.states().stream().distinct().toList());
            assertFalse(check.isRunning());
        }
    }

    private static void fetch(CheckModelFixture check) {
        Profile profile = profile(check);
        check.workspace.tokens().fetch(profile, check.workspace.environmentOf(profile));
    }

    private static Profile profile(CheckModelFixture check) {
        return check.workspace.profiles().getFirst();
    }

    private static TokenSession session(CheckModelFixture check) {
        return check.workspace.tokens().of(profile(check).id());
    }

    private static int requestsInHistory(CheckModelFixture check) {
        ConsoleDriver.await("the token").until(() -> ConsoleDriver.onFx(() -> session(check).held().get() != null));
        return ConsoleDriver.onFx(() -> session(check).history().requests().size());
    }
}
