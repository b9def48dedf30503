package dev.tokenconsole.auth.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.tls.SystemTrust;

/** Token requests over TLS to servers with the certificates of this run; the table records each outcome. */
public final class TlsFetches {
    private final TlsServers servers;
    private final OutcomeTable outcomes;

    public TlsFetches(TlsServers servers, OutcomeTable outcomes) {
        this.servers = servers;
        this.outcomes = outcomes;
    }

    /** Responds to one request with a token. */
    public static void serve(HostileServer.Wire wire) throws IOException {
        wire.readRequest();
        wire.send(TestFetcher.ok("{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":60}"));
    }

    /** The outcome of a handshake that must fail before the request is sent. */
    public TokenOutcome.Unreachable refused(String alias, String protocol, SystemTrust trust) throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing(alias, protocol), TlsFetches::serve)) {
            TokenOutcome outcome = fetch(alias + ", " + protocol, server, server.base(), trust, Transport.DEFAULT);
            assertEquals(List.of(), server.requests(), "nothing was sent");
            assertEquals(0, outcome.exchange().tries());
            return assertInstanceOf(TokenOutcome.Unreachable.class, outcome, outcome::toString);
        }
    }

    /** The outcome of a request to {@code base}, recorded as {@code name}. */
    public TokenOutcome fetch(
            String name, HostileServer server, URI base, SystemTrust trust, Transport transport) {
        try (TokenClient client = TestFetcher.client(TestFetcher.PATIENT, trust)) {
            Environment environment = TestFetcher.environment(base);
            return outcomes.record(name, server, () ->
                TestFetcher.fetch(client, environment.with(environment.options().with(transport))));
        }
    }
}
