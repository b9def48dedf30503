package dev.tokenconsole.verify.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
    private final String keyId;

    KeyChoice(KeySet keys, KeyOrigin origin, CompactJws jws) {
        this.keys = keys;
        this.origin = origin;
        this.algorithm = jws.algorithm();
        this.keyId = jws.keyId();
    }

    /** The keys, at least one; {@code retired} are ids of earlier sets. */
    List<VerificationKey> keys(Set<String> retired) throws RefusedException {
        return keyId.isEmpty() ? unnamed() : List.of(named(retired));
    }

    private VerificationKey named(Set<String> retired) throws RefusedException {
        List<VerificationKey> named = keys.usable().stream().filter(key -> key.isNamed(keyId)).toList();
        List<UnusableKey> unusable = keys.unusable().stream()
            .filter(key -> key.id().equals(keyId) || (isGiven() && key.id().isEmpty())).toList();
        List<VerificationKey> fitting = named.stream().filter(key -> algorithm.isFor(key.type())).toList();
        if (fitting.size() > 1 || (fitting.size() == 1 && isShared(unusable))) {
            throw unusable(KeyFault.TWO_OF_ONE_ID, keyId);
        }
        if (fitting.isEmpty() && !unusable.isEmpty()) {
            throw unusable(unusable.getFirst().fault(), unusable.getFirst().id());
        }
        if (fitting.isEmpty() && !named.isEmpty()) {
            throw unusable(KeyFault.TYPE_OTHER, named.getFirst().id());
        }
        if (fitting.isEmpty()) {
            throw absent(retired.contains(keyId) ? AbsenceReason.ID_RETIRED : AbsenceReason.ID_UNKNOWN);
        }
        VerificationKey key = fitting.getFirst();
        if (!isForAlgorithm(key)) {
            throw unusable(KeyFault.ALGORITHM, key.id());
        }
        return key;
    }

    private boolean isShared(List<UnusableKey> unusable) {
        return unusable.stream().anyMatch(key -> key.id().equals(keyId));
    }

    private List<VerificationKey> unnamed() throws RefusedException {
        List<VerificationKey> ofType = keys.usable().stream().filter(key -> algorithm.isFor(key.type())).toList();
        List<VerificationKey> fitting = ofType.stream().filter(this::isForAlgorithm).toList();
        if (!fitting.isEmpty()) {
            return fitting;
        }
        if (!ofType.isEmpty()) {
            throw unusable(KeyFault.ALGORITHM, ofType.getFirst().id());
        }
        List<UnusableKey> others = new ArrayList<>(keys.unusable());
        if (others.size() == 1 && keys.usable().isEmpty()) {
            throw unusable(others.getFirst().fault(), others.getFirst().id());
        }
        if (isGiven() && keys.usable().size() == 1) {
            throw unusable(KeyFault.TYPE_OTHER, keys.usable().getFirst().id());
        }
        throw absent(AbsenceReason.NONE_FITS);
    }

    private boolean isForAlgorithm(VerificationKey key) {
        return key.algorithm().isEmpty() || algorithm.isNamed(key.algorithm());
    }

    private boolean isGiven() {
        return origin.kind() == KeyOrigin.Kind.GIVEN;
    }

    private RefusedException unusable(KeyFault why, String id) {
        return new RefusedException(new SignatureVerdict.KeyUnusable(why, id, origin));
    }

    private RefusedException absent(AbsenceReason why) {
        return new RefusedException(new SignatureVerdict.KeyNotPublished(why, keyId, origin));
    }
}
