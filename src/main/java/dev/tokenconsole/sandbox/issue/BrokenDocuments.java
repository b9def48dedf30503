package dev.tokenconsole.sandbox.issue;

import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.sandbox.http.Delivery;
import dev.tokenconsole.sandbox.http.SandboxResponse;

/** The documents of each {@link KeyServer}, of which one is broken. */
final class BrokenDocuments {
    private static final int HUGE = 10 * 1024 * 1024;
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Welcome</title></head><body></body></html>\n";

    private BrokenDocuments() {}

    /** The metadata of {@code server}, where {@code right} is the right one. */
    static SandboxResponse metadata(KeyServer server, ObjectNode right) {
        return switch (server) {
            case METADATA_ISSUER -> json(right.put("issuer", "https://auth.example/oauth2/another").toString());
            case METADATA_HTTP -> json(right.put("jwks_uri", "http://auth.example/oauth2/v1/keys").toString());
            case METADATA_HTML -> SandboxResponse.of(200, SandboxResponse.HTML, PAGE);
            case METADATA_MISSING -> SandboxResponse.empty(404);
            case ES256, PS256, EDDSA, WEAK_KEY, SAME_KID, SWAPPED_KID, ROTATING_KEY, KEYS_HUGE, KEYS_SLOW, KEYS_HTML,
                KEYS_REDIRECTED -> json(right.toString());
        };
    }

    /** The key set of {@code server}, where {@code right} is the right one. */
    static SandboxResponse keySet(KeyServer server, String right) {
        return switch (server) {
            case KEYS_HUGE -> json("{\"padding\":\"" + "x".repeat(HUGE) + "\"," + right.substring(1));
            case KEYS_SLOW -> json(right).with(Delivery.SLOW_BODY);
            case KEYS_HTML -> SandboxResponse.of(200, SandboxResponse.HTML, PAGE);
            case KEYS_REDIRECTED -> SandboxResponse.empty(302).with("Location", "https://auth.example/oauth2/v1/keys");
            case ES256, PS256, EDDSA, WEAK_KEY, SAME_KID, SWAPPED_KID, ROTATING_KEY, METADATA_ISSUER, METADATA_HTTP,
                METADATA_HTML, METADATA_MISSING -> json(right);
        };
    }

    private static SandboxResponse json(String body) {
        return SandboxResponse.of(200, SandboxResponse.JSON, body);
    }
}
