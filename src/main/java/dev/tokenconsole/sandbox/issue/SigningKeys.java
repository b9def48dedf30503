package dev.tokenconsole.sandbox.issue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.JWSAlgorithm;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.TokenClock;

/**
 * The keys that sign tokens. They are made here and never leave memory. With a lifetime, a new key is made at the first
 * use after the current one expired; the previous one stays published until the next change.
 */
public final class SigningKeys {
    private static final int BITS = 2048;

    private final SecureRandom random;
    private final TokenClock clock;
    private final @Nullable Duration lifetime;
    private SigningKey current;
    private @Nullable SigningKey previous;
    private long createdNanos;

    /** Without a {@code lifetime} the key changes only on demand. */
    public SigningKeys(SecureRandom random, TokenClock clock, @Nullable Duration lifetime) {
        this.random = random;
        this.clock = clock;
        this.lifetime = lifetime;
        this.current = generate();
        this.createdNanos = clock.nanos();
    }

    /** The key to sign with now. */
    synchronized SigningKey current() {
        if (lifetime != null && clock.nanos() - createdNanos >= lifetime.toNanos()) {
            SigningKey expired = current;
            withdraw();
            previous = expired;
        }
        return current;
    }

    /** Makes a new key; the earlier ones are not published any more, as after a leak. */
    public synchronized void withdraw() {
        current = generate();
        previous = null;
        createdNanos = clock.nanos();
    }

    /** A key that is not published. */
    SigningKey unpublished() {
        return generate();
    }

    /** The public halves, as a JSON Web Key Set (RFC 7517): the current key and the one before it. */
    public synchronized String published() {
        SigningKey now = current();
        SigningKey before = previous;
        return SigningKey.set(before == null ? List.of(now) : List.of(now, before));
    }

    private SigningKey generate() {
        return SigningKey.rsa(random, BITS, JWSAlgorithm.RS256);
    }
}
