package dev.tokenconsole.ui.live;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A token request that ended, without anything secret.
 *
 * @param startedAt by this computer's clock
 * @param took from the start to its end
 * @param status of the response (HTTP); null if there was none
 * @param verdict the title of the failure; null if a token was issued
 * @param expiresAt the end of the issued token; null if there is none or it is unknown
 * @param lifetime of the issued token; null if there is none or it is unknown
 * @param keyId the {@code kid} in the header of the issued token, safe to be shown; empty for none
 */
public record PastRequest(Instant startedAt, Duration took, @Nullable Integer status, @Nullable String verdict,
        @Nullable Instant expiresAt, @Nullable Duration lifetime, String keyId) {
    /** True if it brought a token. */
    public boolean isIssued() {
        return verdict == null;
    }
}
