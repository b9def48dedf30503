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
    /** The path of the keys, below that of the issuer. */
    public static final String KEY_SET = "/v1/keys";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WELL_KNOWN = "/.well-known/oauth-authorization-server";

    private final String path;
    private final Supplier<SandboxResponse> metadata;
    private final Supplier<SandboxResponse> keySet;

    /** The documents of the server at {@code path}. */
    ServerMetadata(String path, Supplier<SandboxResponse> metadata, Supplier<SandboxResponse> keySet) {
        this.path = path;
        this.metadata = metadata;
        this.keySet = keySet;
    }

    /** Those of the ordinary server; {@code fresh} is the time for which a reader may cache them. */
    public static ServerMetadata of(
            URI issuer, URI tokenUrl, URI keySetUrl, Supplier<String> keySet, Duration fresh) {
        String document = document(issuer.toString(), tokenUrl, keySetUrl).toString();
        return new ServerMetadata(SERVER_PATH, () -> cached(document, fresh), () -> cached(keySet.get(), fresh));
    }

    /** The metadata of an issuer. */
    static ObjectNode document(String issuer, URI tokenUrl, URI keySetUrl) {
        ObjectNode body = JSON.createObjectNode()
            .put("issuer", issuer)
            .put("token_endpoint", tokenUrl.toString())
            .put("jwks_uri", keySetUrl.toString());
        body.putArray("grant_types_supported").add("client_credentials");
        body.putArray("token_endpoint_auth_methods_supported").add("client_secret_post").add("client_secret_basic");
        body.putArray("scopes_supported").add(TokenIssuer.SCOPE);
        return body;
    }

    /** The document at {@code requested}, if there is one. */
    public Optional<SandboxResponse> at(String requested) {
        if (requested.equals(path + KEY_SET)) {
            return Optional.of(keySet.get());
        }
        return requested.equals(path + "/.well-known/openid-configuration") || requested.equals(path + WELL_KNOWN)
            || requested.equals(WELL_KNOWN + path) ? Optional.of(metadata.get()) : Optional.empty();
    }

    /** The value of {@code Cache-Control}. */
    static String caching(Duration fresh) {
        return "max-age=" + fresh.toSeconds() + ", must-revalidate";
    }

    private static SandboxResponse cached(String body, Duration fresh) {
        return SandboxResponse.of(200, SandboxResponse.JSON, body).with("Cache-Control", caching(fresh));
    }
}
