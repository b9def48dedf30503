package dev.tokenconsole.ui.session;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;

/** A profile that is to be saved in place of the one before, null for a new one. Not a record: both have secrets. */
final class SavedProfile {
    private final @Nullable Profile before;
    private final Profile changed;
    private @Nullable Profile copy;

    SavedProfile(@Nullable Profile before, Profile changed) {
        this.before = before;
        this.changed = changed;
    }

    UUID id() {
        return changed.id();
    }

    /** True if the token that is there is one for the changed profile too. */
    boolean hasSameCredentials() {
        return before != null && before.clientId().equals(changed.clientId()) && !isMoved()
            && before.secret().equals(changed.secret());
    }

    /** True if it was in another environment before. */
    boolean isMoved() {
        return before != null && !before.environmentId().equals(changed.environmentId());
    }

    /**
     * The profile as it is saved at {@code now}, with the history of its secret. One that moved is not renewed
     * automatically any more: it is a copy with its own secret then, and the changed one is wiped.
     */
    Profile kept(Instant now) {
        SecretHistory history = SecretHistory.ofSaved(changed, before, now);
        if (!isMoved() || !changed.renews()) {
            return changed.with(history);
        }
        Profile made = changed.renewing(false).with(history);
        copy = made;
        changed.close();
        return made;
    }

    /** Wipes the copy, if one was made and was not saved. */
    void discard() {
        if (copy != null) {
            copy.close();
        }
    }
}
