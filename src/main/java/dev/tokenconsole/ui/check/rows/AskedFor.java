package dev.tokenconsole.ui.check.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;

/**
 * The credentials that a result is about, so that it is not shown for others. It outlives a lock, and holds neither the
 * secret nor the client id: another secret has another time of entry, which vaults of earlier versions do not have.
 */
public final class AskedFor {
    private final Environment environment;
    private final byte[] clientId;
    private final @Nullable Instant entered;

    private AskedFor(Environment environment, byte[] clientId, @Nullable Instant entered) {
        this.environment = environment;
        this.clientId = clientId;
        this.entered = entered;
    }

    /** Those of {@code profile}, which belongs to {@code environment}. */
    static AskedFor of(Profile profile, Environment environment) {
        return new AskedFor(environment, digest(profile.clientId()), profile.history().entered());
    }

    /** True if {@code other} is about the same credentials, request and expectations; names do not matter. */
    boolean isSame(AskedFor other) {
        return environment.id().equals(other.environment.id()) && environment.sendsSameRequestsAs(other.environment)
            && environment.options().issuer().equals(other.environment.options().issuer())
            && environment.options().audience().equals(other.environment.options().audience())
            && Objects.equals(environment.options().probeUrl(), other.environment.options().probeUrl())
            && Arrays.equals(clientId, other.clientId) && Objects.equals(entered, other.entered);
    }

    /** True if another secret would be seen: without a time of entry, two secrets look the same. */
    public boolean isSure() {
        return entered != null;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "<credentials>";
    }
}
