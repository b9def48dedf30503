package dev.tokenconsole.settings;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON objects as bytes: UTF-8, no name twice, nothing behind the object. */
final class StateJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build();

    private StateJson() {}

    /** An object without fields. */
    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    /** The object in {@code bytes}; empty if they are none. */
    static Optional<ObjectNode> parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode root ? Optional.of(root) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** {@code root}, indented. */
    static byte[] bytes(ObjectNode root) {
        return MAPPER.writeValueAsBytes(root);
    }
}
