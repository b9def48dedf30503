package dev.tokenconsole.formats.report;

import java.time.Duration;
import java.util.stream.Collectors;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.net.tls.TlsFacts;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;

/** The facts of an exchange, one by one and in words, each on one line. */
public final class ExchangeWords {
    private ExchangeWords() {}

    /** The status with its reason; in words if there was no response. */
    public static String status(Exchange exchange) {
        Integer status = exchange.status();
        return status == null ? Messages.text("exchange.no-status")
            : Messages.text("exchange.status", StatusReason.of(status));
    }

    /** The route and the reason for it. */
    public static String route(Exchange exchange) {
        Route route = exchange.route();
        String taken = route.proxy() == null ? Messages.text("exchange.route.direct")
            : Messages.text("exchange.route.proxy", line(route.proxy()));
        return route.why().isBlank() ? taken : Messages.text("exchange.route.why", taken, line(route.why()));
    }

    /** Protocol and cipher; in words if there was no TLS, or the handshake failed. */
    public static String tls(Exchange exchange) {
        TlsFacts tls = exchange.tls();
        if (tls == null) {
            return Messages.text("exchange.tls.none");
        }
        return tls.protocol().isEmpty() ? Messages.text("exchange.tls.broken")
            : Messages.text("exchange.tls", line(tls.protocol()), line(tls.cipher()));
    }

    /** The number of requests. */
    public static String tries(Exchange exchange) {
        return switch (exchange.tries()) {
            case 0 -> Messages.text("exchange.tries.none");
            case 1 -> Messages.text("exchange.tries.one");
            default -> Messages.text("exchange.tries", exchange.tries());
        };
    }

    /** Whole milliseconds. */
    public static String millis(Duration duration) {
        return Messages.text("exchange.millis", duration.toMillis());
    }

    /** Everything about one certificate on one line. */
    public static String certificate(CertificateFacts certificate) {
        return Messages.text("exchange.certificate", line(certificate.subject()), line(certificate.issuer()),
            TimeWords.utc(certificate.notBefore()), TimeWords.utc(certificate.notAfter()),
            certificate.fingerprint());
    }

    /** All header fields, a line each. */
    public static String headers(RedactedResponse reply) {
        return reply.headers().stream().map(header -> line(header.name()) + ": " + line(header.value()))
            .collect(Collectors.joining("\n"));
    }

    /** {@code text} on one line, without invisible characters. */
    public static String line(String text) {
        return DisplayText.escape(text);
    }
}
