package dev.tokenconsole.check;

import java.util.List;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * The request for a token, and what becomes of the token. The window takes the result of a fetch of the same profile
 * that is under way, and leaves the token with the profile; the terminal forgets it.
 */
@FunctionalInterface
public interface CheckFetch {
    /** As {@link TokenFetcher#fetch} says: blocks, an interrupt cancels. */
    TokenOutcome fetch(CheckRow row, CheckEntry.Credentials credentials);

    /**
     * Takes over {@code token}, issued for all of {@code rows}, which have the same credentials: the first was asked
     * for. Called once for each token, on a thread of the run.
     */
    default void issued(List<CheckRow> rows, FetchedToken token) {
        token.close();
    }

    /** Hears of {@code failure}, which is that of all of {@code rows}, as with a token. */
    default void failed(List<CheckRow> rows, TokenOutcome.Failure failure) {
        // The terminal keeps nothing.
    }

    /** Each token by {@code fetcher}, and forgotten. */
    static CheckFetch by(TokenFetcher fetcher) {
        return (row, credentials) ->
            fetcher.fetch(credentials.environment(), credentials.clientId(), credentials.secret());
    }
}
