package dev.tokenconsole.verify.source;

import java.util.function.Predicate;

import dev.tokenconsole.verify.key.KeySet;

/**
 * A key that is looked for.
 *
 * @param keyId the {@code kid} of the token; empty if it has none
 * @param isIn true for a set with the key, so that no newer one is needed
 */
public record KeyQuery(String keyId, Predicate<KeySet> isIn) {}
