package dev.tokenconsole.net.verdict;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A failure, explained in words that a person can act on.
 *
 * @param id stable, of lower-case words with hyphens, such as {@code secret-refused}: for scripts, which read no words
 * @param title the event, as one sentence without its full stop
 * @param cause the most likely cause
 * @param nextStep the action to take
 * @param serverMessage the server's message, redacted, 200 characters at most; absent if there is none
 * @param supportIds ids for the provider's support, such as {@code errorId oae…}
 * @param remedy the action that is offered first
 * @param pause the pause that the server requests, from the moment of its response, 1 s to 31 days; absent if none
 * @param momentary true if it is likely to be over in a moment and a retry does no harm, as with a broken connection;
 *     never where the server judged the credentials
 */
public record FailureVerdict(
        String id, String title, String cause, String nextStep, @Nullable String serverMessage,
        List<String> supportIds, Remedy remedy, @Nullable Duration pause, boolean momentary) {
    /** The action that is offered. */
    public enum Remedy {
        /** Correct the credentials. */
        EDIT_PROFILE,
        /** Correct the address or the recipe of the environment. */
        EDIT_ENVIRONMENT,
        /** Select another proxy, or a direct connection. */
        PROXY_SETTINGS,
        /** Trust a certificate authority of a file. */
        TRUST_AUTHORITY,
        /** Request again; after {@link #pause()} if there is one. */
        RETRY
    }

    /** Copies the list. */
    public FailureVerdict {
        supportIds = List.copyOf(supportIds);
    }

    /** A verdict without a pause, on a fault that lasts. */
    public FailureVerdict(String id, String title, String cause, String nextStep, @Nullable String serverMessage,
            List<String> supportIds, Remedy remedy) {
        this(id, title, cause, nextStep, serverMessage, supportIds, remedy, null, false);
    }

    /** The same with a pause. */
    public FailureVerdict withPause(Duration newPause) {
        return new FailureVerdict(id, title, cause, nextStep, serverMessage, supportIds, remedy, newPause, momentary);
    }

    /** The same with one more sentence at the end of the cause. */
    public FailureVerdict withFact(String sentence) {
        return new FailureVerdict(
            id, title, cause + " " + sentence, nextStep, serverMessage, supportIds, remedy, pause, momentary);
    }

    /** The same with words of the server, which are redacted. */
    public FailureVerdict withServerMessage(String words) {
        return new FailureVerdict(id, title, cause, nextStep, words, supportIds, remedy, pause, momentary);
    }

    /** The same with ids for the provider's support. */
    public FailureVerdict withSupportIds(List<String> ids) {
        return new FailureVerdict(id, title, cause, nextStep, serverMessage, ids, remedy, pause, momentary);
    }

    /** The same on a momentary fault. */
    public FailureVerdict asMomentary() {
        return new FailureVerdict(id, title, cause, nextStep, serverMessage, supportIds, remedy, pause, true);
    }
}
