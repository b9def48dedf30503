package dev.tokenconsole.settings;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object: UTF-8, no name twice, nothing behind the object. */
final class StateJson implements StateFormat<ObjectNode> {
    @Override
    public int maxBytes() {
        return 65_536;
    }

    @Override
    public ObjectNode empty() {
        return Parser.MAPPER.createObjectNode();
    }

    @Override
    public Optional<ObjectNode> parse(byte[] bytes) {
        try {
            return Parser.MAPPER.readTree(bytes) instanceof ObjectNode root ? Optional.of(root) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Indented. */
    @Override
    public byte[] bytes(ObjectNode entries) {
        return Parser.MAPPER.writeValueAsBytes(entries);
    }

    /** Loaded at the first use. */
    private static final class Parser {
        static final JsonMapper MAPPER = JsonMapper.builder(
                JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    }
}
