package dev.tokenconsole.ui.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * The requests of one run of a check. Each is shared with a single fetch of the same credentials, and its end is kept
 * for the profile until {@link #apply()}. Thread-safe, but for that one.
 */
public final class LiveCheck implements CheckFetch, AutoCloseable {
    private final SharedRequests requests;
    private final Consumer<List<Ended>> receiver;
    private final Consumer<LiveCheck> closing;
    private final List<Ended> ended = new ArrayList<>();
    private final Map<Integer, Exchange> exchanges = new HashMap<>();
    private final Set<UUID> changed = new HashSet<>();
    private boolean closed;

    LiveCheck(SharedRequests requests, Consumer<List<Ended>> receiver, Consumer<LiveCheck> closing) {
        this.requests = requests;
        this.receiver = receiver;
        this.closing = closing;
    }

    /**
     * The end of a request: with {@code token}, which the receiver owns, or with {@code failure}.
     *
     * @param failure absent if a token came
     * @param token absent if it failed
     */
    record Ended(UUID profile, Exchange exchange, TokenOutcome.@Nullable Failure failure,
            @Nullable FetchedToken token) {
        void wipe() {
            if (token != null) {
                token.close();
            }
        }
    }

    @Override
    public TokenOutcome fetch(CheckRow row, CheckEntry.Credentials own) {
        TokenOutcome outcome = requests.send(own.environment(), own.clientId(), own.secret());
        if (outcome instanceof TokenOutcome.Issued issued) {
            noteExchange(row, issued.exchange());
        }
        return outcome;
    }

    /** Each profile has the token to itself: it is wiped with the profile. */
    @Override
    public void issued(List<CheckRow> rows, FetchedToken token) {
        try (token) {
            Exchange exchange = takeExchange(rows.getFirst());
            if (exchange != null) {
                profiles(rows).forEach(profile -> add(new Ended(profile, exchange, null, token.copy())));
            }
        }
    }

    @Override
    public void failed(List<CheckRow> rows, TokenOutcome.Failure failure) {
        profiles(rows).forEach(profile -> add(new Ended(profile, failure.exchange(), failure, null)));
    }

    private static List<UUID> profiles(List<CheckRow> rows) {
        return rows.stream().map(CheckRow::profile).filter(Objects::nonNull).toList();
    }

    private synchronized void noteExchange(CheckRow row, Exchange exchange) {
        exchanges.put(row.number(), exchange);
    }

    private synchronized @Nullable Exchange takeExchange(CheckRow row) {
        return exchanges.remove(row.number());
    }

    private synchronized void add(Ended end) {
        if (closed || changed.contains(end.profile())) {
            end.wipe();
        } else {
            ended.add(end);
        }
    }

    /** The credentials of {@code profile} changed: what was asked with the old ones is no concern of it. */
    synchronized void forget(UUID profile) {
        changed.add(profile);
        ended.removeIf(end -> {
            boolean gone = end.profile().equals(profile);
            if (gone) {
                end.wipe();
            }
            return gone;
        });
    }

    /** Leaves the tokens and failures that came since the last time with their profiles. FX thread only. */
    public void apply() {
        List<Ended> all = take();
        if (!all.isEmpty()) {
            receiver.accept(all);
        }
    }

    private synchronized List<Ended> take() {
        List<Ended> all = List.copyOf(ended);
        ended.clear();
        return all;
    }

    /** Wipes what was not applied, and whatever still comes. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            ended.forEach(Ended::wipe);
            ended.clear();
        }
        closing.accept(this);
    }
}
