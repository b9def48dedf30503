package dev.tokenconsole.check;

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

    /** Takes over {@code token}, issued for {@code row}. Called once for each token, on a thread of the run. */
    default void issued(CheckRow row, FetchedToken token) {
        token.close();
    }

    /** Each token by {@code fetcher}, and forgotten. */
    static CheckFetch by(TokenFetcher fetcher) {
        return (row, credentials) ->
            fetcher.fetch(credentials.environment(), credentials.clientId(), credentials.secret());
    }
}
