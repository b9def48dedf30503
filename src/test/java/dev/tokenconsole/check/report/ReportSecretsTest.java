package dev.tokenconsole.check.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.check.run.Checker;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;

/** No secret, no token and no whole client id is in a report, though the server repeats them in all it says. */
@Timeout(60)
class ReportSecretsTest {
    private static final String SECRET = TestFetcher.CANARY;
    private static final String CLIENT = "0oaCANARYclient7Xy01z";
    private static final String OPAQUE = "0paqueT0kenCanary.kept.out_of-reports";
    private static final String JWT = part("{\"alg\":\"RS256\"}") + "."
        + part("{\"iss\":\"https://elsewhere.example\",\"aud\":\"" + CLIENT + "\",\"client_id\":\"" + CLIENT
            + "\",\"exp\":4102444800}") + "." + part("signature canary");
    /** The body for each path, with its status in front. */
    private static final Map<String, String> BODIES = new LinkedHashMap<>();

    static {
        String both = "client " + CLIENT + " with the secret " + SECRET;
        BODIES.put("oauth", "401{\"error\":\"invalid_client\",\"error_description\":\"No " + both + "\"}");
        BODIES.put("unknown", "400{\"error\":\"unauthorized_client\",\"error_description\":\"" + both + "\"}");
        BODIES.put("okta", "400{\"errorCode\":\"E0000001\",\"errorSummary\":\"" + both + "\",\"errorId\":\"oae" + CLIENT
            + "\",\"errorCauses\":[{\"errorSummary\":\"" + SECRET + "\"}]}");
        BODIES.put("problem", "400{\"title\":\"" + both + "\",\"detail\":\"" + SECRET + "\",\"traceId\":\"" + SECRET
            + "\"}");
        BODIES.put("html", "500<html><title>" + both + "</title></html>");
        BODIES.put("limit", "429{\"error\":\"slow_down\",\"error_description\":\"" + both + "\"}");
        BODIES.put("text", "403" + both);
        BODIES.put("token", "200{\"access_token\":\"" + JWT + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        BODIES.put("opaque", "200{\"access_token\":\"" + OPAQUE + "\",\"token_type\":\"Bearer\",\"expires_in\":\"x\"}");
        BODIES.put("kind", "200{\"access_token\":\"" + OPAQUE + "\",\"token_type\":\"" + SECRET + "\"}");
        BODIES.put("cut", "200{\"access_token\":\"" + OPAQUE + "\",\"id\":\"" + SECRET);
    }

    @TempDir
    private Path folder;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ReportSecretsTest::respond);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void noneIsInAnyReport() throws Exception {
        CheckReport report = check();
        assertEquals(BODIES.size(), report.rows().size());
        // The requests came as far as they were meant to.
        assertEquals(3, report.count(CheckState.VALID_WITH_FINDINGS));
        assertEquals(5, report.count(CheckState.REFUSED));
        assertEquals(1, report.count(CheckState.THROTTLED));
        Path summary = folder.resolve("summary");
        GithubSummary.append(report, summary);
        List<String> texts = new ArrayList<>(List.of(Files.readString(summary)));
        CheckReportFormats.all().forEach(format -> texts.add(SampleReports.written(format, report)));
        assertEquals(6, texts.size());
        for (String text : texts) {
            assertThat(text, containsString("row okta"));
            for (String canary : canaries()) {
                assertThat(text, not(containsString(canary)));
            }
        }
    }

    private static List<String> canaries() {
        List<String> canaries = new ArrayList<>(List.of(SECRET, CLIENT, OPAQUE, JWT,
            URLEncoder.encode(SECRET, StandardCharsets.UTF_8), part(SECRET), part(CLIENT + ":" + SECRET)));
        canaries.addAll(List.of(JWT.split("\\.")));
        // A piece of a secret is too much, too.
        canaries.add(SECRET.substring(0, 8));
        canaries.add(SECRET.substring(SECRET.length() - 8));
        canaries.add(OPAQUE.substring(0, 8));
        return canaries;
    }

    private CheckReport check() throws InterruptedException {
        List<CheckEntry> entries = new ArrayList<>();
        for (String path : BODIES.keySet()) {
            Environment environment = TestFetcher.environment(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path))
                .with(EnvironmentOptions.DEFAULT.expecting("https://issuer.example", "https://api.example"));
            CheckRow row = new CheckRow(entries.size() + 1, null, "row " + path, environment.id(),
                environment.name(), ShownClientId.SHORT.of(CLIENT));
            entries.add(CheckEntry.of(row, environment, CLIENT, Secret.of(SECRET)));
        }
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            return new Checker(CheckFetch.by(client), TokenClock.SYSTEM)
                .start(entries, List.of(), ShownClientId.SHORT, CheckListener.NONE).await();
        }
    }

    private static void respond(HttpExchange exchange) throws IOException {
        String body = BODIES.getOrDefault(exchange.getRequestURI().getPath().split("/")[1], "404");
        byte[] bytes = body.substring(3).getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", body.startsWith("<", 3) ? "text/html" : "application/json");
        exchange.getResponseHeaders().set("X-Request-Id", CLIENT);
        exchange.sendResponseHeaders(Integer.parseInt(body.substring(0, 3)), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
