package dev.tokenconsole.formats.report;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.HttpDate;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.text.TimeWords;

/**
 * A report of an exchange for the support of a provider: without secret, token and body, and with only the first four
 * characters of the client id, which identify it for its owner. An id of nine characters or more is also cut where a
 * server repeats it as a word; a shorter one may be an ordinary word and stays.
 */
public final class SupportTicket {
    private static final int SHOWN_OF_ID = 4;

    private SupportTicket() {}

    /** Lines of a name and a value, without a final line feed. {@code verdict} is null after a success. */
    public static String of(
            Exchange exchange, @Nullable FailureVerdict verdict, Environment environment, String clientId) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text(verdict == null ? "exchange.ticket.issued" : "exchange.ticket.failed"));
        if (verdict != null) {
            add(lines, "exchange.ticket.what", verdict.title());
            add(lines, "exchange.ticket.why", verdict.cause());
        }
        add(lines, "exchange.ticket.status", ExchangeWords.status(exchange));
        add(lines, "exchange.ticket.time", TimeWords.utc(exchange.startedAt()));
        serverTime(exchange).ifPresent(time -> add(lines, "exchange.ticket.time-there", TimeWords.utc(time)));
        add(lines, "exchange.ticket.took", took(exchange));
        add(lines, "exchange.ticket.address", address(exchange.url()));
        add(lines, "exchange.ticket.environment", environment.name());
        add(lines, "exchange.ticket.client", masked(clientId));
        add(lines, "exchange.ticket.route", ExchangeWords.route(exchange));
        add(lines, "exchange.ticket.tls", ExchangeWords.tls(exchange));
        if (exchange.tls() != null) {
            exchange.tls().chain().forEach(certificate ->
                add(lines, "exchange.ticket.certificate", ExchangeWords.certificate(certificate)));
        }
        if (verdict != null) {
            verdict.supportIds().forEach(id -> add(lines, "exchange.ticket.id", id));
            if (verdict.serverMessage() != null) {
                add(lines, "exchange.ticket.words", verdict.serverMessage());
            }
        }
        String text = String.join("\n", lines);
        return clientId.length() <= 2 * SHOWN_OF_ID ? text : Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(clientId) + "(?![\\p{L}\\p{N}])")
            .matcher(text).replaceAll(Matcher.quoteReplacement(masked(clientId)));
    }

    /** The first four characters of a client id and its length; only the length of a short one. */
    static String masked(String clientId) {
        String shown = clientId.length() > 2 * SHOWN_OF_ID ? clientId.substring(0, SHOWN_OF_ID) : "";
        return Messages.text("exchange.ticket.masked", shown, clientId.length());
    }

    private static void add(List<String> lines, String key, String value) {
        lines.add(Messages.text("exchange.ticket.line", Messages.text(key), ExchangeWords.line(value)));
    }

    /** The {@code Date} of the response. */
    private static Optional<Instant> serverTime(Exchange exchange) {
        return Stream.ofNullable(exchange.response()).flatMap(reply -> reply.headers().stream())
            .filter(header -> header.name().equals("date")).findFirst().flatMap(date -> HttpDate.of(date.value()));
    }

    private static String took(Exchange exchange) {
        Timing timing = exchange.timing();
        List<String> parts = new ArrayList<>();
        if (timing.connected() != null) {
            parts.add(Messages.text("exchange.ticket.connected", ExchangeWords.millis(timing.connected())));
        }
        if (timing.firstByte() != null) {
            parts.add(Messages.text("exchange.ticket.first-byte", ExchangeWords.millis(timing.firstByte())));
        }
        parts.add(Messages.text("exchange.ticket.total", ExchangeWords.millis(timing.total())));
        parts.add(ExchangeWords.tries(exchange));
        return String.join(", ", parts);
    }

    /** Without the query, which may hold a secret. */
    private static String address(URI url) {
        return url.getRawAuthority() == null ? url.getScheme() + ":"
            : "POST " + url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }
}
