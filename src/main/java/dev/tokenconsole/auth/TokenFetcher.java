package dev.tokenconsole.auth;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/** Asks an environment for a token. */
@FunctionalInterface
public interface TokenFetcher {
    /**
     * One exchange with {@code environment}. Blocks until its turn has come, if as many exchanges are under way as
     * there may be, and from then on for the client's deadline at most; interrupting the thread ends either at once
     * with {@link TokenOutcome.Cancelled}. Never throws for anything a network or a server does. {@code secret} stays
     * the caller's.
     */
    TokenOutcome fetch(Environment environment, String clientId, Secret secret);
}
