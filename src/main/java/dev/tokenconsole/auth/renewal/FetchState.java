package dev.tokenconsole.auth.renewal;

import java.time.Duration;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.token.Moment;

/** The state of a profile's requests for a token, apart from time passing. */
public sealed interface FetchState {
    /** No request is under way. */
    record Idle() implements FetchState {}

    /**
     * A request is under way.
     *
     * @param sinceNanos by the monotonic clock
     */
    record Fetching(long sinceNanos) implements FetchState {}

    /** The last request failed; a token from before may still be held. */
    sealed interface Unsuccessful extends FetchState {
        /** The failure, with its reason. */
        TokenOutcome.Failure failure();
    }

    /**
     * No automatic retry follows.
     *
     * @param retries the automatic retries before that, 0…{@link RetryState#MAX_RETRIES}
     */
    record Failed(TokenOutcome.Failure failure, int retries) implements Unsuccessful {
        /** True if no further retry is allowed. */
        public boolean isGivenUp() {
            return retries >= RetryState.MAX_RETRIES;
        }
    }

    /**
     * The server asked for a pause; an automatic retry follows it.
     *
     * @param untilNanos the end of the pause, by the monotonic clock
     */
    record Waiting(TokenOutcome.Failure failure, long untilNanos) implements Unsuccessful {
        /** The time left, rounded up to whole seconds; never negative. */
        public long secondsLeft(Moment moment) {
            return Math.max(0, -Math.floorDiv(moment.nanos() - untilNanos, Duration.ofSeconds(1).toNanos()));
        }

        /** True from the end of the pause on. */
        public boolean isOver(Moment moment) {
            return moment.nanos() - untilNanos >= 0;
        }
    }
}
