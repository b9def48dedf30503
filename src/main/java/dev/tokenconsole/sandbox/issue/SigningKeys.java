package dev.tokenconsole.sandbox.issue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.TokenClock;

/**
 * The keys that sign tokens. They are made here and never leave memory. With a lifetime, a new key is made at the first
 * use after the current one expired; the previous one stays published until the next change.
 */
public final class SigningKeys {
    private final SecureRandom random;
    private final TokenClock clock;
    private final @Nullable Duration lifetime;
    private RSAKey current;
    private @Nullable RSAKey previous;
    private long createdNanos;

    /** Without a {@code lifetime} the key never changes. */
    public SigningKeys(SecureRandom random, TokenClock clock, @Nullable Duration lifetime) {
        this.random = random;
        this.clock = clock;
        this.lifetime = lifetime;
        this.current = generate(random);
        this.createdNanos = clock.nanos();
    }

    /** The key to sign with now. */
    synchronized RSAKey current() {
        if (lifetime != null && clock.nanos() - createdNanos >= lifetime.toNanos()) {
            previous = current;
            current = generate(random);
            createdNanos = clock.nanos();
        }
        return current;
    }

    /** A key that is not published. */
    RSAKey unpublished() {
        return generate(random);
    }

    /** The public halves, as a JSON Web Key Set (RFC 7517): the current key and the one before it. */
    public synchronized String published() {
        RSAKey now = current();
        RSAKey before = previous;
        return (before == null ? new JWKSet(now) : new JWKSet(List.of(now, before))).toString(true);
    }

    private static RSAKey generate(SecureRandom random) {
        try {
            return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).secureRandom(random)
                .algorithm(JWSAlgorithm.RS256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot make an RSA key of 2048 bits.", e);
        }
    }
}
