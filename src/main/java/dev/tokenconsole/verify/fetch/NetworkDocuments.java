package dev.tokenconsole.verify.fetch;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.Deadline;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Attempt;
import dev.tokenconsole.net.http.HttpClients;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.route.SelectedRoute;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.ProxyVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.verify.keyset.KeySetReader;

/**
 * Fetches public documents over the network, through the same bounded exchange as tokens: HTTPS with the trust, the
 * TLS versions and the proxy of the environment (plain HTTP to this computer itself), no redirects, 256 KiB, at most
 * four at once. Nothing secret is sent. Thread-safe.
 */
public final class NetworkDocuments implements Documents, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(NetworkDocuments.class.getName());
    private static final int MOST_AT_ONCE = 4;

    private final TokenClock clock;
    private final Supplier<ExchangeLimits> limits;
    private final HttpClients clients;
    private final RouteSelector routes;
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE, true);
    private final Set<DocumentCall> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Within the times of {@code limits}, which are read for each request. */
    public NetworkDocuments(
            TokenClock clock, Supplier<ExchangeLimits> limits, SystemTrust trust, RouteSelector routes) {
        this.clock = clock;
        this.limits = limits;
        this.clients = new HttpClients(trust);
        this.routes = routes;
    }

    @Override
    public DocumentResult fetch(URI url, Environment environment) {
        Optional<WebAddress.Problem> problem = WebAddress.problem(url.toString());
        if (problem.isPresent()) {
            return new DocumentResult.Failed(FetchFault.ADDRESS.verdict(environment.name(), ""), false);
        }
        URI clean = WebAddress.clean(WebAddress.read(url.toString()).orElseThrow());
        DocumentResult result = whenFree(clean, environment);
        LOG.log(System.Logger.Level.DEBUG, "Fetched keys from {0}: {1}.", clean.getHost(),
            result.getClass().getSimpleName());
        return result;
    }

    /** Cancels the running requests; a later one is cancelled at once. */
    @Override
    public void close() {
        closed = true;
        running.forEach(DocumentCall::cancel);
    }

    private DocumentResult whenFree(URI url, Environment environment) {
        try {
            permits.acquire();
        } catch (InterruptedException _) {
            return new DocumentResult.Cancelled();
        }
        try {
            ExchangeLimits now = limits.get();
            ExchangeLimits own = new ExchangeLimits(now.connect(), now.whole(), KeySetReader.MAX_BYTES);
            VerdictWording wording = new VerdictWording(new CalledEndpoint(environment, url),
                Messages.text("auth.settings.keys", environment.name()));
            Deadline deadline = Deadline.in(own.whole());
            Attempt attempt = Attempt.startingNow(url, "", clock);
            SelectedRoute selected = routes.find(environment.transport().proxy(), url, deadline);
            DocumentCall call =
                new DocumentCall(clients, own, deadline, attempt.via(selected.route()), wording);
            return switch (selected) {
                case SelectedRoute.Direct _ -> run(call, null);
                case SelectedRoute.Through through -> run(call, through.proxy());
                case SelectedRoute.Blocked blocked -> new DocumentResult.Failed(
                    ProxyVerdicts.blocked(blocked, wording, DocumentCall.words()), false);
            };
        } catch (InterruptedException _) {
            return new DocumentResult.Cancelled();
        } finally {
            permits.release();
        }
    }

    private DocumentResult run(DocumentCall call, @Nullable InetSocketAddress proxy) {
        running.add(call);
        if (closed) {
            call.cancel();
        }
        try (call) {
            return call.run(proxy);
        } finally {
            running.remove(call);
        }
    }
}
