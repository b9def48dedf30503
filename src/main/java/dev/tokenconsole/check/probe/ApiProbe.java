package dev.tokenconsole.check.probe;

import java.net.InetSocketAddress;
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
import dev.tokenconsole.net.Deadline;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Attempt;
import dev.tokenconsole.net.http.ExchangeCall;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.http.HttpClients;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.route.SelectedRoute;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.ProxyVerdicts;
import dev.tokenconsole.net.verdict.SentWords;
import dev.tokenconsole.net.verdict.TransportVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;
import dev.tokenconsole.verify.claims.FetchedToken;

/** Calls the API by {@code GET} with a token, once. Thread-safe. */
public final class ApiProbe implements TokenProbe {
    private static final int BODY_BYTES = 64 * 1024;

    private final ProbeTargets targets;
    private final TokenClock clock;
    private final Supplier<ExchangeLimits> limits;
    private final HttpClients clients;
    private final RouteSelector routes;

    /** Within the times of {@code limits}, which are read for each call, and 64 KiB. */
    public ApiProbe(ProbeTargets targets, TokenClock clock, Supplier<ExchangeLimits> limits, SystemTrust trust,
            RouteSelector routes) {
        this.targets = targets;
        this.clock = clock;
        this.limits = limits;
        this.clients = new HttpClients(trust);
        this.routes = routes;
    }

    @Override
    public @Nullable ProbeResult call(Environment environment, FetchedToken token) {
        return targets.of(environment).map(url -> call(environment, url, token)).orElse(null);
    }

    private ProbeResult call(Environment environment, URI url, FetchedToken token) {
        ExchangeLimits times = limits.get();
        ExchangeLimits within = new ExchangeLimits(times.connect(), times.whole(), BODY_BYTES);
        VerdictWording wording = new VerdictWording(new CalledEndpoint(environment, url));
        Deadline deadline = Deadline.in(within.whole());
        Attempt attempt = Attempt.startingNow(url, "", clock);
        try {
            SelectedRoute selected = routes.find(environment.transport().proxy(), url, deadline);
            return switch (selected) {
                case SelectedRoute.Direct _ ->
                    call(attempt.via(selected.route()), within, deadline, wording, null, token);
                case SelectedRoute.Through through ->
                    call(
                    attempt.via(selected.route()), within, deadline, wording, through.proxy(), token);
                case SelectedRoute.Blocked blocked ->
                    new ProbeResult.Unknown(ProxyVerdicts.blocked(blocked, wording, words()));
            };
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return cancelled();
        }
    }

    private ProbeResult call(Attempt attempt, ExchangeLimits within, Deadline deadline, VerdictWording wording,
            @Nullable InetSocketAddress proxy, FetchedToken token) {
        Environment environment = wording.endpoint().environment();
        try (QuotedText quotedText = new QuotedText(token.token().value());
                ExchangeResult result = new ExchangeCall(clients, within, deadline, attempt, quotedText.redactor())
                    .run(request(attempt.url(), token), environment.transport(), proxy)) {
            return result(result, wording, quotedText, within);
        }
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
