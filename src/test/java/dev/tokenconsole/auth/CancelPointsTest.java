package dev.tokenconsole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.token.TokenClock;

/** An exchange is cancelled at twenty random points: while it connects, in the handshake, in the head, in the body. */
class CancelPointsTest {
    private static final int POINTS_EACH = 5;
    private static final int LONGEST_DELAY = 120;
    /** What is asked for; measured are some 10 ms. */
    private static final Duration GONE = Duration.ofSeconds(1);
    private static final List<String> ROWS = new ArrayList<>();

    private enum Stage {
        CONNECTING, HANDSHAKE, HEAD, BODY
    }

    static Stream<Arguments> points() {
        Random random = new Random(20_260_304);
        return Stream.of(Stage.values()).flatMap(stage -> IntStream.range(0, POINTS_EACH)
            .mapToObj(_ -> arguments(stage, Duration.ofMillis(random.nextInt(LONGEST_DELAY)))));
    }

    @ParameterizedTest
    @MethodSource("points")
    void anInterruptEndsItAndLeavesNothingBehind(Stage stage, Duration point) throws Exception {
        long threadsBefore = selectorThreads();
        try (HostileServer server = HostileServer.running(wire -> play(stage, wire));
                FullListener full = new FullListener();
                TokenClient client = new TokenClient(TokenClock.SYSTEM, Fetching.PATIENT)) {
            URI base = switch (stage) {
                case CONNECTING -> full.base();
                case HANDSHAKE -> URI.create("https://" + server.base().getAuthority());
                case HEAD, BODY -> server.base();
            };
            CompletableFuture<TokenOutcome> outcome = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = Thread.ofPlatform().start(() -> {
                outcome.complete(Fetching.fetch(client, base));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            new CountDownLatch(1).await(point.toMillis(), TimeUnit.MILLISECONDS);
            assertFalse(outcome.isDone());
            long cancelled = System.nanoTime();
            caller.interrupt();
            assertInstanceOf(TokenOutcome.Cancelled.class, outcome.get(5, TimeUnit.SECONDS));
            Duration returned = Duration.ofNanos(System.nanoTime() - cancelled);
            Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(5))
                .until(() -> server.open() == 0);
            Duration gone = Duration.ofNanos(System.nanoTime() - cancelled);
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> selectorThreads() <= threadsBefore);
            assertEquals(false, flag.get(5, TimeUnit.SECONDS), "the interrupt is used up");
            ROWS.add("| " + stage.name().toLowerCase(Locale.ROOT) + " | " + point.toMillis() + " ms | "
                + millis(returned) + " | " + millis(gone) + " |");
            assertTrue(gone.compareTo(GONE) < 0, () -> "gone after " + gone);
        }
    }

    @AfterAll
    static void writeTable() throws Exception {
        List<String> lines = new ArrayList<>(List.of("## Cancelled at twenty random points", "",
            "| in | cancelled after | returned after | connection gone after |", "| --- | ---: | ---: | ---: |"));
        lines.addAll(ROWS);
        Path folder = Path.of("target", "hostile-servers");
        Files.createDirectories(folder);
        Files.write(folder.resolve("6-cancelled.md"), lines);
        System.out.println(String.join("\n", lines));
    }

    private static void play(Stage stage, HostileServer.Wire wire) throws IOException, InterruptedException {
        switch (stage) {
            case CONNECTING -> throw new IOException("not this one");
            case HANDSHAKE -> wire.awaitClientGone();
            case HEAD -> {
                wire.readRequest();
                wire.drip("HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(10_000), Duration.ofMillis(1));
            }
            case BODY -> {
                wire.readRequest();
                wire.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                wire.drip("x".repeat(10_000), Duration.ofMillis(1));
            }
        }
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    private static long selectorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("HttpClient-")).count();
    }

    /** Listens and never accepts, with so many in its queue that the system lets nobody else connect. */
    private static final class FullListener implements AutoCloseable {
        private final ServerSocket listener;
        private final List<Socket> queue = new ArrayList<>();

        FullListener() throws IOException {
            listener = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            boolean full = false;
            while (!full) {
                Socket socket = new Socket();
                queue.add(socket);
                try {
                    socket.connect(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()), 100);
                } catch (SocketTimeoutException | ConnectException _) {
                    full = true;
                }
            }
        }

        URI base() {
            return URI.create("http://127.0.0.1:" + listener.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : queue) {
                socket.close();
            }
            listener.close();
        }
    }
}
