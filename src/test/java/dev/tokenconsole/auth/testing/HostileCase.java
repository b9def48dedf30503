package dev.tokenconsole.auth.testing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.text.LifetimeWords;

/**
 * One thing that a server can do to a client, and what has to come of it.
 *
 * @param name as it stands in the table
 * @param type which outcome
 * @param words the title of the verdict, with % for who was asked; of a token its notes, one after the other
 * @param slow whether only the deadline ends it
 */
public record HostileCase(
        String name, Class<? extends TokenOutcome> type, String words, boolean slow, HostileServer.Script script) {
    public static final Class<TokenOutcome.Unreachable> UNREACHABLE = TokenOutcome.Unreachable.class;
    public static final Class<TokenOutcome.Malformed> MALFORMED = TokenOutcome.Malformed.class;
    public static final Class<TokenOutcome.Rejected> REJECTED = TokenOutcome.Rejected.class;
    public static final Class<TokenOutcome.Issued> ISSUED = TokenOutcome.Issued.class;

    /** After the request has been read. */
    public static HostileCase of(
            String name, Class<? extends TokenOutcome> type, String words, HostileServer.Script afterRequest) {
        return new HostileCase(name, type, words, false, wire -> {
            wire.readRequest();
            afterRequest.run(wire);
        });
    }

    /** A server that sends {@code latin1} and closes. */
    public static HostileCase sent(String name, Class<? extends TokenOutcome> type, String words, String latin1) {
        return of(name, type, words, wire -> wire.send(latin1));
    }

    /** As {@link #of}, for what only the deadline ends. */
    public static HostileCase slow(
            String name, Class<? extends TokenOutcome> type, String words, HostileServer.Script afterRequest) {
        HostileCase plain = of(name, type, words, afterRequest);
        return new HostileCase(name, type, words, true, plain.script());
    }

    /** A second for what only the deadline ends, more than a busy computer needs for all else. */
    ExchangeLimits limits() {
        return slow ? TestFetcher.HASTY : TestFetcher.PATIENT;
    }

    /** The words of the outcome. */
    static String wordsOf(TokenOutcome outcome) {
        return switch (outcome) {
            case TokenOutcome.Issued issued -> Stream.concat(issued.notes().stream(),
                LifetimeWords.of(issued.token().times()).stream()).collect(Collectors.joining(" "));
            case TokenOutcome.Failure failure -> failure.verdict().title();
            case TokenOutcome.Cancelled _ -> "";
        };
    }

    /** Its name, for reports. */
    @Override
    public String toString() {
        return name;
    }
}
