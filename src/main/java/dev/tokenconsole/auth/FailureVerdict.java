package dev.tokenconsole.auth;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A failure in words that a person can act on.
 *
 * @param title what happened, as one sentence without its full stop
 * @param cause why, most likely
 * @param nextStep what to do now
 * @param serverWords the server's own words, scrubbed of secrets, 200 characters at most; absent if it said none
 * @param supportIds what the provider's support asks for, such as {@code errorId oae…}
 * @param remedy the action that is offered first
 */
public record FailureVerdict(
        String title, String cause, String nextStep, @Nullable String serverWords,
        List<String> supportIds, Remedy remedy) {
    /** What the user is offered. */
    public enum Remedy {
        /** Correct the credentials. */
        EDIT_PROFILE,
        /** Ask again. */
        RETRY
    }

    /** Copies the list. */
    public FailureVerdict {
        supportIds = List.copyOf(supportIds);
    }
}
