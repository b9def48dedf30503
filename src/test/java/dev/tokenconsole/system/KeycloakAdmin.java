package dev.tokenconsole.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator of the realm bench of Keycloak. */
final class KeycloakAdmin implements AutoCloseable {
    /** The name and the password of the administrator. */
    static final String NAME = "admin";
    private static final String COMPONENTS = "/admin/realms/bench/components";
    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    private final HttpClient client = HttpClient.newHttpClient();
    private final KeycloakServer server;
    private final String authorization;

    KeycloakAdmin(KeycloakServer server) throws IOException, InterruptedException {
        this.server = server;
        HttpResponse<String> response = client.send(
            HttpRequest.newBuilder(URI.create(server.url("/realms/master/protocol/openid-connect/token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=" + NAME
                    + "&password=" + NAME)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        authorization = "Bearer " + JsonMapper.shared().readTree(response.body()).path("access_token").asString();
    }

    /** Signs with a new RSA key from now on, and withdraws those before it. */
    void rotateKeys() throws IOException, InterruptedException {
        JsonNode before = send("GET", COMPONENTS + "?type=" + KEYS, "", 200);
        String realm = send("GET", "/admin/realms/bench", "", 200).path("id").asString();
        send("POST", COMPONENTS, """
            {"name":"next","providerId":"rsa-generated","providerType":"%s","parentId":"%s",
            "config":{"priority":["200"],"enabled":["true"],"active":["true"],"algorithm":["RS256"],"keySize":["2048"]}}
            """.formatted(KEYS, realm), 201);
        for (JsonNode component : before) {
            if (component.path("providerId").asString().equals("rsa-generated")) {
                send("DELETE", COMPONENTS + "/" + component.path("id").asString(), "", 204);
            }
        }
    }

    private JsonNode send(String method, String path, String body, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(HttpRequest.newBuilder(URI.create(server.url(path)))
            .header("Authorization", authorization).header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(status, response.statusCode(), path + " " + response.body());
        return response.body().isEmpty() ? JsonMapper.shared().nullNode()
            : JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
