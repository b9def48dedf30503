package dev.tokenconsole.verify.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.verify.key.KeyOrigin;

/**
 * A token whose signature is valid; only {@link SignatureVerdict.Valid} makes one, so that a method that wants it
 * cannot be handed a token that was merely decoded. Its claims are those that were signed. A valid signature does not
 * mean that the token is not expired, or meant for this environment ({@code verify.claims}).
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

    /** The verdict on its signature. */
    public SignatureVerdict.Valid verdict() {
        return verdict;
    }

    /** The provenance of the key. */
    public KeyOrigin origin() {
        return verdict.origin();
    }

    /** Without the claims. */
    @Override
    public String toString() {
        return "VerifiedJwt[" + verdict + "]";
    }
}
