package dev.tokenconsole.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;

/**
 * Sends one request at a time for the same credentials, whichever profiles they are of: the same request, while the
 * first is under way, takes the outcome of the first. A request that was cancelled has none, and the next one that
 * waits is sent. Thread-safe.
 */
final class SharedRequests {
    private final TokenFetcher fetcher;
    private final List<Running> running = new ArrayList<>();

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
        private boolean isSameAs(Running other) {
            return clientId.equals(other.clientId) && environment.asksAs(other.environment)
                && !secret.isClosed() && secret.equals(other.secret);
        }
    }

    /** As {@link TokenFetcher#fetch}; the receiver owns the token of the outcome. */
    TokenOutcome send(Environment environment, String clientId, Secret secret) {
        Running own = new Running(environment, clientId, secret);
        Optional<TokenOutcome> taken = Optional.empty();
        boolean first = false;
        while (taken.isEmpty() && !first) {
            CompletableFuture<Optional<TokenOutcome>> wait = new CompletableFuture<>();
            first = beginOrWait(own, wait);
            if (!first) {
                taken = await(wait);
                if (Thread.currentThread().isInterrupted()) {
                    taken.ifPresent(SharedRequests::wipe);
                    // Cancelled before it is sent.
                    return fetcher.fetch(environment, clientId, secret);
                }
            }
        }
        return taken.isPresent() ? taken.get() : sendAlone(own);
    }

    private synchronized boolean beginOrWait(Running own, CompletableFuture<Optional<TokenOutcome>> wait) {
        Optional<Running> same = running.stream().filter(each -> each.isSameAs(own)).findFirst();
        same.ifPresentOrElse(each -> each.waiting.add(wait), () -> running.add(own));
        return same.isEmpty();
    }

    private TokenOutcome sendAlone(Running own) {
        TokenOutcome outcome = null;
        try {
            outcome = fetcher.fetch(own.environment, own.clientId, own.secret);
            return outcome;
        } finally {
            List<CompletableFuture<Optional<TokenOutcome>>> waiting = end(own);
            for (CompletableFuture<Optional<TokenOutcome>> each : waiting) {
                Optional<TokenOutcome> copy = outcome == null || outcome instanceof TokenOutcome.Cancelled
                    ? Optional.empty() : Optional.of(copy(outcome));
                if (!each.complete(copy)) {
                    copy.ifPresent(SharedRequests::wipe);
                }
            }
        }
    }

    /** The number of requests that wait for the outcome of another one. */
    synchronized int waiting() {
        return running.stream().mapToInt(each -> each.waiting.size()).sum();
    }

    private synchronized List<CompletableFuture<Optional<TokenOutcome>>> end(Running own) {
        running.remove(own);
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
        return outcome instanceof TokenOutcome.Issued(AccessToken token, var decoded, var exchange, List<String> notes)
            ? new TokenOutcome.Issued(
                new AccessToken(token.value().copy(), token.times(), token.members()), decoded, exchange, notes)
            : outcome;
    }

    private static void wipe(TokenOutcome outcome) {
        if (outcome instanceof TokenOutcome.Issued issued) {
            issued.token().close();
        }
    }
}
