package dev.tokenconsole.verify.source;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.verify.key.KeySet;

/**
 * A key that is looked for.
 *
 * @param keyId the {@code kid} of the token, which may be an empty text; absent if it has none
 * @param test finds out if a set has the key
 * @param isRetry true if the user asks for it, so that a failure of a moment ago is no reason not to try again
 */
public record KeyQuery(@Nullable String keyId, Test test, boolean isRetry) {
    /** A test of key sets, by arithmetic that can take a second. */
    @FunctionalInterface
    public interface Test {
        /** True for a set with the key, so that no newer one is needed. */
        boolean isIn(KeySet keys) throws InterruptedException;
    }

    boolean isIn(KeySet keys) throws InterruptedException {
        return test.isIn(keys);
    }

    /** True if the token names a key of which nothing is in {@code keys}. */
    boolean isAbsent(KeySet keys) {
        return keyId != null && !keys.has(keyId);
    }
}
