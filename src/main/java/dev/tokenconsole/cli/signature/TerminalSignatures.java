package dev.tokenconsole.cli.signature;

import java.nio.file.Path;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.verify.cache.DocumentCache;
import dev.tokenconsole.verify.cache.DocumentStore;
import dev.tokenconsole.verify.fetch.NetworkDocuments;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.source.CachedKeys;
import dev.tokenconsole.verify.source.KeySource;

/**
 * Verifies signatures with keys that are fetched with this computer's trust and proxy, and kept beside the other state
 * of the program. Those of the demo are not kept: its server is gone with the command. Thread-safe.
 */
public final class TerminalSignatures implements AutoCloseable {
    private final NetworkDocuments documents;
    private final SignatureCheck kept;
    private final SignatureCheck demo;

    /** Within the times of {@code limits}; keys are kept in {@code state}. */
    public TerminalSignatures(TokenClock clock, ExchangeLimits limits, Path state) {
        documents = new NetworkDocuments(
            clock, () -> limits, SystemTrust.ofThisComputer(), RouteSelector.ofThisComputer());
        kept = check(new DocumentStore(state), clock);
        demo = check(DocumentStore.ofNothing(), clock);
    }

    private SignatureCheck check(DocumentStore store, TokenClock clock) {
        return new SignatureCheck(new CachedKeys(new DocumentCache(documents, store), clock));
    }

    /** The verdict on {@code compact}, a bare token. Blocks while keys are fetched; an interrupt cancels. */
    public SignatureVerdict check(String compact, KeySource source) {
        return of(source).check(compact, source);
    }

    /** The same for one of several tokens: keys that fail are asked for once. */
    public SignatureVerdict checkOneOfMany(String compact, KeySource source) {
        return of(source).checkUnasked(compact, source);
    }

    private SignatureCheck of(KeySource source) {
        return isOfDemo(source) ? demo : kept;
    }

    private static boolean isOfDemo(KeySource source) {
        return source instanceof KeySource.Fetched fetched
            && fetched.environment().id().equals(BuiltInEnvironments.DEMO_ID);
    }

    /** Cancels what is being fetched. */
    @Override
    public void close() {
        documents.close();
    }
}
