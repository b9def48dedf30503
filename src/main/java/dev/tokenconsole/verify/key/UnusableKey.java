package dev.tokenconsole.verify.key;

/**
 * A key of a set that is left out.
 *
 * @param id its {@code kid}; empty if it has none that is a string
 * @param fault the first reason
 */
public record UnusableKey(String id, KeyFault fault) {}
