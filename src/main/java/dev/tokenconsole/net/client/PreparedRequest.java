package dev.tokenconsole.net.client;

import java.net.URI;
import java.net.http.HttpRequest;

import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.text.redact.Redactor;

/**
 * A request that can be sent, and the bounds of its exchange.
 *
 * @param url the address that is called, and named in the facts
 * @param shown the request as the facts show it, its secrets masked; may be empty
 * @param http as it is sent
 * @param transport the proxy, TLS versions and authorities of the environment
 * @param limits of the exchange, in time and bytes
 * @param redactor redacts the facts, and learns the secrets of the response; the caller owns it
 */
public record PreparedRequest(URI url, String shown, HttpRequest http, Transport transport, ExchangeLimits limits,
        Redactor redactor) {

    /** Without the request, whose headers may hold a token. */
    @Override
    public String toString() {
        return "PreparedRequest[" + url.getHost() + "]";
    }
}
