package dev.tokenconsole.verify.fetch;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.function.Supplier;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.client.ExchangeClient;
import dev.tokenconsole.net.client.PreparedRequest;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;
import dev.tokenconsole.verify.keyset.KeySetReader;

/**
 * Fetches public documents over the network, through the same bounded exchange as tokens: HTTPS with the trust, the
 * TLS versions and the proxy of the environment (plain HTTP to this computer itself), no redirects, 256 KiB, at most
 * four at once. Nothing secret is sent. Thread-safe.
 */
public final class NetworkDocuments implements Documents, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(NetworkDocuments.class.getName());

    private final Supplier<ExchangeLimits> limits;
    private final ExchangeClient exchanges;

    /** Within the times of {@code limits}, which are read for each request. */
    public NetworkDocuments(
            TokenClock clock, Supplier<ExchangeLimits> limits, SystemTrust trust, RouteSelector routes) {
        this.limits = limits;
        this.exchanges = new ExchangeClient(clock, trust, routes);
    }

    @Override
    public DocumentResult fetch(URI url, Environment environment) {
        Optional<WebAddress.Problem> problem = WebAddress.problem(url.toString());
        if (problem.isPresent()) {
            return new DocumentResult.Failed(FetchFault.ADDRESS.verdict(environment.name(), ""),
                DocumentResult.Failed.Found.UNKNOWN);
        }
        URI clean = WebAddress.clean(WebAddress.read(url.toString()).orElseThrow());
        DocumentResult result = sent(clean, environment);
        LOG.log(System.Logger.Level.DEBUG, "Fetched keys from {0}: {1}.", clean.getHost(),
            result.getClass().getSimpleName());
        return result;
    }

    /** Cancels the running requests; a later one is cancelled at once. */
    @Override
    public void close() {
        exchanges.close();
    }

    private DocumentResult sent(URI url, Environment environment) {
        ExchangeLimits now = limits.get();
        ExchangeLimits own = new ExchangeLimits(now.connect(), now.whole(), KeySetReader.MAX_BYTES);
        VerdictWording wording = new VerdictWording(new CalledEndpoint(environment, url),
            Messages.text("auth.settings.keys"));
        HttpRequest request = HttpRequest.newBuilder(url).header("Accept", "application/json")
            .header("User-Agent", "token-console").GET().build();
        // Nothing secret is sent, so no text of a server can repeat it.
        try (Secret nothing = Secret.of("");
                QuotedText quotedText = new QuotedText(nothing);
                ExchangeResult result = exchanges.run(new PreparedRequest(
                    url, "", request, environment.transport(), own, quotedText.redactor()))) {
            return new DocumentMapper(wording, quotedText, own).result(result);
        }
    }
}
