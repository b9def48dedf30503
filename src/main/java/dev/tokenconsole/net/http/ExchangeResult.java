package dev.tokenconsole.net.http;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.tls.CertificateFault;

/**
 * How one HTTP exchange ended, whatever it was for. It belongs to the caller of {@link ExchangeCall#run}, who closes
 * it:
 * one of its cases holds a response with its body as it came.
 */
public sealed interface ExchangeResult extends AutoCloseable {
    /** The facts of the exchange, redacted. */
    Exchange exchange();

    /** Wipes the body of the response, if there is one. */
    @Override
    default void close() {}

    /** Which time was over. */
    enum Phase {
        /** The connection did not stand within {@link dev.tokenconsole.net.ExchangeLimits#connect()}. */
        CONNECTING,
        /**
         * The exchange did not end within {@link dev.tokenconsole.net.ExchangeLimits#whole()}; a response may have
         * begun.
         */
        WHOLE
    }

    /**
     * A response came, whole or as much of it as is read: see {@link RawResponse#tooLarge()}.
     *
     * @param response as it came, not redacted
     * @param receivedAt by the wall clock, when the response was there
     * @param receivedNanos by the monotonic clock, at the same moment
     */
    record Responded(RawResponse response, Instant receivedAt, long receivedNanos, Exchange exchange)
            implements ExchangeResult {
        @Override
        public void close() {
            response.close();
        }
    }

    /**
     * A response came, and the program met a fault of its own while it read it; of the response there is the status.
     *
     * @param fault its message may quote the response, and is not to be shown
     */
    record Unreadable(RuntimeException fault, Exchange exchange) implements ExchangeResult {
        @Override
        public String toString() {
            return "Unreadable[" + fault.getClass().getSimpleName() + ", " + exchange + "]";
        }
    }

    /** The time was over. */
    record TimedOut(Phase phase, Exchange exchange) implements ExchangeResult {}

    /**
     * No connection came about, or it broke.
     *
     * @param failure told by its type and its causes: the messages may quote the response, and are not to be shown
     * @param certificateFault what was wrong with the server's certificate; absent if it was not refused
     * @param clientCertificateRequested the server asked for a client certificate, of which there is none
     */
    record Failed(Throwable failure, @Nullable CertificateFault certificateFault, boolean clientCertificateRequested,
            Exchange exchange) implements ExchangeResult {
        @Override
        public String toString() {
            return "Failed[" + failure.getClass().getSimpleName() + ", " + certificateFault + ", "
                + clientCertificateRequested + ", " + exchange + "]";
        }
    }

    /** The caller ended it. */
    record Cancelled(Exchange exchange) implements ExchangeResult {}
}
