package dev.tokenconsole.verify.compare;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.text.json.JsonLeaf;

/**
 * One place in which two tokens differ.
 *
 * @param part the part of the token
 * @param first the value of the first token; absent if only the second has one
 * @param second the value of the second token; absent if only the first has one
 * @param reason one sentence, safe to be shown
 */
public record Difference(Part part, @Nullable JsonLeaf first, @Nullable JsonLeaf second, String reason) {
    /** A part of a token. */
    public enum Part {
        /** The header. */
        HEADER,
        /** The payload. */
        CLAIMS
    }

    /** The place, which is the same in both. */
    public JsonLeaf place() {
        if (first != null) {
            return first;
        }
        if (second == null) {
            throw new IllegalStateException("a difference without a value");
        }
        return second;
    }

    /** Without the values, which show people and accounts. */
    @Override
    public String toString() {
        return "Difference[" + part + "]";
    }
}
