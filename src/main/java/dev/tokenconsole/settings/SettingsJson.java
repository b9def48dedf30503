package dev.tokenconsole.settings;

import java.time.Duration;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings as JSON: {@code {"idleLockMinutes":10}}. A field that is missing has its default. Fields that this
 * version does not know belong to a newer one, and stay.
 */
final class SettingsJson {
    private static final String IDLE_LOCK = "idleLockMinutes";
    private static final JsonMapper MAPPER = JsonMapper.builder(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build();

    private SettingsJson() {}

    /** An object without fields. */
    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    /** The object in {@code bytes}, UTF-8; empty if they are no settings, or not among the choices. */
    static Optional<ObjectNode> parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode root && settings(root).isPresent()
                ? Optional.of(root) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The settings in {@code root}; empty if they are not among the choices. */
    static Optional<Settings> settings(ObjectNode root) {
        try {
            return Optional.of(Settings.DEFAULT.withIdleLock(idleLock(root)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code settings} among the fields of {@code root} that this version does not know. */
    static byte[] bytes(Settings settings, ObjectNode root) {
        return MAPPER.writeValueAsBytes(root.deepCopy().put(IDLE_LOCK, settings.idleLock().toMinutes()));
    }

    private static Duration idleLock(ObjectNode root) {
        JsonNode minutes = root.path(IDLE_LOCK);
        if (minutes.isMissingNode()) {
            return Settings.DEFAULT.idleLock();
        }
        if (!minutes.isIntegralNumber() || !minutes.canConvertToInt()) {
            throw new IllegalArgumentException("no whole number of minutes");
        }
        return Duration.ofMinutes(minutes.intValue());
    }
}
