package dev.tokenconsole.verify.key;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Keys of one source, each of them judged.
 *
 * @param usable those that can verify, in the order of the source
 * @param unusable those that are left out, each with its reason
 */
public record KeySet(List<VerificationKey> usable, List<UnusableKey> unusable) {
    /** Copies the lists. */
    public KeySet {
        usable = List.copyOf(usable);
        unusable = List.copyOf(unusable);
    }

    /** True if a key of that {@code kid} is in it, usable or not. */
    public boolean has(String id) {
        KeySet named = of(id);
        return !named.usable.isEmpty() || !named.unusable.isEmpty();
    }

    /** The keys of that {@code kid}, or those without any. */
    public KeySet of(@Nullable String id) {
        return new KeySet(usable.stream().filter(key -> Objects.equals(key.id(), id)).toList(),
            unusable.stream().filter(key -> Objects.equals(key.id(), id)).toList());
    }
}
