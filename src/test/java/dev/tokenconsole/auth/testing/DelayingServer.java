package dev.tokenconsole.auth.testing;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Delays each response, and counts requests and connections at the same time. */
public final class DelayingServer implements AutoCloseable {
    private static final int LOOKS = 4;

    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger mostUnanswered = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final CompletableFuture<HostileServer> itself = new CompletableFuture<>();
    private final HostileServer server;

    /** Sends {@code answer} to each request {@code each} after it came, and stays until the client has closed. */
    public DelayingServer(Duration each, String answer) throws IOException {
        server = HostileServer.running(wire -> {
            mostUnanswered.accumulateAndGet(unanswered.incrementAndGet(), Math::max);
            wire.readRequest();
            mostOpen.accumulateAndGet(open(wire, each), Math::max);
            unanswered.decrementAndGet();
            wire.send(answer);
            wire.awaitClientGone();
        });
        itself.complete(server);
    }

    /** A server hears a moment later only that a connection was closed, so what counts is what stays open. */
    private int open(HostileServer.Wire wire, Duration each) throws InterruptedException {
        int fewest = Integer.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            wire.hold(each.dividedBy(LOOKS));
            fewest = Math.min(fewest, itself.join().open());
        }
        return fewest;
    }

    /** Its address. */
    public URI base() {
        return server.base();
    }

    /** The number of connections so far. */
    public int connections() {
        return server.connections();
    }

    /** The most requests without a response at the same time. */
    public int mostUnanswered() {
        return mostUnanswered.get();
    }

    /** The most connections open all the while in which a request waited. */
    public int mostOpen() {
        return mostOpen.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
