package dev.tokenconsole.ui.token.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.formats.report.ExchangeWords;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.text.SkewWords;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.clipboard.CopyButton;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentAddress;
import dev.tokenconsole.ui.control.Fingerprints;
import dev.tokenconsole.ui.privacy.Masking;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.claims.FetchedToken;

/** One request and its response, with a copy button for each part. Nothing in it is secret. */
public final class ExchangeView extends VBox {
    /** A server can send thousands; each row costs a few milliseconds. */
    private static final int MAX_HEADERS = 20;

    private final TokenClipboard copies;
    private final PrivacyMode privacy;
    private final Masking masking;

    /** {@code now} decides which times are of today. */
    public ExchangeView(Exchange exchange, Instant now, TokenViewModel model, PrivacyMode privacy) {
        this.copies = model.clipboard();
        this.privacy = privacy;
        this.masking = masking(model);
        setId("exchange");
        getStyleClass().add("exchange-view");
        FlowPane top = new FlowPane(
            new CopyButton("exchange-ticket", "ui.verdict.copy", copies, model::supportTicket));
        top.getStyleClass().add("buttons");
        FactTable facts = table();
        Environment environment = model.environment().getValue();
        if (environment != null) {
            facts.add("exchange-address", Messages.text("ui.exchange.address"), EnvironmentAddress.of(environment));
        }
        facts.add("exchange-status", Messages.text("ui.exchange.status"), ExchangeWords.status(exchange));
        facts.add("exchange-started", Messages.text("ui.exchange.started"),
            Messages.text("ui.exchange.time", local(exchange.startedAt(), now), TimeWords.utc(exchange.startedAt())));
        facts.add("exchange-tries", Messages.text("ui.exchange.tries"), ExchangeWords.tries(exchange));
        facts.add("exchange-route", Messages.text("ui.exchange.route"), ExchangeWords.route(exchange));
        facts.add("exchange-tls", Messages.text("ui.exchange.tls"), ExchangeWords.tls(exchange));
        FetchedToken held = model.held().getValue();
        if (held != null) {
            addTimes(facts, held.token().times(), now);
        }
        // A verdict above has the same button.
        top.visibleProperty().bind(model.activity().map(activity -> !(activity instanceof FetchState.Unsuccessful)));
        Controls.collapse(top);
        getChildren().addAll(top, facts, Controls.sectionTitle("ui.exchange.timing"),
            new TimingBars(exchange.timing()));
        RedactedResponse response = exchange.response();
        if (response == null) {
            // Without a response, the certificate chain is the most likely cause, and comes first.
            addChain(exchange, now);
        }
        getChildren().addAll(Controls.sectionTitle("ui.exchange.request"),
            new CodeBlock("exchange-request", "ui.exchange.request", exchange.request().strip(), copies, privacy,
                masking));
        if (response != null) {
            addResponse(response);
            addChain(exchange, now);
        }
    }

    private FactTable table() {
        return new FactTable(copies, privacy, masking);
    }

    /** Masks the ids and claims that texts about the token of {@code model} may hold, with those that are asked for. */
    public static Masking masking(TokenViewModel model) {
        Profile profile = model.profile().getValue();
        Environment environment = model.environment().getValue();
        List<String> ids = new ArrayList<>();
        if (profile != null) {
            ids.add(profile.clientId());
        }
        if (environment != null) {
            ids.add(environment.options().scope());
            ids.add(environment.options().audience());
            ids.addAll(environment.options().parameters().values());
        }
        FetchedToken held = model.held().getValue();
        return held == null ? Masking.of(ids) : Masking.of(held.decoded(), ids);
    }

    /** The times of the current token, which the head has no room for. */
    private static void addTimes(FactTable facts, TokenTimes times, Instant now) {
        Countdown received = Countdown.of(times, times.receivedAt(), times.receivedNanos());
        facts.add("exchange-issued", Messages.text("ui.exchange.issued"), local(times.receivedAt(), now));
        facts.add("exchange-lifetime", Messages.text("ui.exchange.lifetime"),
            received.state() == Countdown.State.UNKNOWN ? Messages.text("ui.token.lifetime.unknown")
                : TimeWords.digits(received.lifetime()));
        if (times.skew() != null) {
            facts.add("exchange-clock", Messages.text("ui.exchange.clock"), SkewWords.of(times.skew()));
        }
    }

    private void addChain(Exchange exchange, Instant now) {
        if (exchange.tls() != null) {
            int depth = 0;
            for (CertificateFacts certificate : exchange.tls().chain()) {
                addCertificate(certificate, depth++, now);
            }
        }
    }

    private void addResponse(RedactedResponse response) {
        getChildren().add(Controls.sectionTitle("ui.exchange.headers"));
        FactTable headers = table();
        response.headers().stream().limit(MAX_HEADERS).forEach(header -> headers.add("exchange-header-" + header.name(),
            ExchangeWords.line(header.name()), ExchangeWords.line(header.value())));
        getChildren().add(response.headers().isEmpty() ? muted("ui.exchange.headers.none") : headers);
        if (response.headers().size() > MAX_HEADERS) {
            getChildren().add(muted("ui.exchange.headers.more", response.headers().size() - MAX_HEADERS));
        }
        if (!response.headers().isEmpty()) {
            FlowPane all = new FlowPane(new CopyButton("exchange-headers-copy", "ui.exchange.headers.copy", copies,
                () -> ExchangeWords.headers(response)));
            all.getStyleClass().add("buttons");
            getChildren().add(all);
        }
        getChildren().add(Controls.sectionTitle("ui.exchange.body"));
        getChildren().add(response.body().isEmpty() ? muted("ui.exchange.body.none")
            : new CodeBlock("exchange-body", "ui.exchange.body", BodyText.indented(response.body()), copies, privacy,
                masking));
    }

    /** The server's certificate has depth 0, then come its issuers. */
    private void addCertificate(CertificateFacts certificate, int depth, Instant now) {
        String name = depth == 0 ? Messages.text("ui.exchange.certificate")
            : Messages.text("ui.exchange.certificate.above", depth);
        getChildren().add(Controls.label(name, "section-title"));
        FactTable facts = table();
        String id = "exchange-certificate-" + depth;
        facts.add(id + "-subject", Messages.text("ui.exchange.subject"), ExchangeWords.line(certificate.subject()));
        facts.add(id + "-issuer", Messages.text("ui.exchange.issuer"), ExchangeWords.line(certificate.issuer()));
        facts.add(id + "-from", Messages.text("ui.exchange.from"), validity(certificate.notBefore(), now));
        facts.add(id + "-until", Messages.text("ui.exchange.until"), validity(certificate.notAfter(), now));
        facts.add(id + "-fingerprint", Messages.text("ui.exchange.fingerprint"),
            Fingerprints.inTwoLines(certificate.fingerprint()), certificate.fingerprint());
        getChildren().add(facts);
    }

    private static String validity(Instant time, Instant now) {
        return Messages.text("ui.exchange.validity", TimeWords.utc(time), TimeWords.distance(time, now));
    }

    private static String local(Instant time, Instant now) {
        return TimeWords.local(time, ZoneId.systemDefault(), now);
    }

    private static Label muted(String key, Object... arguments) {
        return Controls.text(Messages.text(key, arguments), "muted");
    }
}
