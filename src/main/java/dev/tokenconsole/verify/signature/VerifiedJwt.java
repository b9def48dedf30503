package dev.tokenconsole.verify.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import dev.tokenconsole.jwt.DecodeResult;

/**
 * A token whose signature is valid; only {@link SignatureVerdict.Valid} makes one, so that a method that wants it
 * cannot be handed a token that was merely decoded, or another than the one that was verified. Its claims are those
 * that were signed, and may have a fault all the same. A valid signature does not mean that the token is not expired,
 * or meant for this environment ({@code verify.claims}).
 */
public final class VerifiedJwt {
    private final DecodeResult.Jwt decoded;
    private final SignatureVerdict.Valid verdict;

    VerifiedJwt(DecodeResult.Jwt decoded, SignatureVerdict.Valid verdict) {
        this.decoded = decoded;
        this.verdict = verdict;
    }

    /** A fingerprint of a token, by which it is recognised without being kept. */
    static byte[] digest(String compact) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(compact.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256.", e);
        }
    }

    /** Header and claims. */
    public DecodeResult.Jwt decoded() {
        return decoded;
    }

    /** True if header and claims have no fault by which readers could make different things of them. */
    public boolean isInOrder() {
        return decoded.header().problem() == null
            && (decoded.payload().problem() == null || decoded.form().mayLackClaims());
    }

    /** Without the claims. */
    @Override
    public String toString() {
        return "VerifiedJwt[" + verdict + "]";
    }
}
