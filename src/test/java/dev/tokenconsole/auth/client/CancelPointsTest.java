package dev.tokenconsole.auth.client;

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
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsServers;

/**
 * An exchange is cancelled at twenty random points: while it connects, in the handshake, in the head, and in the body,
 * the last over TLS.
 */
@Execution(ExecutionMode.CONCURRENT)
class CancelPointsTest {
    private static final int POINTS_EACH = 5;
    /** Fewer than a ClientHello has, and no more than each answer here. */
    private static final int MOST_BYTES = 200;
    /** The required limit; measured are some 10 ms. */
    private static final Duration GONE = Duration.ofSeconds(1);
    private static final List<String> ROWS = new ArrayList<>();

    private enum Stage {
        CONNECTING, HANDSHAKE, HEAD, BODY
    }

    static Stream<Arguments> points() {
        Random random = new Random(20_260_304);
        return Stream.of(Stage.values()).flatMap(stage -> IntStream.range(0, POINTS_EACH)
            .mapToObj(_ -> arguments(stage, 1 + random.nextInt(MOST_BYTES))));
    }

    @ParameterizedTest
    @MethodSource("points")
    void anInterruptEndsItAndLeavesNothingBehind(Stage stage, int bytes) throws Exception {
        TlsServers.ofThisRun();
        long threadsBefore = platformThreads();
        CountDownLatch reached = new CountDownLatch(1);
        HostileServer.Script script = wire -> play(stage, wire, bytes, reached);
        try (HostileServer server = stage == Stage.BODY
                ? HostileServer.running(TlsServers.ofThisRun().showing("good", "TLSv1.3"), script)
                : HostileServer.running(script);
                FullListener full = new FullListener();
                TokenClient client = TestFetcher.client(TestFetcher.PATIENT, TlsServers.ofThisRun().trust())) {
            URI base = switch (stage) {
                case CONNECTING -> full.base();
                case HANDSHAKE -> URI.create("https://" + server.base().getAuthority());
                case HEAD, BODY -> server.base();
            };
            CompletableFuture<TokenOutcome> outcome = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = Thread.ofPlatform().start(() -> {
                outcome.complete(TestFetcher.fetch(client, base));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            if (stage == Stage.CONNECTING) {
                // Nobody on the other side can tell: its own thread waits, and that of its client is there.
                Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(30)).until(() ->
                    caller.getState() == Thread.State.TIMED_WAITING && platformThreads() > threadsBefore);
            } else {
                assertTrue(reached.await(30, TimeUnit.SECONDS));
            }
            assertFalse(outcome.isDone());
            long cancelled = System.nanoTime();
            caller.interrupt();
            assertInstanceOf(TokenOutcome.Cancelled.class, outcome.get(5, TimeUnit.SECONDS));
            Duration returned = Duration.ofNanos(System.nanoTime() - cancelled);
            Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(5))
                .until(() -> server.open() == 0);
            Duration gone = Duration.ofNanos(System.nanoTime() - cancelled);
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> platformThreads() <= threadsBefore);
            assertEquals(false, flag.get(5, TimeUnit.SECONDS), "the interrupt is used up");
            boolean connecting = stage == Stage.CONNECTING;
            assertEquals(connecting ? 0 : 1, server.connections());
            ROWS.add("| " + stage.name().toLowerCase(Locale.ROOT) + " | "
                + (connecting ? "–" : bytes + " bytes") + " | " + millis(returned) + " | "
                + (connecting ? "–" : millis(gone)) + " |");
            assertTrue(gone.compareTo(GONE) < 0, () -> "gone after " + gone);
        }
    }

    /** Virtual threads are in the JDK's own dump alone, where one of that name proves that it would be seen. */
    @AfterAll
    static void noThreadOfAnExchangeIsLeft() throws Exception {
        Path folder = Files.createTempDirectory("threads");
        CountDownLatch end = new CountDownLatch(1);
        Thread control = Thread.ofVirtual().name("token-exchange").start(() -> {
            try {
                end.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        Awaitility.await().until(() -> control.getState() == Thread.State.WAITING);
        try {
            Path file = folder.resolve("dump.txt");
            Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(ProcessHandle.current().pid()), "Thread.dump_to_file", file.toString())
                .redirectErrorStream(true).start();
            String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, jcmd.waitFor(), output);
            try (Stream<String> lines = Files.lines(file)) {
                assertEquals(1, lines.filter(line -> line.contains("\"token-exchange\"")).count());
            }
            Files.delete(file);
            Files.delete(folder);
        } finally {
            end.countDown();
        }
    }

    @AfterAll
    static void writeTable() throws Exception {
        List<String> lines = new ArrayList<>(List.of("## Cancelled at twenty random points", "",
            "| in | cancelled at | returned after | connection gone after |", "| --- | ---: | ---: | ---: |"));
        lines.addAll(ROWS);
        Path folder = Path.of("target", "hostile-servers");
        Files.createDirectories(folder);
        Files.write(folder.resolve("6-cancelled.md"), lines);
        System.out.println(String.join("\n", lines));
    }

    /** As far as {@code bytes}, and no further. */
    private static void play(Stage stage, HostileServer.Wire wire, int bytes, CountDownLatch reached)
            throws IOException {
        switch (stage) {
            case CONNECTING -> throw new IOException("not this one");
            case HANDSHAKE -> {
                for (int i = 0; i < bytes; i++) {
                    wire.awaitFirstByte();
                }
            }
            case HEAD -> {
                wire.readRequest();
                wire.send(("HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(MOST_BYTES)).substring(0, bytes));
            }
            case BODY -> {
                wire.readRequest();
                wire.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                wire.send("x".repeat(bytes));
            }
        }
        reached.countDown();
        wire.awaitClientGone();
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    private static long platformThreads() {
        return Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("HttpClient-")
                || thread.getName().equals("proxy-settings")).count();
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
