package dev.tokenconsole.auth;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/** Fetches a token of an environment. */
@FunctionalInterface
public interface TokenFetcher {
    /**
     * One exchange with {@code environment}. Blocks while the maximum of exchanges is under way, and from then on for
     * the client's deadline at most; an interrupt cancels either with {@link TokenOutcome.Cancelled}. Never throws for
     * anything a network or a server does. The caller owns {@code secret}.
     */
    TokenOutcome fetch(Environment environment, String clientId, Secret secret);
}
