package dev.tokenconsole.check.probe;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.check.run.TokenProbe;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.client.ExchangeClient;
import dev.tokenconsole.net.client.PreparedRequest;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.SentWords;
import dev.tokenconsole.net.verdict.TransportVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;
import dev.tokenconsole.verify.claims.FetchedToken;

/** Calls the API by {@code GET} with a token, once. Thread-safe. */
public final class ApiProbe implements TokenProbe, AutoCloseable {
    private static final int BODY_BYTES = 64 * 1024;

    private final ProbeTargets targets;
    private final Supplier<ExchangeLimits> limits;
    private final ExchangeClient exchanges;

    /** Within the times of {@code limits}, which are read for each call, and 64 KiB. */
    public ApiProbe(ProbeTargets targets, TokenClock clock, Supplier<ExchangeLimits> limits, SystemTrust trust,
            RouteSelector routes) {
        this.targets = targets;
        this.limits = limits;
        this.exchanges = new ExchangeClient(clock, trust, routes);
    }

    @Override
    public @Nullable ProbeResult call(Environment environment, FetchedToken token) {
        return targets.of(environment).map(url -> call(environment, url, token)).orElse(null);
    }

    private ProbeResult call(Environment environment, URI url, FetchedToken token) {
        ExchangeLimits times = limits.get();
        ExchangeLimits within = new ExchangeLimits(times.connect(), times.whole(), BODY_BYTES);
        VerdictWording wording = new VerdictWording(new CalledEndpoint(environment, url));
        try (QuotedText quotedText = new QuotedText(token.token().value());
                ExchangeResult result = exchanges.run(new PreparedRequest(
                    url, "", request(url, token), environment.transport(), within, quotedText.redactor()))) {
            return result(result, wording, quotedText, within);
        }
    }

    /** Cancels the running calls; a later one is cancelled at once. */
    @Override
    public void close() {
        exchanges.close();
    }

    private static HttpRequest request(URI url, FetchedToken token) {
        try {
            return HttpRequest.newBuilder(url).header("Accept", "application/json")
                .header("User-Agent", "token-console")
                .header("Authorization", "Bearer " + token.token().value().reveal()).GET().build();
        } catch (IllegalArgumentException _) {
            // The message would quote the token.
            throw new IllegalStateException("The JDK refused a header.");
        }
    }

    private static ProbeResult result(
            ExchangeResult result, VerdictWording wording, QuotedText quotedText, ExchangeLimits within) {
        TransportVerdicts transport = new TransportVerdicts(wording, quotedText, within, words());
        return switch (result) {
            case ExchangeResult.Responded responded -> judged(responded.response(), quotedText);
            case ExchangeResult.TimedOut timedOut -> new ProbeResult.Unknown(transport.timedOut(timedOut));
            case ExchangeResult.Failed failed -> new ProbeResult.Unknown(transport.failed(failed).verdict());
            case ExchangeResult.Blocked blocked -> new ProbeResult.Unknown(transport.blocked(blocked));
            case ExchangeResult.Unreadable unreadable -> unreadable.exchange().status() == null ? cancelled()
                : new ProbeResult.Unjudged(unreadable.exchange().status(), null);
            case ExchangeResult.Cancelled _ -> cancelled();
        };
    }

    /** Only 401 and 403 are about the token. A page says nothing that fits in a line. */
    private static ProbeResult judged(RawResponse response, QuotedText quotedText) {
        int status = response.status();
        if (status / 100 == 2) {
            return new ProbeResult.Accepted(status);
        }
        String words = response.isHtml() || response.isEncoded() ? null : quotedText.quote(response.text());
        return status == 401 || status == 403 ? new ProbeResult.NotAccepted(status, words)
            : new ProbeResult.Unjudged(status, words);
    }

    private static ProbeResult cancelled() {
        String words = Messages.text("check.cancelled");
        return new ProbeResult.Unknown(new FailureVerdict("cancelled", words.substring(0, words.length() - 1), words,
            words, null, List.of(), FailureVerdict.Remedy.RETRY));
    }

    private static SentWords words() {
        return new SentWords(Messages.text("check.probe.unsent"), Messages.text("check.probe.unclear"),
            Messages.text("check.probe.exposed"));
    }
}
