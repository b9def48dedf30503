package dev.tokenconsole.verify.key;

import org.jspecify.annotations.Nullable;

/**
 * A key of a set that is left out.
 *
 * @param id its {@code kid}, which may be an empty text; absent if it has none that is a string
 * @param fault the first reason
 * @param type its type; absent if that is not known
 */
public record UnusableKey(@Nullable String id, KeyFault fault, @Nullable KeyType type) {}
