package dev.tokenconsole.ui.token.exchange;

import java.time.Instant;
import java.time.ZoneId;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.formats.report.ExchangeWords;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.clipboard.CopyButton;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** Everything about one request and what came of it, each part to be copied. Nothing in it is secret. */
public final class ExchangeView extends VBox {
    /** A server may send thousands; each row costs the window a few milliseconds. */
    private static final int MOST_HEADERS = 20;

    private final TokenClipboard copies;

    /** {@code now} decides which times are "today". */
    public ExchangeView(Exchange exchange, Instant now, TokenViewModel model) {
        this.copies = model.copies();
        setId("exchange");
        getStyleClass().add("exchange-view");
        FlowPane top = new FlowPane(
            new CopyButton("exchange-ticket", "ui.verdict.copy", copies, model::supportTicket));
        top.getStyleClass().add("buttons");
        FactTable facts = new FactTable(copies);
        facts.add("exchange-status", Messages.text("ui.exchange.status"), ExchangeWords.status(exchange));
        facts.add("exchange-started", Messages.text("ui.exchange.started"),
            Messages.text("ui.exchange.time", local(exchange.startedAt(), now), TimeWords.utc(exchange.startedAt())));
        facts.add("exchange-tries", Messages.text("ui.exchange.tries"), ExchangeWords.tries(exchange));
        facts.add("exchange-route", Messages.text("ui.exchange.route"), ExchangeWords.route(exchange));
        facts.add("exchange-tls", Messages.text("ui.exchange.tls"), ExchangeWords.tls(exchange));
        getChildren().addAll(top, facts, title("ui.exchange.timing"), new TimingBars(exchange.timing()));
        RedactedResponse reply = exchange.response();
        if (reply == null) {
            // Without an answer it is most likely the chain that somebody looks for.
            addChain(exchange, now);
        }
        getChildren().addAll(title("ui.exchange.request"),
            new CodeBlock("exchange-request", "ui.exchange.request", exchange.request().strip(), copies));
        if (reply != null) {
            addReply(reply);
            addChain(exchange, now);
        }
    }

    private void addChain(Exchange exchange, Instant now) {
        if (exchange.tls() != null) {
            int place = 0;
            for (CertificateFacts certificate : exchange.tls().chain()) {
                addCertificate(certificate, place++, now);
            }
        }
    }

    private void addReply(RedactedResponse reply) {
        getChildren().add(title("ui.exchange.headers"));
        FactTable headers = new FactTable(copies);
        reply.headers().stream().limit(MOST_HEADERS).forEach(header -> headers.add("exchange-header-" + header.name(),
            ExchangeWords.line(header.name()), ExchangeWords.line(header.value())));
        getChildren().add(reply.headers().isEmpty() ? muted("ui.exchange.headers.none") : headers);
        if (reply.headers().size() > MOST_HEADERS) {
            getChildren().add(muted("ui.exchange.headers.more", reply.headers().size() - MOST_HEADERS));
        }
        if (!reply.headers().isEmpty()) {
            FlowPane all = new FlowPane(new CopyButton("exchange-headers-copy", "ui.exchange.headers.copy", copies,
                () -> ExchangeWords.headers(reply)));
            all.getStyleClass().add("buttons");
            getChildren().add(all);
        }
        getChildren().add(title("ui.exchange.body"));
        getChildren().add(reply.body().isEmpty() ? muted("ui.exchange.body.none")
            : new CodeBlock("exchange-body", "ui.exchange.body", BodyText.laidOut(reply.body()), copies));
    }

    /** The server's own first, then who vouches for whom. */
    private void addCertificate(CertificateFacts certificate, int place, Instant now) {
        String name = place == 0 ? Messages.text("ui.exchange.certificate")
            : Messages.text("ui.exchange.certificate.above", place);
        getChildren().add(Controls.label(name, "section-title"));
        FactTable facts = new FactTable(copies);
        String id = "exchange-certificate-" + place;
        facts.add(id + "-subject", Messages.text("ui.exchange.subject"), ExchangeWords.line(certificate.subject()));
        facts.add(id + "-issuer", Messages.text("ui.exchange.issuer"), ExchangeWords.line(certificate.issuer()));
        facts.add(id + "-from", Messages.text("ui.exchange.from"), validity(certificate.notBefore(), now));
        facts.add(id + "-until", Messages.text("ui.exchange.until"), validity(certificate.notAfter(), now));
        facts.add(id + "-fingerprint", Messages.text("ui.exchange.fingerprint"), halved(certificate.fingerprint()),
            certificate.fingerprint());
        getChildren().add(facts);
    }

    /** In two lines, so that it is compared octet by octet wherever it wraps. */
    private static String halved(String fingerprint) {
        int middle = fingerprint.indexOf(':', fingerprint.length() / 2 - 1) + 1;
        return fingerprint.substring(0, middle) + "\n" + fingerprint.substring(middle);
    }

    private static String validity(Instant time, Instant now) {
        return Messages.text("ui.exchange.validity", TimeWords.utc(time), TimeWords.distance(time, now));
    }

    private static String local(Instant time, Instant now) {
        return TimeWords.local(time, ZoneId.systemDefault(), now);
    }

    private static Label title(String key) {
        return Controls.label(Messages.text(key), "section-title");
    }

    private static Label muted(String key, Object... arguments) {
        Label label = Controls.label(Messages.text(key, arguments), "muted");
        label.setWrapText(true);
        return label;
    }
}
