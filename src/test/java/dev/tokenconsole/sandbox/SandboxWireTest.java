package dev.tokenconsole.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/** Clients in other languages: raw requests, odd bodies, and the documents around the tokens. */
@Execution(ExecutionMode.CONCURRENT)
class SandboxWireTest {
    private static final String BODY = SandboxCall.body("demo-client", "demo-secret-not-a-secret");
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void aRequestByHandIsAnswered() throws Exception {
        String answer = raw("POST /api/v1/authentication HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
        assertThat(answer, startsWith("HTTP/1.1 200 OK\r\n"));
        assertThat(answer, containsString("\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"eyJ"));
    }

    @Test
    void aChunkedRequestIsAnswered() throws Exception {
        String answer = raw("POST /api/v1/authentication HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 200 OK\r\n"));
    }

    @Test
    void anotherRequestOnTheSameConnectionIsAnsweredAfterAnError() throws Exception {
        String bad = "POST /api/v1/authentication HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
            + "Content-Length: 5\r\n\r\nhello";
        String good = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        String answers = raw(bad + good);
        assertThat(answers, startsWith("HTTP/1.1 415 "));
        assertThat(answers, containsString("HTTP/1.1 404 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "10", "1.0", "9999"})
    void everyVersionIsServed(String version) throws Exception {
        HttpResponse<String> response = SandboxCall.send(SandboxCall
            .request(SANDBOX.baseUrl() + "/api/v" + version + "/authentication")
            .header("Content-Type", "application/json").POST(BodyPublishers.ofString(BODY)));
        assertEquals(200, response.statusCode());
    }

    /** A byte alone; a byte order mark; UTF-16. */
    @ParameterizedTest
    @ValueSource(strings = {"7b2261223a2280227d", "efbbbf7b7d", "7b007d00"})
    void onlyCleanUtf8IsRead(String hex) throws Exception {
        HttpResponse<String> response = SandboxCall.send(SandboxCall
            .request(SANDBOX.baseUrl() + "/api/v1/authentication").header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(HexFormat.of().parseHex(hex))));
        assertEquals(400, response.statusCode());
    }

    @Test
    void theOrderOfTheFieldsAndMoreOfThemDoNotMatter() throws Exception {
        String body = "{\"more\":[1],\"client_secret\":\"demo-secret-not-a-secret\",\"client_id\":\"demo-client\"}";
        assertEquals(200, SandboxCall.post(SANDBOX.server(), "application/json", body).statusCode());
    }

    @Test
    void aSecretIsNeverRepeated() throws Exception {
        String secret = "a-wrong-secret-of-somebody";
        HttpResponse<String> wrong =
            SandboxCall.post(SANDBOX.server(), "application/json", SandboxCall.body("demo-client", secret));
        HttpResponse<String> unknown =
            SandboxCall.post(SANDBOX.server(), "application/json", SandboxCall.body(secret, secret));
        HttpResponse<String> broken =
            SandboxCall.post(SANDBOX.server(), "application/json", "{\"client_secret\":\"" + secret);
        for (HttpResponse<String> response : List.of(wrong, unknown, broken)) {
            assertTrue(response.statusCode() >= 400);
            assertFalse((response.body() + response.headers()).contains(secret));
        }
    }

    @Test
    void everyErrorHasAnIdOfItsOwn() throws Exception {
        HttpResponse<String> first = SandboxCall.token(SANDBOX.server(), SandboxClient.RATE_LIMITED);
        HttpResponse<String> second = SandboxCall.token(SANDBOX.server(), SandboxClient.RATE_LIMITED);
        assertNotEquals(SandboxCall.json(first).path("errorId"), SandboxCall.json(second).path("errorId"));
        assertNotEquals(first.headers().firstValue("X-Okta-Request-Id"),
            second.headers().firstValue("X-Okta-Request-Id"));
    }

    @Test
    void theDocumentsMayBeKeptAndOnlyRead() throws Exception {
        for (URI url : List.of(SANDBOX.server().keySetUrl(),
                URI.create(SANDBOX.server().issuer() + "/.well-known/openid-configuration"))) {
            HttpResponse<String> read = SandboxCall.get(url);
            assertEquals(200, read.statusCode());
            assertThat(read.headers().firstValue("Cache-Control").orElse(""), startsWith("max-age="));
            HttpResponse<String> written = SandboxCall.send(
                SandboxCall.request(url.toString()).POST(BodyPublishers.noBody()));
            assertEquals(405, written.statusCode());
            assertEquals(List.of("GET"), written.headers().allValues("Allow"));
        }
    }

    /** N8: a page whose name was bound to this computer anew. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.nip.io", "localhost.evil.example:80", "[::2]", ""})
    void aRequestForAnotherHostIsRefused(String host) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"),
            startsWith("HTTP/1.1 421 Misdirected Request\r\n"));
    }

    @Test
    void everyServerHasAKeyOfItsOwn() throws Exception {
        try (SandboxServer other = SandboxServer.start(0, TokenClock.SYSTEM)) {
            assertNotEquals(SandboxCall.get(SANDBOX.server().keySetUrl()).body(),
                SandboxCall.get(other.keySetUrl()).body());
            assertNotEquals(SANDBOX.baseUrl(), other.baseUrl());
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                SANDBOX.baseUrl().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
