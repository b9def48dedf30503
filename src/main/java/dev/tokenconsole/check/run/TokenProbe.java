package dev.tokenconsole.check.run;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.verify.claims.FetchedToken;

/** One call of the API of an environment with a token that was just fetched. */
@FunctionalInterface
public interface TokenProbe {
    /** Calls nothing. */
    TokenProbe NONE = (environment, token) -> null;

    /**
     * The result; absent if nothing is to be called for {@code environment}. Blocks for the client's deadline at most;
     * an interrupt cancels. The token stays the caller's.
     */
    @Nullable ProbeResult call(Environment environment, FetchedToken token);
}
