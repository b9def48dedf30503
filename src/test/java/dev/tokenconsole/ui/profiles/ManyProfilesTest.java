package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.client.RetryingFetcher;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.DelayingServer;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.FxHeartbeat;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;

/** Fifty profiles at once, at a server that takes 200 ms for each. */
class ManyProfilesTest {
    private static final int PROFILES = 50;
    private static final int MOST_AT_ONCE = 4;
    private static final Duration EACH = Duration.ofMillis(200);
    private static final Duration IDEAL = EACH.multipliedBy((PROFILES + MOST_AT_ONCE - 1) / MOST_AT_ONCE);
    /** The goal is 100 ms; this bound is for a machine that does much else. */
    private static final Duration FROZEN = Duration.ofSeconds(1);
    private static final String BODY = "{\"access_token\":\"t\",\"expires_in\":600}";
    private static final String TOKEN = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + BODY.length() + "\r\n\r\n" + BODY;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void takeFourConnectionsAtATimeAndLeaveTheWindowAlive() throws Exception {
        List<Profile> profiles = IntStream.rangeClosed(0, PROFILES).mapToObj(i -> new Profile(
            UUID.randomUUID(), "Profile " + i, "test", "client-" + i, Secret.of("secret-" + i), "")).toList();
        try (DelayingServer server = new DelayingServer(EACH, TOKEN);
                TokenClient client = new TokenClient(TokenClock.SYSTEM)) {
            RetryingFetcher fetcher =
                new RetryingFetcher(client, Duration.ofSeconds(15), new Random(1), Thread::sleep);
            Environment environment = new Environment(
                "test", "Test Bench", EnvironmentKind.OTHER, server.base(), "1", TokenRecipe.STONEX_PAYMENTS);
            TokenSessions tokens = ConsoleDriver.onFx(
                () -> new TokenSessions(fetcher, FxTasks.onFxThread(), new Ticker(TokenClock.SYSTEM)));
            // The first fetch of a program loads its classes, which is not measured here.
            fetchAll(tokens, profiles.subList(0, 1), environment);
            Duration gap;
            Duration taken;
            try (FxHeartbeat heartbeat = new FxHeartbeat()) {
                taken = fetchAll(tokens, profiles.subList(1, profiles.size()), environment);
                gap = heartbeat.longestGap();
            }
            ConsoleDriver.onFx(() -> {
                tokens.close();
                return true;
            });
            report(taken, server, gap);
            assertEquals(PROFILES + 1, server.connections());
            assertEquals(MOST_AT_ONCE, server.mostUnanswered());
            assertEquals(MOST_AT_ONCE, server.mostOpen());
            assertTrue(gap.compareTo(FROZEN) < 0, "the FX thread stood still for " + gap);
        }
        profiles.forEach(Profile::close);
    }

    private static Duration fetchAll(TokenSessions tokens, List<Profile> profiles, Environment environment) {
        long begun = System.nanoTime();
        ConsoleDriver.onFx(() -> {
            profiles.forEach(profile -> tokens.fetch(profile, environment));
            return true;
        });
        Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(IDEAL.multipliedBy(12))
            .until(() -> ConsoleDriver.onFx(() -> profiles.stream().allMatch(
                profile -> tokens.of(profile.id()).held().get() != null)));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void report(Duration taken, DelayingServer server, Duration gap) throws IOException {
        String line = String.format(Locale.ROOT, "%d profiles of the window, %d ms each at the server: %d ms, ideal "
            + "%d ms, ratio %.2f; at most %d pending and %d open at once; longest gap of the FX thread %d ms.",
            PROFILES, EACH.toMillis(), taken.toMillis(), IDEAL.toMillis(), taken.toMillis() / (double) IDEAL.toMillis(),
            server.mostUnanswered(), server.mostOpen(), gap.toMillis());
        Path folder = Path.of("target", "hostile-servers");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("8-many-profiles.md"), line + "\n");
        System.out.println(line);
    }
}
