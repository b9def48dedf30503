package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
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

/**
 * A token server, a TLS front and a proxy that others wrote: mock-oauth2-server behind Debian's nginx, through Debian's
 * squid; run by {@code .ci/system}. All of them listen on loopback, at ports of the operating system.
 */
@Tag("system")
@Timeout(180)
class OtherServersTest {
    private static final String TOKEN_PATH = "/bench/token";
    private final MockOAuth2Server tokens = new MockOAuth2Server();
    private final List<Process> processes = new ArrayList<>();
    @TempDir
    Path home;
    private TlsServers servers;
    private int front;

    @BeforeEach
    void start() throws Exception {
        servers = TlsServers.ofThisRun();
        tokens.start(InetAddress.getLoopbackAddress(), 0);
        front = nginx("good", "TLSv1.3", "optional_no_ca");
    }

    @AfterEach
    void end() throws Exception {
        tokens.shutdown();
        for (Process process : processes) {
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ended");
        }
    }

    @Test
    void aTokenComesThroughTheFrontAndThroughSquid() throws Exception {
        assertInstanceOf(TokenOutcome.Issued.class, fetch(https(front, TOKEN_PATH), ProxyChoice.NONE));
        ProxyChoice squid = new ProxyChoice.Manual("127.0.0.1", squid("allow localhost"));
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
        ProxyChoice proxy = new ProxyChoice.Manual("127.0.0.1", plainNginx());
        assertThat(failure(fetch(https(front, TOKEN_PATH), proxy)).title(), containsString(" may not be a proxy (40"));
    }

    @Test
    void squidTellsForbiddenFromUnreachable() throws Exception {
        ProxyChoice forbidding = new ProxyChoice.Manual("127.0.0.1", squid("deny all"));
        FailureVerdict denied = failure(fetch(https(front, TOKEN_PATH), forbidding));
        assertThat(denied.title(), startsWith("A proxy responded instead of "));
        assertThat(denied.cause(), containsString(" forbids a connection to "));

        ProxyChoice open = new ProxyChoice.Manual("127.0.0.1", squid("allow localhost"));
        FailureVerdict gone = failure(fetch(https(freePort(), TOKEN_PATH), open));
        assertThat(gone.title(), containsString(" cannot reach 127.0.0.1:"));
    }

    private int nginx(String alias, String protocol, String clientCertificate) throws Exception {
        int port = freePort();
        run(port, nginxConfig("""
            server {
              listen 127.0.0.1:%d ssl;
              ssl_certificate %s;
              ssl_certificate_key %s;
              ssl_protocols %s;
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
            }
            """.formatted(port, chain(alias), key(alias), protocol, clientCertificate,
                tokens.baseUrl().port())));
        return port;
    }

    private int plainNginx() throws Exception {
        int port = freePort();
        run(port, nginxConfig("server { listen 127.0.0.1:%d; }".formatted(port)));
        return port;
    }

    private List<String> nginxConfig(String server) throws IOException {
        Path folder = Files.createDirectory(home.resolve("nginx-" + processes.size()));
        StringBuilder config = new StringBuilder("""
            daemon off;
            master_process off;
            pid FOLDER/pid;
            error_log FOLDER/log;
            events {}
            http {
            access_log off;
            """);
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            config.append(kind).append("_temp_path FOLDER/").append(kind).append(";\n");
        }
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, config.toString().replace("FOLDER", folder.toString()) + server + "}\n");
        return List.of("nginx", "-p", folder.toString(), "-e", folder.resolve("log").toString(), "-c", file.toString());
    }

    private int squid(String access) throws Exception {
        int port = freePort();
        Path folder = Files.createDirectory(home.resolve("squid-" + processes.size()));
        Path config = folder.resolve("squid.conf");
        Files.writeString(config, """
            http_port 127.0.0.1:%1$d
            http_access %2$s
            http_access deny all
            pid_filename none
            access_log none
            cache_log %3$s/cache.log
            coredump_dir %3$s
            cache deny all
            pinger_enable off
            shutdown_lifetime 0 seconds
            connect_retries 0
            connect_timeout 5 seconds
            """.formatted(port, access, folder));
        // Started by root, it runs as a user of its own.
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r--r--"));
        run(port, List.of("squid", "-N", "-f", config.toString()));
        return port;
    }

    private void run(int port, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(home.resolve("output-" + processes.size()).toFile()).start();
        processes.add(process);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> listens(process, port));
    }

    private static boolean listens(Process process, int port) throws IOException {
        assertTrue(process.isAlive(), "runs");
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    private Path chain(String alias) throws Exception {
        return pem(alias + "-chain", "CERTIFICATE", servers.certificate(alias).getEncoded());
    }

    private Path key(String alias) throws Exception {
        return pem(alias + "-key", "PRIVATE KEY", servers.key(alias).getEncoded());
    }

    private Path pem(String name, String kind, byte[] der) throws IOException {
        return Files.writeString(home.resolve(name + ".pem"), "-----BEGIN " + kind + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
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
