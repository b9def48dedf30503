package dev.tokenconsole.model.profile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The life of a client secret as far as this program saw it: when it was entered, when the server last accepted it, and
 * when and by which verdict it was last refused. Each time is UTC in whole seconds; null if it is unknown, as for a
 * profile that an earlier version stored.
 *
 * @param verdict the name of the verdict of {@code refused}, such as {@code wrong-secret}; empty without one
 */
public record SecretHistory(@Nullable Instant entered, @Nullable Instant worked, @Nullable Instant refused,
        String verdict) {
    /** Nothing is known. */
    public static final SecretHistory NONE = new SecretHistory(null, null, null, "");

    private static final Pattern VERDICT = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Times are cut to whole seconds.
     *
     * @throws IllegalArgumentException if {@code verdict} is not there with {@code refused}, or without it
     */
    public SecretHistory {
        entered = cut(entered);
        worked = cut(worked);
        refused = cut(refused);
        if (refused == null ? !verdict.isEmpty() : !VERDICT.matcher(verdict).matches()) {
            throw new IllegalArgumentException("A refusal has a verdict, and nothing else has one.");
        }
    }

    /** The history of a secret that is entered at {@code now}. */
    public static SecretHistory enteredAt(Instant now) {
        return new SecretHistory(now, null, null, "");
    }

    /**
     * The history of the secret of {@code changed}, which is saved at {@code now} in place of {@code before}, null for
     * a new profile. A new profile with a history keeps it: it is a copy, or comes back.
     */
    public static SecretHistory ofSaved(Profile changed, @Nullable Profile before, Instant now) {
        if (before == null) {
            return changed.history().equals(NONE) ? enteredAt(now) : changed.history();
        }
        if (!before.secret().equals(changed.secret())) {
            return enteredAt(now);
        }
        boolean same = before.clientId().equals(changed.clientId())
            && before.environmentId().equals(changed.environmentId());
        return same ? before.history() : before.history().elsewhere();
    }

    /** The same, accepted at {@code now}. */
    public SecretHistory workedAt(Instant now) {
        return new SecretHistory(entered, now, refused, verdict);
    }

    /** The same, refused at {@code now}. */
    public SecretHistory refusedAt(Instant now, String by) {
        return new SecretHistory(entered, worked, now, by);
    }

    /** The same secret for another client or server, of which only the time when it was entered still holds. */
    public SecretHistory elsewhere() {
        return new SecretHistory(entered, null, null, "");
    }

    /** True if the last response was a refusal; of two at the same second, the refusal counts. */
    public boolean isRefused() {
        return refused != null && (worked == null || !worked.isAfter(refused));
    }

    private static @Nullable Instant cut(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
