package dev.tokenconsole.text.json;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads text that is nearly JSON, such as an object with single quotes: for the words of a server alone, and never for
 * a token. No name may come twice, and nothing may stand behind the value.
 */
public final class LenientJson {
    private static final int MAX_TEXT = 64 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(StrictJson.DEPTH).maxStringLength(MAX_TEXT).maxNameLength(1024).maxNumberLength(100)
                .maxDocumentLength(MAX_TEXT).build())
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
            JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .build();

    private LenientJson() {}

    /** The object or array in {@code text}; empty if it is none even so. */
    public static Optional<JsonNode> read(String text) {
        String value = text.strip();
        if (value.length() > MAX_TEXT || !(value.startsWith("{") || value.startsWith("["))) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(value));
        } catch (JacksonException | ArithmeticException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
