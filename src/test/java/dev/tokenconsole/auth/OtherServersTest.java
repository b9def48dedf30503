package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.nav.security.mock.oauth2.MockOAuth2Server;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.system.OtherServers;

/**
 * A token server, a TLS front and a proxy that others wrote: mock-oauth2-server behind Debian's nginx, through Debian's
 * squid; run by {@code .ci/system}. All of them listen on loopback, at ports of the operating system.
 */
@Tag("system")
@Timeout(180)
class OtherServersTest {
    private static final String TOKEN_PATH = "/bench/token";
    private final MockOAuth2Server tokens = new MockOAuth2Server();
    private final TlsServers servers;
    private final OtherServers others;
    private int front;

    OtherServersTest(@TempDir Path home) throws Exception {
        servers = TlsServers.ofThisRun();
        others = new OtherServers(home);
    }

    @BeforeEach
    void start() throws Exception {
        tokens.start(InetAddress.getLoopbackAddress(), 0);
        front = nginx("good", "TLSv1.3", "optional_no_ca");
    }

    @AfterEach
    void end() throws Exception {
        tokens.shutdown();
        others.close();
    }

    @Test
    void aTokenComesThroughTheFrontAndThroughSquid() throws Exception {
        assertInstanceOf(TokenOutcome.Issued.class, fetch(https(front, TOKEN_PATH), ProxyChoice.NONE));
        ProxyChoice squid = new ProxyChoice.Manual("127.0.0.1", others.squid("http_access allow localhost"));
        TokenOutcome issued = fetch(https(front, TOKEN_PATH), squid);
        assertInstanceOf(TokenOutcome.Issued.class, issued, issued::toString);
    }

    /** Paths of nginx, and the end of the title. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/login-wanted | redirects to /login, which looks like a sign-in page",
        "/slash | redirects to /slash/, where only a slash at the end differs",
        "/moved | redirects to https://other.example",
        "/moved-plain | redirects to http://other.example, without encryption",
        "/loop | redirects to the address that was called", "/file | redirects to an address that starts with file:",
        "/missing | has no token endpoint at this address (404)",
        "/get-only | does not accept POST at this address (405)",
        "/certificate | may require a client certificate (400)", "/forbidden | may require a client certificate (403)"})
    void whatTheFrontSaysIsToldApart(String path, String title) throws Exception {
        FailureVerdict verdict = failure(fetch(https(front, path), ProxyChoice.NONE));
        assertThat(verdict.title(), endsWith(title));
    }

    @Test
    void plainHttpToTheFrontNamesHttps() throws Exception {
        URI plain = URI.create("http://127.0.0.1:" + front + TOKEN_PATH);
        assertThat(failure(fetch(plain, ProxyChoice.NONE)).title(), endsWith(" expects https:// on this port (400)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"good | TLSv1.2 | does not offer TLS 1.3",
        "expired | TLSv1.3 | expired at 2020",
        "elsewhere | TLSv1.3 | The certificate is not for", "alone | TLSv1.3 | is self-signed"})
    void aCertificateOrAVersionOfTheFrontIsNamed(String alias, String protocol, String words) throws Exception {
        int port = nginx(alias, protocol, "off");
        assertThat(failure(fetch(https(port, TOKEN_PATH), ProxyChoice.NONE)).title(), containsString(words));
    }

    @Test
    void nginxIsNoProxy() throws Exception {
        ProxyChoice proxy = new ProxyChoice.Manual("127.0.0.1", others.nginx("", ""));
        assertThat(failure(fetch(https(front, TOKEN_PATH), proxy)).title(), containsString(" may not be a proxy (40"));
    }

    @Test
    void squidTellsForbiddenFromUnreachable() throws Exception {
        ProxyChoice forbidding = new ProxyChoice.Manual("127.0.0.1", others.squid("http_access deny all"));
        FailureVerdict denied = failure(fetch(https(front, TOKEN_PATH), forbidding));
        assertThat(denied.title(), startsWith("A proxy responded instead of "));
        assertThat(denied.cause(), containsString(" forbids a connection to "));

        ProxyChoice open = new ProxyChoice.Manual("127.0.0.1", others.squid("http_access allow localhost"));
        FailureVerdict gone = failure(fetch(https(OtherServers.freePort(), TOKEN_PATH), open));
        assertThat(gone.title(), containsString(" cannot reach 127.0.0.1:"));
    }

    private int nginx(String alias, String protocol, String clientCertificate) throws Exception {
        return others.nginxWithTls(servers, alias, protocol, """
            ssl_verify_client %s;
            absolute_redirect off;
            location = /login-wanted { return 302 /login?next=x; }
            location = /slash { return 308 /slash/; }
            location = /moved { return 302 https://other.example/token; }
            location = /moved-plain { return 302 http://other.example/token; }
            location = /loop { return 307 /loop; }
            location = /file { return 302 file:///etc/passwd; }
            location = /missing { return 404; }
            location = /get-only { return 405; }
            location = /certificate { return 400; }
            location = /forbidden { return 403; }
            location / { proxy_pass http://127.0.0.1:%d; }
            """.formatted(clientCertificate, tokens.baseUrl().port()));
    }

    private static URI https(int port, String path) {
        return URI.create("https://127.0.0.1:" + port + path);
    }

    private TokenOutcome fetch(URI url, ProxyChoice proxy) throws Exception {
        try (TokenClient client = TestFetcher.client(TestFetcher.PATIENT, servers.trust())) {
            Environment environment = TestFetcher.environment(url, TokenRecipe.OAUTH2_POST, "");
            return TestFetcher.fetch(client,
                environment.with(environment.options().with(environment.transport().through(proxy))));
        }
    }

    private static FailureVerdict failure(TokenOutcome outcome) {
        return TestFetcher.verdict(TokenOutcome.Failure.class, outcome);
    }
}
