package dev.tokenconsole.net.http;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.route.SelectedRoute;
import dev.tokenconsole.net.tls.CertificateFault;

/**
 * The result of one HTTP exchange, whatever its purpose. The caller owns and closes it: one of its cases holds a
 * response with its body as received.
 */
public sealed interface ExchangeResult extends AutoCloseable {
    /** The facts of the exchange, redacted. */
    Exchange exchange();

    /** Wipes the body of the response, if there is one. */
    @Override
    default void close() {}

    /** The limit that was reached. */
    enum Phase {
        /**
         * The connection did not stand within {@link dev.tokenconsole.net.ExchangeLimits#connect()}, or within the
         * whole time if that is shorter: nothing was sent.
         */
        CONNECTING,
        /**
         * The connection stood, and the exchange did not end within
         * {@link dev.tokenconsole.net.ExchangeLimits#whole()}; a response may have begun.
         */
        WHOLE
    }

    /**
     * A response came, whole or as much of it as is read: see {@link RawResponse#tooLarge()}. One with a status other
     * than 2xx may have broken off: status and headers say what it is.
     *
     * @param response as received, not redacted
     * @param receivedAt by the wall clock, when the response was there
     * @param receivedNanos by the monotonic clock, at the same moment
     * @param clientCertificateRequested true if the server requested a client certificate; there is none
     */
    record Responded(RawResponse response, Instant receivedAt, long receivedNanos, boolean clientCertificateRequested,
            Exchange exchange) implements ExchangeResult {
        @Override
        public void close() {
            response.close();
        }
    }

    /**
     * A response came, and the program failed while it read it; of the response only the status is available.
     *
     * @param fault its message may quote the response, and is not to be shown
     */
    record Unreadable(RuntimeException fault, Exchange exchange) implements ExchangeResult {
        @Override
        public String toString() {
            return "Unreadable[" + fault.getClass().getSimpleName() + ", " + exchange + "]";
        }
    }

    /** Nothing was sent: the proxy that is set is not supported. */
    record Blocked(SelectedRoute.Blocked route, Exchange exchange) implements ExchangeResult {}

    /** A time limit was reached. */
    record TimedOut(Phase phase, Exchange exchange) implements ExchangeResult {}

    /**
     * No connection came about, or it broke.
     *
     * @param failure classified by its type and its causes: the messages may quote the response, and are not to be
     *     shown
     * @param certificateFault the fault of the server's certificate; absent if it was not refused
     * @param clientCertificateRequested true if the server requested a client certificate; there is none
     */
    record Failed(Throwable failure, @Nullable CertificateFault certificateFault, boolean clientCertificateRequested,
            Exchange exchange) implements ExchangeResult {
        @Override
        public String toString() {
            return "Failed[" + failure.getClass().getSimpleName() + ", " + certificateFault + ", "
                + clientCertificateRequested + ", " + exchange + "]";
        }
    }

    /** The caller cancelled it. */
    record Cancelled(Exchange exchange) implements ExchangeResult {}
}
