package dev.tokenconsole.verify.testing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.verify.cache.DocumentCache;
import dev.tokenconsole.verify.cache.DocumentStore;
import dev.tokenconsole.verify.fetch.NetworkDocuments;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.source.CachedKeys;
import dev.tokenconsole.verify.source.KeySource;

/** The check of a program, over the network and with its store on disk; only the clock is the test's. */
public final class NetworkCheck implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final NetworkDocuments documents;
    private final SignatureCheck check;

    /** A program that keeps its state in {@code state}. */
    public NetworkCheck(Path state, TestClock clock) {
        this(state, clock, TestFetcher.PATIENT);
    }

    public NetworkCheck(Path state, TestClock clock, ExchangeLimits limits) {
        documents = new NetworkDocuments(clock, () -> limits, SystemTrust.ofThisComputer(), TestFetcher.NO_PROXY);
        check = new SignatureCheck(new CachedKeys(new DocumentCache(documents, new DocumentStore(state)), clock));
    }

    /** The check itself. */
    public SignatureCheck check() {
        return check;
    }

    /** The verdict with the keys at {@code url}. */
    public SignatureVerdict at(URI url, String text) {
        return at(url, text, Transport.DEFAULT);
    }

    /** The same for a token that the user did not ask about. */
    public SignatureVerdict unasked(URI url, String text) {
        return check.checkUnasked(text, new KeySource.AtUrl(url, environment(url, Transport.DEFAULT)));
    }

    /** The same by an environment with that transport. */
    public SignatureVerdict at(URI url, String text, Transport transport) {
        return check.check(text, new KeySource.AtUrl(url, environment(url, transport)));
    }

    /** The verdict with the keys that the metadata of {@code issuer} name. */
    public SignatureVerdict of(URI issuer, String text) {
        return check.check(text, new KeySource.OfIssuer(issuer.toString(), environment(issuer, Transport.DEFAULT)));
    }

    /** The same for a token that the user did not ask about. */
    public SignatureVerdict unaskedOf(URI issuer, String text) {
        return check.checkUnasked(
            text, new KeySource.OfIssuer(issuer.toString(), environment(issuer, Transport.DEFAULT)));
    }

    private static Environment environment(URI url, Transport transport) {
        Environment environment = TestFetcher.environment(url.resolve("/"));
        EnvironmentOptions options = environment.options().with(transport);
        return environment.with(options);
    }

    /** Kind and reason. */
    public static String said(SignatureVerdict verdict) {
        return (verdict.kind() + " " + verdict.reason()).strip();
    }

    @Override
    public void close() {
        documents.close();
    }
}
