package dev.tokenconsole.verify.signature;

import java.util.IdentityHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.rule.EcdsaNumbers;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.VerificationKey;

/** The trial of keys for one token, by arithmetic: each key once, and not too many of them. */
final class KeyTrial {
    /** Keys of a hostile set that a token is tried with: all of them could take 20 s. */
    static final int MOST_TRIED = 32;

    private final CompactJws jws;
    private final IdentityHashMap<VerificationKey, Boolean> tried = new IdentityHashMap<>();

    KeyTrial(CompactJws jws) {
        this.jws = jws;
    }

    /** False if a newer set than {@code keys} is needed: the issuer may have changed its keys, even under a kid. */
    boolean isIn(KeySet keys) throws InterruptedException {
        String id = jws.keyId();
        List<VerificationKey> named = id == null ? keys.usable() : keys.of(id).usable();
        return (id != null && (named.isEmpty() || isOutOfRange())) ? keys.has(id)
            : match(named.stream().filter(key -> jws.algorithm().isFor(key.type())).toList()) != null;
    }

    /** True for an ECDSA signature that no key makes. */
    boolean isOutOfRange() {
        return EcdsaNumbers.outOfRange(jws.algorithm().header(), jws.signature()) != null;
    }

    /** Those of {@code keys} whose signatures are as long as this one. */
    List<VerificationKey> ofLength(List<VerificationKey> keys) {
        return keys.stream().filter(key -> jws.signature().length == jws.algorithm().length(key)).toList();
    }

    /** The key that made the signature, among the first {@link #MOST_TRIED} that are of its length. */
    @Nullable VerificationKey match(List<VerificationKey> keys) throws InterruptedException {
        for (VerificationKey key : ofLength(keys).stream().limit(MOST_TRIED).toList()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (tried.computeIfAbsent(key, _ -> SignatureMath.matches(jws, key.key()))) {
                return key;
            }
        }
        return null;
    }
}
