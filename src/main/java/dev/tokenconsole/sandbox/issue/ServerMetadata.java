package dev.tokenconsole.sandbox.issue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/**
 * The documents that an Okta authorization server publishes: its metadata with the well-known part after
 * the issuer (OpenID Connect Discovery 1.0) and between host and path (RFC 8414), and its keys at
 * {@code {iss}/v1/keys}.
 */
public final class ServerMetadata {
    /** The path of the issuer. */
    public static final String SERVER_PATH = "/oauth2/ausdemo0sandbox0server0";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String document;
    private final Supplier<String> keySet;
    private final String caching;

    /** {@code fresh} is the time for which a reader may cache the documents. */
    public ServerMetadata(URI issuer, URI tokenUrl, URI keySetUrl, Supplier<String> keySet, Duration fresh) {
        ObjectNode body = JSON.createObjectNode()
            .put("issuer", issuer.toString())
            .put("token_endpoint", tokenUrl.toString())
            .put("jwks_uri", keySetUrl.toString());
        body.putArray("grant_types_supported").add("client_credentials");
        body.putArray("token_endpoint_auth_methods_supported").add("client_secret_post").add("client_secret_basic");
        body.putArray("scopes_supported").add(TokenIssuer.SCOPE);
        this.document = body.toString();
        this.keySet = keySet;
        this.caching = "max-age=" + fresh.toSeconds() + ", must-revalidate";
    }

    /** The document at {@code path}, if there is one. */
    public Optional<SandboxResponse> at(String path) {
        return switch (path) {
            case SERVER_PATH + "/.well-known/openid-configuration",
                SERVER_PATH + "/.well-known/oauth-authorization-server",
                "/.well-known/oauth-authorization-server" + SERVER_PATH -> Optional.of(cached(document));
            case SERVER_PATH + "/v1/keys" -> Optional.of(cached(keySet.get()));
            default -> Optional.empty();
        };
    }

    private SandboxResponse cached(String body) {
        return SandboxResponse.of(200, SandboxResponse.JSON, body).with("Cache-Control", caching);
    }
}
