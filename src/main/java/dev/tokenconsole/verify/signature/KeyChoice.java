package dev.tokenconsole.verify.signature;

import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.SignatureAlgorithm;
import dev.tokenconsole.verify.key.UnusableKey;
import dev.tokenconsole.verify.key.VerificationKey;

/**
 * The keys of a set that may have made a signature: the one that the token names, or each that its algorithm can be
 * used with (RFC 7515 section 6 and appendix D). A key that is named and must not be used is said to be so, whatever
 * the arithmetic would say.
 */
final class KeyChoice {
    private final KeySet keys;
    private final KeyOrigin origin;
    private final SignatureAlgorithm algorithm;
    private final @Nullable String keyId;

    KeyChoice(KeySet keys, KeyOrigin origin, CompactJws jws) {
        this.keys = keys;
        this.origin = origin;
        this.algorithm = jws.algorithm();
        this.keyId = jws.keyId();
    }

    /** The keys, at least one; {@code retired} are ids of earlier sets. */
    List<VerificationKey> keys(Set<String> retired) throws RefusedException {
        String id = keyId;
        if (id == null) {
            return unnamed(keys, AbsenceReason.NONE_FITS);
        }
        if (keys.has(id)) {
            return List.of(named(keys.of(id)));
        }
        if (origin.kind() == KeyOrigin.Kind.GIVEN) {
            // A kid is a name in a set: a key without one that was handed over may be meant.
            return unnamed(keys.of(null), AbsenceReason.ID_UNKNOWN);
        }
        throw absent(retired.contains(id) ? AbsenceReason.ID_RETIRED : AbsenceReason.ID_UNKNOWN);
    }

    /** The one of {@code named} that is meant; equal keys, and keys for other algorithms, leave no doubt. */
    private VerificationKey named(KeySet named) throws RefusedException {
        List<VerificationKey> ofType = ofType(named);
        List<VerificationKey> fitting = different(ofType.stream().filter(this::isForAlgorithm).toList());
        if (fitting.size() > 1 || (!ofType.isEmpty() && !named.unusable().isEmpty())) {
            throw unusable(KeyFault.TWO_OF_ONE_ID, keyId);
        }
        if (!fitting.isEmpty()) {
            return fitting.getFirst();
        }
        throw unusable(!ofType.isEmpty() ? KeyFault.ALGORITHM
            : named.unusable().isEmpty() ? KeyFault.TYPE_OTHER : named.unusable().getFirst().fault(), keyId);
    }

    /** Each of {@code candidates} that its algorithm can be used with; {@code none} if there is nothing to say. */
    private List<VerificationKey> unnamed(KeySet candidates, AbsenceReason none) throws RefusedException {
        List<VerificationKey> ofType = ofType(candidates);
        List<VerificationKey> fitting = ofType.stream().filter(this::isForAlgorithm).toList();
        if (!fitting.isEmpty()) {
            return different(fitting);
        }
        if (!ofType.isEmpty()) {
            throw unusable(KeyFault.ALGORITHM, ofType.getFirst().id());
        }
        for (UnusableKey key : candidates.unusable()) {
            if (isOfType(key) || areAlike(candidates)) {
                throw unusable(key.fault(), key.id());
            }
        }
        if (origin.kind() == KeyOrigin.Kind.GIVEN && keys.usable().size() == 1 && !candidates.usable().isEmpty()) {
            throw unusable(KeyFault.TYPE_OTHER, keys.usable().getFirst().id());
        }
        throw absent(none);
    }

    /** True for one that the algorithm could be used with, were it not for its fault. */
    private boolean isOfType(UnusableKey key) {
        return key.type() != null && algorithm.isFor(key.type()) && !key.fault().isOfPurpose();
    }

    /** True if {@code candidates} are all keys that there are, and all have the same fault. */
    private boolean areAlike(KeySet candidates) {
        return keys.usable().isEmpty() && candidates.unusable().size() == keys.unusable().size()
            && candidates.unusable().stream().map(UnusableKey::fault).distinct().count() == 1;
    }

    private List<VerificationKey> ofType(KeySet candidates) {
        return candidates.usable().stream().filter(key -> algorithm.isFor(key.type())).toList();
    }

    /** One entry of each key: several for one key are alternatives (RFC 7517 section 4.5). */
    private static List<VerificationKey> different(List<VerificationKey> all) {
        Map<PublicKey, VerificationKey> different = new LinkedHashMap<>();
        all.forEach(key -> different.putIfAbsent(key.key(), key));
        return List.copyOf(different.values());
    }

    private boolean isForAlgorithm(VerificationKey key) {
        return key.algorithm().isEmpty() || algorithm.isNamed(key.algorithm());
    }

    private RefusedException unusable(KeyFault why, @Nullable String id) {
        return new RefusedException(new SignatureVerdict.KeyUnusable(why, id, origin));
    }

    private RefusedException absent(AbsenceReason why) {
        return new RefusedException(new SignatureVerdict.KeyNotPublished(why, keyId, origin));
    }
}
