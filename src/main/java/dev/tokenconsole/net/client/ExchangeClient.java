package dev.tokenconsole.net.client;

import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.Deadline;
import dev.tokenconsole.net.http.Attempt;
import dev.tokenconsole.net.http.ExchangeCall;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.http.HttpClients;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.route.SelectedRoute;
import dev.tokenconsole.net.tls.SystemTrust;

/** Sends requests by their routes, at most four at once, and none after it is closed. Thread-safe. */
public final class ExchangeClient implements AutoCloseable {
    private static final int MOST_AT_ONCE = 4;

    private final TokenClock clock;
    private final HttpClients clients;
    private final RouteSelector routes;
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE, true);
    private final Set<ExchangeCall> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public ExchangeClient(TokenClock clock, SystemTrust trust, RouteSelector routes) {
        this.clock = clock;
        this.clients = new HttpClients(trust);
        this.routes = routes;
    }

    /**
     * Runs one exchange. While four are under way it waits for one to end; deadline and facts begin after that, and
     * then it blocks for {@link dev.tokenconsole.net.ExchangeLimits#whole()} at most. An interrupt, also one from
     * before the call, ends it as {@link ExchangeResult.Cancelled} and is cleared; {@link #close()} does the same. The
     * caller closes the result.
     */
    public ExchangeResult run(PreparedRequest request) {
        try {
            permits.acquire();
        } catch (InterruptedException _) {
            return new ExchangeResult.Cancelled(attempt(request).ended());
        }
        try {
            return routed(request, Deadline.in(request.limits().whole()), attempt(request));
        } finally {
            permits.release();
        }
    }

    /** Cancels the running exchanges; a later one is cancelled at once. */
    @Override
    public void close() {
        closed = true;
        running.forEach(ExchangeCall::cancel);
    }

    private Attempt attempt(PreparedRequest request) {
        return Attempt.startingNow(request.url(), request.shown(), clock);
    }

    private ExchangeResult routed(PreparedRequest request, Deadline deadline, Attempt attempt) {
        SelectedRoute selected;
        try {
            selected = routes.find(request.transport().proxy(), request.url(), deadline);
        } catch (InterruptedException _) {
            return new ExchangeResult.Cancelled(attempt.ended());
        }
        Attempt routed = attempt.via(selected.route());
        ExchangeCall call = new ExchangeCall(clients, request.limits(), deadline, routed, request.redactor());
        return switch (selected) {
            case SelectedRoute.Direct _ -> run(call, request, null);
            case SelectedRoute.Through through -> run(call, request, through.proxy());
            case SelectedRoute.Blocked blocked -> new ExchangeResult.Blocked(blocked, routed.ended());
        };
    }

    private ExchangeResult run(ExchangeCall call, PreparedRequest request, @Nullable InetSocketAddress proxy) {
        running.add(call);
        if (closed) {
            call.cancel();
        }
        try {
            return call.run(request.http(), request.transport(), proxy);
        } finally {
            running.remove(call);
        }
    }
}
