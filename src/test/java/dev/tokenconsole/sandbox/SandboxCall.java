package dev.tokenconsole.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.sandbox.catalogue.SandboxClient;

/** Plain HTTP calls of a client that is not the console's own. */
public final class SandboxCall {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SandboxCall() {}

    public static HttpResponse<String> token(SandboxServer server, SandboxClient client) throws Exception {
        return post(server, "application/json", body(client.clientId(), client.secret()));
    }

    public static HttpResponse<String> post(SandboxServer server, String contentType, String body) throws Exception {
        return send(request(server.baseUrl() + "/api/v1/authentication")
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public static HttpResponse<String> get(URI url) throws Exception {
        return send(request(url.toString()));
    }

    public static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public static String body(String clientId, String secret) {
        return JsonMapper.shared().createObjectNode()
            .put("client_id", clientId).put("client_secret", secret).toString();
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
