package dev.tokenconsole.cli.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.verify.claims.ExpectedClaims;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.claims.TokenFindings;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.source.KeySource;

/**
 * The keys that the options of a command name, and what those who named an issuer or an environment expect of its
 * tokens. Not a record: one of its keys may be a secret, which {@link #close()} wipes.
 */
public final class ChosenKeys implements AutoCloseable {
    private final KeySource source;
    private final @Nullable ExpectedClaims expected;
    private final KeyPlace place;
    private final String doubt;

    private ChosenKeys(KeySource source, KeyPlace place, @Nullable ExpectedClaims expected, String doubt) {
        this.source = source;
        this.place = place;
        this.expected = expected;
        this.doubt = doubt;
    }

    /** Keys that come without an expectation; {@code doubt} as below. */
    static ChosenKeys of(KeySource source, String doubt) {
        return new ChosenKeys(source, KeyPlace.OPTIONS, null, doubt);
    }

    /** Keys of an issuer or an environment, which {@code place} tells apart. */
    static ChosenKeys expecting(KeySource source, KeyPlace place, ExpectedClaims expected) {
        return new ChosenKeys(source, place, expected, "");
    }

    /** The same keys, of whose tokens {@code claims} are expected. */
    ChosenKeys expecting(ExpectedClaims claims) {
        return new ChosenKeys(source, place, claims, doubt);
    }

    /** The keys. */
    public KeySource source() {
        return source;
    }

    /** The place where they are set. */
    public KeyPlace place() {
        return place;
    }

    /** The findings about {@code decoded} at {@code now}, compared with what is expected. */
    public List<Finding> findings(DecodeResult decoded, Instant now) {
        return expected == null ? TokenFindings.of(decoded, now) : expected.check(decoded, now);
    }

    /** The sentence on what may be wrong with the keys if {@code verdict} is not that it is valid; none otherwise. */
    public Optional<String> doubt(SignatureVerdict verdict) {
        return Optional.of(doubt).filter(text -> !text.isEmpty() && switch (verdict) {
            case SignatureVerdict.Invalid _, SignatureVerdict.KeyUnusable _ -> true;
            case SignatureVerdict.Valid _, SignatureVerdict.KeyNotPublished _, SignatureVerdict.NotAllowed _,
                SignatureVerdict.Impossible _, SignatureVerdict.CannotAsk _, SignatureVerdict.NoKeySource _ -> false;
        });
    }

    /** Wipes a secret. */
    @Override
    public void close() {
        if (source instanceof KeySource.SharedSecret secret) {
            secret.secret().close();
        }
    }
}
