package dev.tokenconsole.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;

@Execution(ExecutionMode.CONCURRENT)
class SandboxLifeTest {
    @Test
    void aSlowRequestNeitherBlocksOthersNorTheEnd() throws Exception {
        SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> slow = threads.submit(() -> rawStatus(server, SandboxClient.SLOW));
            assertEquals(200, SandboxCall.token(server, SandboxClient.DEMO).statusCode());
            assertFalse(slow.isDone());
            assertTimeout(Duration.ofSeconds(10), server::close);
            assertThrows(ExecutionException.class, () -> slow.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void theDelayOfTheSlowClientCanBeSet() throws Exception {
        var options = new SandboxServer.Options(Duration.ofHours(1), Duration.ofMillis(300));
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM, options)) {
            long begun = System.nanoTime();
            assertEquals(200, SandboxCall.token(server, SandboxClient.SLOW).statusCode());
            assertTrue(System.nanoTime() - begun >= 300_000_000, "waited");
        }
    }

    @Test
    void manySlowRequestsWaitSideBySide() throws Exception {
        var options = new SandboxServer.Options(Duration.ofHours(1), Duration.ofSeconds(1));
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM, options);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            var all = IntStream.range(0, 40)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> rawStatus(server, SandboxClient.SLOW), threads))
                .toList();
            all.forEach(one -> assertEquals(200, one.join()));
            assertTrue(System.nanoTime() - begun < 20_000_000_000L, "forty waits of one second took less than 20 s");
        }
    }

    @Test
    void afterTheEndNobodyListens() throws Exception {
        SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM);
        server.close();
        server.close();
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
            assertThrows(ConnectException.class, () -> SandboxCall.token(server, SandboxClient.DEMO)));
    }

    @Test
    void aTakenPortIsSaidToBeTaken() throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            assertThrows(BindException.class, () -> SandboxServer.start(server.baseUrl().getPort(), TokenClock.SYSTEM));
        }
    }

    @Test
    void itListensOnLoopbackAlone() throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            assertTrue(InetAddress.getByName(server.baseUrl().getHost()).isLoopbackAddress());
            assertTrue(server.keySetUrl().toString().startsWith(server.baseUrl().toString()));
        }
    }

    @Test
    void aLifetimeBelowASecondIsRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> new SandboxServer.Options(Duration.ofMillis(999), Duration.ZERO));
    }

    /** A connection of its own for each call, unlike the pooled ones of {@link SandboxCall}. */
    private static int rawStatus(SandboxServer server, SandboxClient client) {
        try {
            var url = URI.create(server.baseUrl() + "/api/v1/authentication").toURL();
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setReadTimeout(30_000);
            connection.getOutputStream().write(
                SandboxCall.body(client.clientId(), client.secret()).getBytes(StandardCharsets.UTF_8));
            return connection.getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
