package dev.tokenconsole.ui.live;

import java.time.Instant;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * The last requests of a profile, newest first, in memory and until its environment changes or the vault is locked. FX
 * thread only.
 */
public final class RequestHistory {
    /** The greatest number of requests that is kept. */
    public static final int MOST = 100;

    private final ObservableList<PastRequest> requests = FXCollections.observableArrayList();

    RequestHistory() {}

    /** The requests, newest first. */
    public ObservableList<PastRequest> requests() {
        return FXCollections.unmodifiableObservableList(requests);
    }

    /** Adds the request of {@code exchange}, which brought {@code token} or ended with {@code verdict}. */
    void add(Exchange exchange, @Nullable String verdict, @Nullable FetchedToken token) {
        requests.addFirst(new PastRequest(exchange.startedAt(), exchange.elapsed(), exchange.status(), verdict,
            token == null ? null : end(token.token().times())));
        if (requests.size() > MOST) {
            requests.removeLast();
        }
    }

    void clear() {
        requests.clear();
    }

    private static @Nullable Instant end(TokenTimes times) {
        return Countdown.of(times, times.receivedAt(), times.receivedNanos()).expiresAt();
    }
}
