package dev.tokenconsole.cli.token;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.CertificateFacts;
import dev.tokenconsole.auth.Exchange;
import dev.tokenconsole.auth.Reply;
import dev.tokenconsole.auth.Route;
import dev.tokenconsole.auth.Timing;
import dev.tokenconsole.auth.TlsFacts;
import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;

/** The facts of an exchange, for a person. Nothing of the body: a token may be in it. */
final class ExchangeText {
    private ExchangeText() {}

    /** The response in brief, such as {@code 200 in 184 ms · TLSv1.3}. */
    static String summary(Exchange exchange) {
        Integer status = exchange.status();
        TlsFacts tls = exchange.tls();
        return String.format(Locale.ROOT, "%s%s",
            status == null
                ? Messages.text("cli.exchange.no-answer", exchange.elapsed().toMillis())
                : Messages.text("cli.exchange.answer", status, exchange.elapsed().toMillis()),
            tls == null || tls.protocol().isEmpty() ? "" : " · " + tls.protocol());
    }

    /** The summary, then everything else that is known, one fact a line. */
    static String of(Exchange exchange) {
        Table facts = new Table("  ");
        Route route = exchange.route();
        facts.row(Messages.text("cli.exchange.route"), route.proxy() == null
            ? Messages.text("cli.exchange.direct", route.why())
            : Messages.text("cli.exchange.by-proxy", route.proxy(), route.why()));
        Timing timing = exchange.timing();
        timed(facts, "cli.exchange.connected", timing.connected());
        timed(facts, "cli.exchange.first-byte", timing.firstByte());
        if (exchange.tries() > 1) {
            facts.row(Messages.text("cli.exchange.tries"), Integer.toString(exchange.tries()));
        }
        TlsFacts tls = exchange.tls();
        if (tls != null) {
            facts.row(Messages.text("cli.exchange.tls"), (tls.protocol() + " " + tls.cipher()).strip());
            tls.chain().forEach(certificate -> add(facts, certificate));
        }
        return summary(exchange) + "\n" + facts.text() + headers(exchange.reply());
    }

    private static String headers(@Nullable Reply reply) {
        List<Reply.Header> headers = reply == null ? List.of() : reply.headers();
        if (headers.isEmpty()) {
            return "";
        }
        Table table = new Table("    ");
        headers.forEach(header -> table.row(header.name(), header.value()));
        return "  " + Messages.text("cli.exchange.headers") + "\n" + table.text();
    }

    private static void add(Table facts, CertificateFacts certificate) {
        facts.row(Messages.text("cli.exchange.certificate"), certificate.subject());
        facts.row("", Messages.text("cli.exchange.issuer", certificate.issuer()));
        facts.row("", Messages.text("cli.exchange.validity",
            TimeWords.utc(certificate.notBefore()), TimeWords.utc(certificate.notAfter())));
        facts.row("", Messages.text("cli.exchange.fingerprint", certificate.fingerprint()));
    }

    private static void timed(Table facts, String key, @Nullable Duration time) {
        if (time != null) {
            facts.row(Messages.text(key), Messages.text("cli.exchange.milliseconds", time.toMillis()));
        }
    }
}
