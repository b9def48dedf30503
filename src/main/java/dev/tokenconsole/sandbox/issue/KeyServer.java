package dev.tokenconsole.sandbox.issue;

import java.util.Arrays;
import java.util.Optional;

/** The authorization servers beside the ordinary one, each with keys or documents that clients must cope with. */
public enum KeyServer {
    /** Signs with ES256. */
    ES256("es256"),
    /** Signs with PS256. */
    PS256("ps256"),
    /** Signs with EdDSA, on Ed25519. */
    EDDSA("eddsa"),
    /** Has a key of 1024 bits. */
    WEAK_KEY("weak-key"),
    /** Publishes two keys of one id. */
    SAME_KID("same-kid"),
    /** Names another published key than the one it signs with. */
    SWAPPED_KID("swapped-kid"),
    /** Has a new key for each token, and publishes no other. */
    ROTATING_KEY("rotating-key"),
    /** Has metadata that names another issuer. */
    METADATA_ISSUER("metadata-issuer"),
    /** Has metadata that leads to keys over plain HTTP. */
    METADATA_HTTP("metadata-http"),
    /** Has a page instead of metadata. */
    METADATA_HTML("metadata-html"),
    /** Has no metadata. */
    METADATA_MISSING("metadata-missing"),
    /** Has a key set of 10 MB. */
    KEYS_HUGE("keys-huge"),
    /** Sends its key set byte by byte. */
    KEYS_SLOW("keys-slow"),
    /** Has a page instead of a key set. */
    KEYS_HTML("keys-html"),
    /** Redirects from its key set to another host. */
    KEYS_REDIRECTED("keys-redirected");

    private static final String FOLDER = "/oauth2/";

    private final String id;

    KeyServer(String id) {
        this.id = id;
    }

    /** The last part of its path, and of its issuer. */
    public String id() {
        return id;
    }

    /** The path of its issuer. */
    String path() {
        return FOLDER + id;
    }

    /** The server of which a document may be at {@code path}. */
    static Optional<KeyServer> at(String path) {
        return Arrays.stream(values())
            .filter(server -> path.startsWith(server.path() + "/") || path.endsWith(server.path())).findFirst();
    }
}
