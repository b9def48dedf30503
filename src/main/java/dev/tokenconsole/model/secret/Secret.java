package dev.tokenconsole.model.secret;

import java.util.Arrays;

/**
 * Characters that must not leak: copied in, wiped by {@link #close()}, never printed. Equality takes the same
 * time wherever two secrets of one length differ.
 */
public final class Secret implements AutoCloseable {
    private final char[] value;
    private final SecretRegistry.Entry entry;
    private boolean closed;

    private Secret(char[] value) {
        this.value = value;
        this.entry = SecretRegistry.register(this);
    }

    /** A secret with a copy of {@code characters}; the caller wipes its own. */
    public static Secret of(char[] characters) {
        return new Secret(characters.clone());
    }

    /** A secret with a copy of {@code characters}. */
    public static Secret of(CharSequence characters) {
        char[] copy = new char[characters.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = characters.charAt(i);
        }
        return new Secret(copy);
    }

    /** The number of characters. */
    public int length() {
        return value.length;
    }

    /**
     * The characters as a string, for an interface that takes nothing else; the string cannot be wiped.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public synchronized String reveal() {
        requireOpen();
        return new String(value);
    }

    /**
     * A copy of the characters that the caller wipes.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public synchronized char[] copyChars() {
        requireOpen();
        return value.clone();
    }

    /**
     * A second secret with the same characters, to be closed separately.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public synchronized Secret copy() {
        requireOpen();
        return Secret.of(value);
    }

    /** True after {@link #close()}. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Overwrites the characters; safe to call again. */
    @Override
    public synchronized void close() {
        Arrays.fill(value, '\0');
        closed = true;
        entry.remove();
    }

    /** Marks the occurrences of this secret in {@code text}, in {@code hidden}. */
    synchronized void markIn(char[] text, boolean[] hidden) {
        for (int at = 0; !closed && at + value.length <= text.length; at++) {
            if (Arrays.equals(text, at, at + value.length, value, 0, value.length)) {
                Arrays.fill(hidden, at, at + value.length, true);
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The secret was wiped.");
        }
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Secret that) || that.value.length != value.length) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < value.length; i++) {
            difference |= value[i] ^ that.value[i];
        }
        return difference == 0;
    }

    /** The same for all secrets: a hash of the value would reveal something about it. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "<secret>";
    }
}
