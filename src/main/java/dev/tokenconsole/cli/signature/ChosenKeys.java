package dev.tokenconsole.cli.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.verify.claims.ExpectedClaims;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.claims.TokenFindings;
import dev.tokenconsole.verify.signature.NotAllowedReason;
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
    private final @Nullable SecretHints hints;

    private ChosenKeys(KeySource source, KeyPlace place, @Nullable ExpectedClaims expected,
            @Nullable SecretHints hints) {
        this.source = source;
        this.place = place;
        this.expected = expected;
        this.hints = hints;
    }

    /** Keys that come without an expectation. */
    static ChosenKeys of(KeySource source) {
        return new ChosenKeys(source, KeyPlace.OPTIONS, null, null);
    }

    /** A secret, with what may be said of it. */
    static ChosenKeys secret(KeySource.SharedSecret source, SecretHints hints) {
        return new ChosenKeys(source, KeyPlace.OPTIONS, null, hints);
    }

    /** Keys of an issuer or an environment, which {@code place} tells apart. */
    static ChosenKeys expecting(KeySource source, KeyPlace place, ExpectedClaims expected) {
        return new ChosenKeys(source, place, expected, null);
    }

    /** The same keys, of whose tokens {@code claims} are expected. */
    ChosenKeys expecting(ExpectedClaims claims) {
        return new ChosenKeys(source, place, claims, hints);
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

    /** The sentence on the option that is to be changed, if {@code verdict} shows one; none otherwise. */
    public Optional<String> doubt(SignatureVerdict verdict) {
        return hints != null ? hints.of(verdict)
            : verdict instanceof SignatureVerdict.NotAllowed(var why, _) && why == NotAllowedReason.HMAC_WITHOUT_SECRET
            ? Optional.of(Messages.text("cli.keys.hmac", VerifyArguments.SECRET)) : Optional.empty();
    }

    /** Wipes a secret. */
    @Override
    public void close() {
        if (source instanceof KeySource.SharedSecret secret) {
            secret.secret().close();
        }
    }
}
