package dev.tokenconsole.settings;

import java.util.Optional;

/**
 * The format of a state file. An object of it is made before the first frame: what it parses with is loaded at the
 * first use, not before.
 *
 * @param <T> the entries of a file, including those of a newer version
 */
interface StateFormat<T> {
    /** The largest size in bytes, many times that of the entries; a larger file is something else. */
    int maxBytes();

    /** No entry. */
    T empty();

    /** The entries in {@code bytes}; empty if they are not in this format. */
    Optional<T> parse(byte[] bytes);

    /** {@code entries} in this format; the same entries give the same bytes. */
    byte[] bytes(T entries);
}
