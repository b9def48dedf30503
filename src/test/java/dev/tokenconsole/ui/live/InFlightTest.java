package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.RetryingFetcher;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;

/** The end of a request that is under way, of a real client at a real server, when nobody wants it any more. */
class InFlightTest {
    private static final String BODY = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60}";
    private static final String TOKEN = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + BODY.length() + "\r\n\r\n" + BODY;
    private static final Duration GONE = Duration.ofSeconds(1);

    private final Profile profile = DemoProfiles.all().getFirst();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @RepeatedTest(20)
    void nothingHappensAfterACancelAtAnyPoint(RepetitionInfo repetition) throws Exception {
        Duration point = Duration.ofMillis(new Random(repetition.getCurrentRepetition()).nextInt(120));
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.drip(TOKEN.replace("\r\n\r\n", "\r\nX-Long: " + "x".repeat(5000) + "\r\n\r\n"), Duration.ofMillis(1));
        }); TokenClient client = new TokenClient(TokenClock.SYSTEM)) {
            TokenSessions tokens = live(retrying(client), FxTasks.onFxThread());
            List<FetchState> seen = new ArrayList<>();
            fetch(tokens, server);
            new CountDownLatch(1).await(point.toMillis(), TimeUnit.MILLISECONDS);
            onFx(() -> {
                tokens.of(profile.id()).activity().subscribe((_, now) -> seen.add(now));
                tokens.cancel(profile.id());
            });
            long cancelled = System.nanoTime();
            Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(5))
                .until(() -> ConsoleDriver.onFx(() -> !seen.isEmpty()) && server.open() == 0);
            Duration gone = Duration.ofNanos(System.nanoTime() - cancelled);
            WaitForAsyncUtils.waitForFxEvents();
            onFx(() -> {
                assertEquals(1, seen.size(), () -> "" + seen);
                assertInstanceOf(FetchState.Idle.class, seen.getFirst());
                assertNull(tokens.of(profile.id()).held().get());
            });
            assertTrue(gone.compareTo(GONE) < 0, () -> "gone after " + gone);
            assertTrue(server.connections() <= 1, "asked again");
        }
    }

    /** The token has come, but the window has not heard of it yet. */
    @ParameterizedTest
    @ValueSource(strings = {"vault locked", "profile edited", "cancelled"})
    void aTokenThatNobodyWantsAnyMoreIsWipedUnseen(String what) throws Exception {
        CallbackQueue ends = new CallbackQueue();
        AtomicReference<AccessToken> issued = new AtomicReference<>();
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.send(TOKEN);
        }); TokenClient client = new TokenClient(TokenClock.SYSTEM)) {
            TokenFetcher once = retrying(client);
            TokenSessions tokens = live((environment, id, secret) -> {
                TokenOutcome outcome = once.fetch(environment, id, secret);
                issued.set(assertInstanceOf(TokenOutcome.Issued.class, outcome).token());
                return outcome;
            }, new FxTasks(ends));
            fetch(tokens, server);
            TokenSession live = ConsoleDriver.onFx(() -> tokens.of(profile.id()));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> issued.get() != null);
            onFx(() -> {
                switch (what) {
                    case "vault locked" -> tokens.close();
                    case "profile edited" -> tokens.forget(profile.id());
                    default -> tokens.cancel(profile.id());
                }
            });
            ends.release();
            onFx(() -> {
                assertNull(live.held().get());
                assertInstanceOf(FetchState.Idle.class, live.activity().get());
            });
            assertTrue(issued.get().value().isClosed());
        }
    }

    private static TokenFetcher retrying(TokenClient client) {
        return new RetryingFetcher(client, Duration.ofSeconds(15), new Random(1), Thread::sleep);
    }

    private static TokenSessions live(TokenFetcher fetcher, FxTasks tasks) {
        return ConsoleDriver.onFx(() -> new TokenSessions(fetcher, tasks, new Ticker(TokenClock.SYSTEM)));
    }

    private void fetch(TokenSessions tokens, HostileServer server) {
        Environment environment = new Environment(
            "test", "Test Bench", EnvironmentKind.OTHER, server.base(), "1", TokenRecipe.STONEX_PAYMENTS);
        onFx(() -> tokens.fetch(profile, environment));
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
