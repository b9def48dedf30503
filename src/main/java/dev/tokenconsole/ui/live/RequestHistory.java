package dev.tokenconsole.ui.live;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * The last requests of a profile, newest first, in memory and until its environment changes or the vault is locked. FX
 * thread only.
 */
public final class RequestHistory {
    /** The greatest number of requests that is kept. */
    public static final int MOST = 100;
    private static final int LONGEST_KEY_ID = 60;

    private final ObservableList<PastRequest> requests = FXCollections.observableArrayList();

    RequestHistory() {}

    /** The requests, newest first. */
    public ObservableList<PastRequest> requests() {
        return FXCollections.unmodifiableObservableList(requests);
    }

    /** Adds the request of {@code exchange}, which brought {@code token} or ended with {@code verdict}. */
    void add(Exchange exchange, @Nullable String verdict, @Nullable FetchedToken token) {
        Countdown life = token == null ? null : life(token.token().times());
        requests.addFirst(new PastRequest(exchange.startedAt(), exchange.elapsed(), exchange.status(), verdict,
            life == null ? null : life.expiresAt(),
            life == null || life.state() == Countdown.State.UNKNOWN ? null : life.lifetime(),
            token == null ? "" : keyId(token.decoded())));
        if (requests.size() > MOST) {
            requests.removeLast();
        }
    }

    private static String keyId(DecodeResult decoded) {
        return decoded instanceof DecodeResult.Jwt jwt ? jwt.header().members().stream()
            .filter(member -> member.name().equals("kid")).findFirst()
            .map(member -> DisplayText.ellipsis(DisplayText.escape(member.original()), LONGEST_KEY_ID)).orElse("") : "";
    }

    void clear() {
        requests.clear();
    }

    private static Countdown life(TokenTimes times) {
        return Countdown.of(times, times.receivedAt(), times.receivedNanos());
    }
}
