package dev.tokenconsole.sandbox.endpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The credentials in {@code Authorization: Basic}, of which each half is form-urlencoded first (RFC 6749 section
 * 2.3.1). Not a record: one half is a secret.
 */
final class BasicHeader {
    private static final String SCHEME = "basic ";

    private final String clientId;
    private final String secret;

    private BasicHeader(String clientId, String secret) {
        this.clientId = clientId;
        this.secret = secret;
    }

    /** The credentials in {@code header}; absent if it holds none, or in another form. */
    static Optional<BasicHeader> of(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            int colon = pair.indexOf(':');
            Optional<String> id = colon < 0 ? Optional.empty() : FormFields.decoded(pair.substring(0, colon));
            Optional<String> secret = FormFields.decoded(pair.substring(colon + 1));
            return id.isPresent() && secret.isPresent()
                ? Optional.of(new BasicHeader(id.get(), secret.get())) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    String clientId() {
        return clientId;
    }

    String secret() {
        return secret;
    }
}
