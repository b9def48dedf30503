package dev.tokenconsole.verify.signature;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.VerificationKey;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeyLookup;
import dev.tokenconsole.verify.source.KeyQuery;
import dev.tokenconsole.verify.source.KeySource;

/**
 * Verifies the signature of a token in compact form (RFC 7515 section 5.2), whatever its payload is. First the token
 * alone is judged, so that one that can never be verified needs no key and asks nobody; then the key; the arithmetic
 * comes last. The claims are not looked at: an expired token has a verdict on its signature, too. Thread-safe.
 */
public final class SignatureCheck {
    private final KeyFinder finder;

    /** {@code finder} fetches the keys of environments. */
    public SignatureCheck(KeyFinder finder) {
        this.finder = finder;
    }

    /**
     * The verdict on {@code compact}, a bare token, with the keys of {@code source}. Blocks while keys are fetched, and
     * takes some milliseconds for a token at the size limit: never on the FX thread. An interrupt cancels it,
     * with {@link AskReason#CANCELLED}, and is cleared.
     */
    public SignatureVerdict check(String compact, KeySource source) {
        return check(compact, source, true);
    }

    /**
     * The same for a token that the user did not ask about: keys that failed to come a moment ago are not asked for
     * again.
     */
    public SignatureVerdict checkUnasked(String compact, KeySource source) {
        return check(compact, source, false);
    }

    private SignatureVerdict check(String compact, KeySource source, boolean isAsked) {
        try {
            CompactJws jws = CompactJws.read(compact, source instanceof KeySource.SharedSecret);
            return switch (source) {
                case KeySource.SharedSecret secret -> bySecret(jws, secret, compact);
                case KeySource.Given(var keys, var name) -> byKeys(jws, keys,
                    KeyOrigin.given(KeyOrigin.Kind.GIVEN, name, keys.unusable().size()), Set.of(), compact,
                    new KeyTrial(jws));
                case KeySource.Fetched fetched -> byFetched(jws, fetched, compact, isAsked);
                case KeySource.None _ -> new SignatureVerdict.NoKeySource();
            };
        } catch (RefusedException e) {
            return e.verdict();
        } catch (InterruptedException _) {
            return new SignatureVerdict.CannotAsk(AskReason.CANCELLED, null, null);
        }
    }

    private static SignatureVerdict bySecret(CompactJws jws, KeySource.SharedSecret source, String compact)
            throws RefusedException {
        KeyOrigin origin = KeyOrigin.given(KeyOrigin.Kind.SECRET, "", 0);
        return SecretCheck.matches(jws, source, origin) ? valid(jws, null, origin, compact)
            : invalid(MismatchReason.OTHER_BYTES, jws, null, origin);
    }

    private SignatureVerdict byFetched(CompactJws jws, KeySource.Fetched source, String compact, boolean isAsked)
            throws RefusedException, InterruptedException {
        KeyTrial trial = new KeyTrial(jws);
        KeyQuery query = new KeyQuery(jws.keyId(), trial::isIn, isAsked);
        return switch (finder.find(source, query)) {
            case KeyLookup.Found(var keys, var origin, var retired) ->
                byKeys(jws, keys, origin, retired, compact, trial);
            case KeyLookup.Failed(var failure) ->
                new SignatureVerdict.CannotAsk(AskReason.FAILED, failure, null);
            case KeyLookup.TooSoon(var again) ->
                new SignatureVerdict.CannotAsk(AskReason.TOO_SOON, null, again);
            case KeyLookup.Cancelled _ -> new SignatureVerdict.CannotAsk(AskReason.CANCELLED, null, null);
        };
    }

    private static SignatureVerdict byKeys(
            CompactJws jws, KeySet keys, KeyOrigin origin, Set<String> retired, String compact, KeyTrial trial)
            throws RefusedException, InterruptedException {
        List<VerificationKey> chosen = new KeyChoice(keys, origin, jws).keys(retired);
        String only = chosen.size() == 1 ? chosen.getFirst().id() : null;
        List<VerificationKey> ofLength = trial.ofLength(chosen);
        if (ofLength.isEmpty()) {
            jws.requireWhole();
        }
        if (trial.isOutOfRange()) {
            return invalid(MismatchReason.OUT_OF_RANGE, jws, only, origin);
        }
        VerificationKey key = trial.match(ofLength);
        if (key != null) {
            return valid(jws, key.id(), origin, compact);
        }
        if (ofLength.size() > KeyTrial.MOST_TRIED) {
            return new SignatureVerdict.KeyUnusable(KeyFault.TOO_MANY, null, origin);
        }
        return invalid(chosen.size() > 1 ? MismatchReason.OTHER_BYTES_FOR_ALL
            : ofLength.isEmpty() ? MismatchReason.OTHER_LENGTH : MismatchReason.OTHER_BYTES, jws, only, origin);
    }

    private static SignatureVerdict valid(CompactJws jws, @Nullable String keyId, KeyOrigin origin, String compact) {
        return new SignatureVerdict.Valid(
            keyId, jws.algorithm().header(), origin, VerifiedJwt.digest(compact));
    }

    private static SignatureVerdict invalid(
            MismatchReason why, CompactJws jws, @Nullable String keyId, KeyOrigin origin) {
        return new SignatureVerdict.Invalid(why, keyId, jws.algorithm().header(), origin);
    }
}
