package dev.tokenconsole.verify.key;

import java.util.List;

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
        return usable.stream().anyMatch(key -> key.id().equals(id))
            || unusable.stream().anyMatch(key -> key.id().equals(id));
    }
}
