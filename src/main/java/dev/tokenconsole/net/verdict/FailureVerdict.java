package dev.tokenconsole.net.verdict;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A failure in words that a person can act on.
 *
 * @param title what happened, as one sentence without its full stop
 * @param cause why, most likely
 * @param nextStep what to do now
 * @param serverMessage the server's own words, scrubbed of secrets, 200 characters at most; absent if it said none
 * @param supportIds what the provider's support asks for, such as {@code errorId oae…}
 * @param remedy the action that is offered first
 * @param pause how long the server asks to be left alone from the moment of its answer, 1 s to 1 h; absent if it does
 *     not
 * @param momentary whether it may well be over a moment later and asking again does no harm, as with a broken
 *     connection: never where the credentials were judged
 */
public record FailureVerdict(
        String title, String cause, String nextStep, @Nullable String serverMessage,
        List<String> supportIds, Remedy remedy, @Nullable Duration pause, boolean momentary) {
    /** What the user is offered. */
    public enum Remedy {
        /** Correct the credentials. */
        EDIT_PROFILE,
        /** Correct the address or the recipe of the environment. */
        EDIT_ENVIRONMENT,
        /** Choose another way than the proxy, or another proxy. */
        PROXY_SETTINGS,
        /** Trust a certificate authority of a file. */
        TRUST_AUTHORITY,
        /** Ask again; after {@link #pause()} if there is one. */
        RETRY
    }

    /** Copies the list. */
    public FailureVerdict {
        supportIds = List.copyOf(supportIds);
    }

    /** A verdict of a server that asks for no pause, on a fault that lasts. */
    public FailureVerdict(String title, String cause, String nextStep, @Nullable String serverMessage,
            List<String> supportIds, Remedy remedy) {
        this(title, cause, nextStep, serverMessage, supportIds, remedy, null, false);
    }

    /** The same with a pause. */
    public FailureVerdict withPause(Duration newPause) {
        return new FailureVerdict(title, cause, nextStep, serverMessage, supportIds, remedy, newPause, momentary);
    }

    /** The same on a fault that may well be over a moment later. */
    public FailureVerdict asMomentary() {
        return new FailureVerdict(title, cause, nextStep, serverMessage, supportIds, remedy, pause, true);
    }
}
