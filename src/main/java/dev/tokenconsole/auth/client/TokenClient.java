package dev.tokenconsole.auth.client;

import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.request.AddressRules;
import dev.tokenconsole.auth.request.RefusedAddressException;
import dev.tokenconsole.auth.request.RequestPreview;
import dev.tokenconsole.auth.request.TokenRequest;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.client.ExchangeClient;
import dev.tokenconsole.net.client.PreparedRequest;
import dev.tokenconsole.net.http.Attempt;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

/**
 * Requests tokens over the network, bounded in time, in bytes and in trust: HTTPS with TLS 1.3, or 1.2 where an
 * environment allows it (plain HTTP to this computer itself), no redirects, no cookies, at most four exchanges at once.
 * Thread-safe.
 */
public final class TokenClient implements TokenFetcher, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TokenClient.class.getName());

    private final TokenClock clock;
    private final Supplier<ExchangeLimits> limits;
    private final ExchangeClient exchanges;

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
        this.exchanges = new ExchangeClient(clock, trust, routes);
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
        exchanges.close();
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
            return unsent(shown, "", facts -> new TokenOutcome.Unreachable(verdict, facts));
        }
        String shown = RequestPreview.of(environment, clientId);
        Secret own;
        try {
            own = secret.copy();
        } catch (IllegalStateException _) {
            return unsent(url, shown, TokenOutcome.Cancelled::new);
        }
        VerdictWording wording = new VerdictWording(new CalledEndpoint(environment, url));
        try (own; TokenRequest request = TokenRequest.of(environment, url, clientId, own);
                QuotedText quotedText = new QuotedText(own)) {
            return sent(shown, request, wording, quotedText);
        } catch (CharacterCodingException _) {
            return unsent(url, shown, facts -> new TokenOutcome.Unreachable(
                wording.verdict("credentials-unsendable", Remedy.EDIT_PROFILE), facts));
        }
    }

    private TokenOutcome unsent(URI url, String shown, Function<Exchange, TokenOutcome> outcome) {
        return outcome.apply(Attempt.startingNow(url, shown, clock).ended());
    }

    private TokenOutcome sent(String shown, TokenRequest request, VerdictWording wording, QuotedText quotedText) {
        ExchangeLimits now = limits.get();
        CalledEndpoint endpoint = wording.endpoint();
        try (ExchangeResult result = exchanges.run(new PreparedRequest(endpoint.url(), shown, request.http(),
                endpoint.environment().transport(), now, quotedText.redactor()))) {
            return new OutcomeMapper(wording, quotedText, now).outcome(result);
        }
    }
}
