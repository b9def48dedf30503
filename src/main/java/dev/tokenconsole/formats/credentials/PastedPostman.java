package dev.tokenconsole.formats.credentials;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** A Postman environment file: {@code values}, a list of {@code key}, {@code value} and {@code enabled}. */
final class PastedPostman {
    private PastedPostman() {}

    /** Variables that are switched off count as absent; those without {@code enabled} are on, as in Postman. */
    static Optional<CredentialCollector> read(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("{")) {
            return Optional.empty();
        }
        return PastedJson.objectAt(trimmed, 0).map(file -> file.path("values")).filter(JsonNode::isArray)
            .flatMap(PastedPostman::credentials);
    }

    private static Optional<CredentialCollector> credentials(JsonNode values) {
        CredentialCollector credentials = new CredentialCollector();
        for (JsonNode variable : values) {
            if (variable.path("enabled").asBoolean(true)) {
                credentials.put(variable.path("key").asString(""), variable.path("value").asString(""));
            }
        }
        return credentials.complete();
    }
}
