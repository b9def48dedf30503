package dev.tokenconsole.auth.client;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.request.AddressRules;
import dev.tokenconsole.auth.request.RefusedAddressException;
import dev.tokenconsole.auth.request.RequestPreview;
import dev.tokenconsole.auth.request.TokenRequest;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.Deadline;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Attempt;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.ExchangeCall;
import dev.tokenconsole.net.http.HttpClients;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.route.SelectedRoute;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.ProxyVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

/**
 * Requests tokens over the network, bounded in time, in bytes and in trust: HTTPS with TLS 1.3, or 1.2 where an
 * environment allows it (plain HTTP to this computer itself), no redirects, no cookies, at most four exchanges at once.
 * Thread-safe.
 */
public final class TokenClient implements TokenFetcher, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TokenClient.class.getName());
    private static final int MOST_AT_ONCE = 4;

    private final TokenClock clock;
    private final Supplier<ExchangeLimits> limits;
    private final HttpClients clients;
    private final RouteSelector routes;
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE, true);
    private final Set<TokenCall> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A client with {@link ExchangeLimits#DEFAULT}. */
    public TokenClient(TokenClock clock) {
        this(clock, ExchangeLimits.DEFAULT);
    }

    /** A client with the trust and the proxy settings of this computer. */
    public TokenClient(TokenClock clock, ExchangeLimits limits) {
        this(clock, limits, SystemTrust.ofThisComputer(), RouteSelector.ofThisComputer());
    }

    public TokenClient(TokenClock clock, ExchangeLimits limits, SystemTrust trust, RouteSelector routes) {
        this(clock, () -> limits, trust, routes);
    }

    /** The same with limits that are read for each request, on the thread that makes it. */
    public TokenClient(
            TokenClock clock, Supplier<ExchangeLimits> limits, SystemTrust trust, RouteSelector routes) {
        this.clock = clock;
        this.limits = limits;
        this.clients = new HttpClients(trust);
        this.routes = routes;
    }

    /**
     * As {@link TokenFetcher} says. The deadline is that of {@link ExchangeLimits#whole()}. While four exchanges are
     * under way, the call waits for a permit; deadline and exchange begin after that. An interrupt, also one from
     * before the call, cancels with {@link TokenOutcome.Cancelled} and is cleared. So do a wiped secret and
     * {@link #close()}.
     */
    @Override
    public TokenOutcome fetch(Environment environment, String clientId, Secret secret) {
        TokenOutcome outcome = checked(environment, clientId, secret);
        Exchange exchange = outcome.exchange();
        LOG.log(System.Logger.Level.DEBUG, "Requested a token from {0}: {1}, status {2}, {3} ms.",
            exchange.url().getHost(), outcome.getClass().getSimpleName(), exchange.status(),
            exchange.elapsed().toMillis());
        return outcome;
    }

    /** Cancels the running exchanges; a later call is {@link TokenOutcome.Cancelled} at once. */
    @Override
    public void close() {
        closed = true;
        running.forEach(TokenCall::cancel);
    }

    private TokenOutcome checked(Environment environment, String clientId, Secret secret) {
        URI url;
        try {
            url = AddressRules.tokenUrl(environment);
        } catch (RefusedAddressException refused) {
            URI shown = AddressRules.shown(environment);
            FailureVerdict verdict =
                new VerdictWording(new CalledEndpoint(environment, shown))
                    .withoutAddress(refused.key(), Remedy.EDIT_ENVIRONMENT, refused.character());
            return new TokenOutcome.Unreachable(verdict, attempt(shown, "").ended());
        }
        String shown = RequestPreview.of(environment, clientId);
        Secret own;
        try {
            own = secret.copy();
        } catch (IllegalStateException _) {
            return cancelled(url, shown);
        }
        VerdictWording wording = new VerdictWording(new CalledEndpoint(environment, url));
        try (own; TokenRequest request = TokenRequest.of(environment, url, clientId, own);
                QuotedText quotedText = new QuotedText(own)) {
            return runWhenFree(shown, request, wording, quotedText);
        } catch (CharacterCodingException _) {
            return new TokenOutcome.Unreachable(wording.verdict("credentials-unsendable", Remedy.EDIT_PROFILE),
                attempt(url, shown).ended());
        }
    }

    private Attempt attempt(URI url, String shown) {
        return Attempt.startingNow(url, shown, clock);
    }

    private TokenOutcome cancelled(URI url, String shown) {
        return new TokenOutcome.Cancelled(attempt(url, shown).ended());
    }

    private TokenOutcome runWhenFree(
            String shown, TokenRequest request, VerdictWording wording, QuotedText quotedText) {
        URI url = wording.endpoint().url();
        try {
            permits.acquire();
        } catch (InterruptedException _) {
            return cancelled(url, shown);
        }
        try {
            // The deadline begins here: waiting for a permit is no part of the exchange.
            ExchangeLimits now = limits.get();
            Deadline deadline = Deadline.in(now.whole());
            Attempt attempt = attempt(url, shown);
            SelectedRoute selected = routes.find(wording.endpoint().environment().transport().proxy(), url, deadline);
            ExchangeCall exchange =
                new ExchangeCall(clients, now, deadline, attempt.via(selected.route()), quotedText.redactor());
            TokenCall call = new TokenCall(exchange, wording, quotedText, now);
            return switch (selected) {
                case SelectedRoute.Direct _ -> run(call, request, null);
                case SelectedRoute.Through through -> run(call, request, through.proxy());
                case SelectedRoute.Blocked blocked -> new TokenOutcome.Unreachable(
                    ProxyVerdicts.blocked(blocked, wording, TokenRequest.WORDS), attempt.via(blocked.route()).ended());
            };
        } catch (InterruptedException _) {
            return cancelled(url, shown);
        } finally {
            permits.release();
        }
    }

    private TokenOutcome run(TokenCall call, TokenRequest request, @Nullable InetSocketAddress proxy) {
        running.add(call);
        if (closed) {
            call.cancel();
        }
        try {
            return call.run(request, proxy);
        } finally {
            running.remove(call);
        }
    }
}
