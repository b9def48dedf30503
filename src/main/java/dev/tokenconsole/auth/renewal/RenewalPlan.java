package dev.tokenconsole.auth.renewal;

/** When a profile's token is renewed by itself. */
public sealed interface RenewalPlan {
    /** Not at all, and there is nothing to say about it: it is switched off, or something else is going on. */
    RenewalPlan NONE = new None();

    /** Not at all. */
    record None() implements RenewalPlan {}

    /**
     * It is planned.
     *
     * @param nanos when, by the monotonic clock; may be over
     */
    record At(long nanos) implements RenewalPlan {}

    /** It was switched on and stopped. */
    record Stopped(Why why) implements RenewalPlan {}

    /** Why it stopped; a request by hand that succeeds sets it going again. */
    enum Why {
        /** The server refused the credentials or the request: repeating that may lock the account. */
        REFUSED,
        /** Too many requests in a row failed. */
        GIVEN_UP,
        /** The token's life was over before a new one came. */
        OVER,
        /** Somebody ended the request. */
        CANCELLED
    }
}
