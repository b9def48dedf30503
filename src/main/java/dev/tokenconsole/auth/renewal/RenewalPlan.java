package dev.tokenconsole.auth.renewal;

/** The time of the next automatic renewal of a profile's token, if there is one. */
public sealed interface RenewalPlan {
    /** No renewal, without a reason to show: it is switched off, or a request is under way. */
    RenewalPlan NONE = new None();

    /** No renewal. */
    record None() implements RenewalPlan {}

    /**
     * A renewal is planned.
     *
     * @param nanos its time by the monotonic clock; may be past
     */
    record At(long nanos) implements RenewalPlan {}

    /** Renewal is switched on and stopped. */
    record Stopped(StopReason reason) implements RenewalPlan {}

    /** The reason for a stop; a request by the user that succeeds starts renewal again. */
    enum StopReason {
        /** The server refused the credentials or the request: a retry may lock the account. */
        REFUSED,
        /** Too many requests in a row failed. */
        GIVEN_UP,
        /** The token expired before a new one came. */
        EXPIRED,
        /** The user cancelled the request. */
        CANCELLED
    }
}
