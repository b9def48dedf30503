package dev.tokenconsole.text.json;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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
 * Reads text that is nearly JSON: with single quotes, with the constants of Python, in a call of JavaScript, with the
 * guard {@code )]}'} before it, with more values behind it. For the words of a server alone, and never for a token. No
 * name may come twice.
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
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
            JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .build();

    /** A guard against inclusion as a script, or a call with the value as its argument. */
    private static final Pattern AROUND =
        Pattern.compile("(?s)^(?:\\)]}',?\\s*+|[A-Za-z_$][A-Za-z0-9_$.]{0,80}+\\()([{\\[].*)$");
    private static final Pattern PYTHON = Pattern.compile("(?<=[:,\\[]\\s?)(?:None|True|False)(?=\\s*+[,}\\]])");

    private LenientJson() {}

    /** The object or array in {@code text}; empty if it is none even so. */
    public static Optional<JsonNode> read(String text) {
        String value = AROUND.matcher(text.strip()).replaceFirst("$1");
        if (value.length() > MAX_TEXT || !(value.startsWith("{") || value.startsWith("["))) {
            return Optional.empty();
        }
        return parsed(value).or(() -> parsed(PYTHON.matcher(value).replaceAll(found ->
            found.group().equals("None") ? "null" : found.group().toLowerCase(Locale.ROOT))));
    }

    private static Optional<JsonNode> parsed(String value) {
        try {
            return Optional.of(MAPPER.readTree(value));
        } catch (JacksonException | ArithmeticException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
