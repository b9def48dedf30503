package dev.tokenconsole.cli.signature;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.verify.claims.ExpectedClaims;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.claims.TokenFindings;
import dev.tokenconsole.verify.source.KeySource;

/**
 * The keys that the options of a command name, and what those who named an issuer or an environment expect of its
 * tokens. Not a record: one of its keys may be a secret, which {@link #close()} wipes.
 */
public final class ChosenKeys implements AutoCloseable {
    private final KeySource source;
    private final @Nullable ExpectedClaims expected;

    private ChosenKeys(KeySource source, @Nullable ExpectedClaims expected) {
        this.source = source;
        this.expected = expected;
    }

    /** Keys that come without an expectation. */
    static ChosenKeys of(KeySource source) {
        return new ChosenKeys(source, null);
    }

    /** Keys of an issuer or an environment. */
    static ChosenKeys expecting(KeySource source, ExpectedClaims expected) {
        return new ChosenKeys(source, expected);
    }

    /** The keys. */
    public KeySource source() {
        return source;
    }

    /** The findings about {@code decoded} at {@code now}, compared with what is expected. */
    public List<Finding> findings(DecodeResult decoded, Instant now) {
        return expected == null ? TokenFindings.of(decoded, now) : expected.check(decoded, now);
    }

    /** Wipes a secret. */
    @Override
    public void close() {
        if (source instanceof KeySource.SharedSecret secret) {
            secret.secret().close();
        }
    }
}
