package dev.tokenconsole.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.nav.security.mock.oauth2.MockOAuth2Server;

import dev.tokenconsole.auth.testing.TlsServers;

/**
 * The terminal program and mock-oauth2-server behind Debian's nginx, through Debian's squid and tinyproxy; run by
 * {@code .ci/system}.
 */
@Tag("system")
@Timeout(180)
class FrontAndProxyTest {
    private static final String SECRET = "front-canary-Pq72-secret";
    /** Asks for a password; the file with those that it knows is empty. */
    private static final String LOGIN = "auth_basic front; auth_basic_user_file /dev/null;";

    private final MockOAuth2Server tokens = new MockOAuth2Server();
    private final TlsServers certificates;
    private final OtherServers others;
    private final Path home;
    private final String authority;

    FrontAndProxyTest(@TempDir Path home) throws Exception {
        this.home = home;
        certificates = TlsServers.ofThisRun();
        others = new OtherServers(home);
        authority = others.certificate(certificates, "authority").toString();
    }

    @BeforeEach
    void start() {
        tokens.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void end() throws Exception {
        tokens.shutdown();
        others.close();
    }

    /** Certificate, version of TLS, more of the front, an option, the id. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "good | TLSv1.3 | | | token", "good | TLSv1.2 | | --allow-tls12 | token",
        "good | TLSv1.2 TLSv1.3 | | | token", "good | TLSv1.2 | | | tls-version",
        "good | TLSv1.1 | ssl_ciphers ALL:@SECLEVEL=0; | | tls-version",
        "good | TLSv1.1 | ssl_ciphers ALL:@SECLEVEL=0; | --allow-tls12 | tls-version-old",
        "expired | TLSv1.3 | | | certificate-expired", "early | TLSv1.3 | | | certificate-not-yet-valid",
        "elsewhere | TLSv1.3 | | | certificate-wrong-host", "alone | TLSv1.3 | | | certificate-self-signed",
        "good | TLSv1.3 | ssl_verify_client on; ssl_client_certificate CA; | | certificate-wanted",
        "good | TLSv1.2 | ssl_verify_client on; ssl_client_certificate CA; | --allow-tls12 | certificate-wanted",
        "good | TLSv1.3 | ssl_verify_client optional; ssl_client_certificate CA; | | token"})
    void theHandshakeWithTheFrontIsToldApart(String alias, String protocols, @Nullable String more,
            @Nullable String option, String id) throws Exception {
        String server = (more == null ? "" : more.replace("CA;", authority + ";")) + pass();
        String url = https(others.nginxWithTls(certificates, alias, protocols, server));
        assertId(id, option == null ? run(url, "--ca-file", authority) : run(url, "--ca-file", authority, option));
    }

    @Test
    void anAuthorityThatIsNotTrustedIsNamed() throws Exception {
        int front = others.nginxWithTls(certificates, "good", "TLSv1.3", pass());
        assertId("certificate-unknown-issuer", run(https(front)));
    }

    /** The response of the front itself, recipe, exit code, the id. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "return 401; | oauth2-post | 3 | page-refused", "LOGIN | oauth2-post | 1 | scheme-wanted",
        "LOGIN | oauth2-basic | 1 | client-refused", "return 403; | oauth2-post | 3 | page-refused",
        "return 404; | oauth2-post | 3 | not-found", "return 405; | oauth2-post | 3 | wrong-method",
        "return 429; | oauth2-post | 3 | rate-limited", "return 500; | oauth2-post | 3 | server-fault",
        "return 503; | oauth2-post | 3 | unavailable", "return 504; | oauth2-post | 3 | page-gateway",
        "return 444; | oauth2-post | 3 | connection-lost",
        "proxy_pass http://127.0.0.1:1; | oauth2-post | 3 | page-gateway",
        "client_max_body_size 1; PASS | oauth2-post | 3 | other-status"})
    void aPageOfTheFrontProvesNothingAboutTheCredentials(String location, String recipe, int exitCode, String id)
            throws Exception {
        String server = "location / { " + location.replace("LOGIN", LOGIN + " " + onward()).replace("PASS", onward())
            + " }";
        TokenCommand said = TokenCommand.run(https(others.nginxWithTls(certificates, "good", "TLSv1.3", server)),
            recipe, "client", SECRET, "--ca-file", authority);
        assertId(id, said);
        assertEquals(exitCode, said.exitCode(), said.everything());
    }

    @Test
    void aWrongProtocolIsNamed() throws Exception {
        int plain = others.nginx("", pass());
        int encrypted = others.nginxWithTls(certificates, "good", "TLSv1.3", pass());
        assertId("token", run("http://127.0.0.1:" + plain + "/bench/token"));
        assertId("tls-not-spoken", run(https(plain)));
        assertId("tls-expected", run("http://127.0.0.1:" + encrypted + "/bench/token"));
        assertId("connection-refused", run(https(OtherServers.freePort())));
    }

    /** The access rules of squid, the id. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http_access allow localhost | token", "http_access deny all | proxy-denied",
        "acl forbidden dst 127.0.0.1%http_access deny forbidden%http_access allow all | proxy-denied",
        "acl web port 443%http_access deny CONNECT !web%http_access allow all | proxy-denied",
        "auth_param basic program /usr/lib/squid/basic_fake_auth%acl known proxy_auth REQUIRED%"
            + "http_access allow known | proxy-login"})
    void whatSquidSaysIsToldApart(String access, String id) throws Exception {
        int proxy = others.squid(access.replace("%", "\n"));
        assertThroughProxy(id, proxy, others.nginxWithTls(certificates, "good", "TLSv1.3", pass()));
    }

    /** The configuration of tinyproxy, the id. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MaxClients 10 | token", "Filter FILTER | proxy-denied", "ConnectPort 443 | proxy-denied",
        "BasicAuth me password | proxy-login"})
    void whatTinyproxySaysIsToldApart(String more, String id) throws Exception {
        Path filter = Files.writeString(home.resolve("filter"), "127\\.0\\.0\\.1\n");
        int proxy = others.tinyproxy(more.replace("FILTER", "\"" + filter + "\""));
        assertThroughProxy(id, proxy, others.nginxWithTls(certificates, "good", "TLSv1.3", pass()));
    }

    @Test
    void aProxyThatReachesNothingIsToldFromOneThatIsDown() throws Exception {
        int dead = OtherServers.freePort();
        assertThroughProxy("proxy-gateway", others.squid("http_access allow localhost"), dead);
        assertThroughProxy("proxy-gateway", others.tinyproxy(), dead);
        assertThroughProxy("proxy-refused", OtherServers.freePort(), dead);
        assertThroughProxy("proxy-not-one", others.nginx("", ""), dead);
    }

    private void assertThroughProxy(String id, int proxy, int server) {
        assertId(id, run(https(server), "--ca-file", authority, "--proxy", "127.0.0.1:" + proxy));
    }

    private static void assertId(String id, TokenCommand said) {
        assertEquals(id, said.id(), said.everything());
        assertThat(said.everything(), not(containsString(SECRET)));
    }

    private static TokenCommand run(String url, String... more) {
        return TokenCommand.run(url, "oauth2-post", "client", SECRET, more);
    }

    private static String https(int port) {
        return "https://127.0.0.1:" + port + "/bench/token";
    }

    private String pass() {
        return "location / { " + onward() + " }";
    }

    private String onward() {
        return "proxy_pass http://127.0.0.1:" + tokens.baseUrl().port() + ";";
    }
}
