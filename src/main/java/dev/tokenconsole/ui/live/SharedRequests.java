package dev.tokenconsole.ui.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;

/**
 * Sends one request at a time for each profile: the same request for it, while the first is under way, takes the
 * outcome of the first. A request that was cancelled has none, and the next one that waits is sent. Thread-safe.
 */
final class SharedRequests {
    private final TokenFetcher fetcher;
    private final Map<UUID, Running> running = new HashMap<>();

    SharedRequests(TokenFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** A request that is under way. Not a record: it refers to a secret, which its sender owns. */
    private static final class Running {
        private final Environment environment;
        private final String clientId;
        private final Secret secret;
        private final List<CompletableFuture<Optional<TokenOutcome>>> waiting = new ArrayList<>();

        private Running(Environment environment, String clientId, Secret secret) {
            this.environment = environment;
            this.clientId = clientId;
            this.secret = secret;
        }

        /** A secret that was wiped is like no other: its request was given up. */
        private boolean isFor(Environment otherEnvironment, String otherId, Secret otherSecret) {
            return environment.sendsSameRequestsAs(otherEnvironment) && clientId.equals(otherId)
                && !secret.isClosed() && secret.equals(otherSecret);
        }
    }

    /** As {@link TokenFetcher#fetch}; the receiver owns the token of the outcome. */
    TokenOutcome send(UUID profile, Environment environment, String clientId, Secret secret) {
        Running own = new Running(environment, clientId, secret);
        Optional<TokenOutcome> taken = Optional.empty();
        boolean first = false;
        while (taken.isEmpty() && !first) {
            CompletableFuture<Optional<TokenOutcome>> wait = new CompletableFuture<>();
            first = beginOrWait(profile, own, wait);
            if (!first) {
                taken = await(wait);
                if (Thread.currentThread().isInterrupted()) {
                    taken.ifPresent(SharedRequests::wipe);
                    // Cancelled before it is sent.
                    return fetcher.fetch(environment, clientId, secret);
                }
            }
        }
        return taken.isPresent() ? taken.get() : sendAlone(profile, own);
    }

    private synchronized boolean beginOrWait(
            UUID profile, Running own, CompletableFuture<Optional<TokenOutcome>> wait) {
        Running other = running.get(profile);
        if (other != null && other.isFor(own.environment, own.clientId, own.secret)) {
            other.waiting.add(wait);
            return false;
        }
        running.put(profile, own);
        return true;
    }

    private TokenOutcome sendAlone(UUID profile, Running own) {
        TokenOutcome outcome = null;
        try {
            outcome = fetcher.fetch(own.environment, own.clientId, own.secret);
            return outcome;
        } finally {
            List<CompletableFuture<Optional<TokenOutcome>>> waiting = end(profile, own);
            for (CompletableFuture<Optional<TokenOutcome>> each : waiting) {
                Optional<TokenOutcome> copy = outcome == null || outcome instanceof TokenOutcome.Cancelled
                    ? Optional.empty() : Optional.of(copy(outcome));
                if (!each.complete(copy)) {
                    copy.ifPresent(SharedRequests::wipe);
                }
            }
        }
    }

    private synchronized List<CompletableFuture<Optional<TokenOutcome>>> end(UUID profile, Running own) {
        running.remove(profile, own);
        return own.waiting;
    }

    /** Empty, with the interrupt kept, if the thread is interrupted. */
    private static Optional<TokenOutcome> await(CompletableFuture<Optional<TokenOutcome>> wait) {
        try {
            return wait.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return wait.cancel(false) ? Optional.empty() : wait.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static TokenOutcome copy(TokenOutcome outcome) {
        return outcome instanceof TokenOutcome.Issued(AccessToken token, var exchange, List<String> notes)
            ? new TokenOutcome.Issued(
                new AccessToken(token.value().copy(), token.times(), token.members()), exchange, notes)
            : outcome;
    }

    private static void wipe(TokenOutcome outcome) {
        if (outcome instanceof TokenOutcome.Issued issued) {
            issued.token().close();
        }
    }
}
