package dev.tokenconsole.text.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * JSON as plain objects: an object is a {@code Map}, an array a {@code List}, a string a {@code String}, a whole number
 * a {@code BigInteger}, and everything else a {@link JsonToken}. Data binding could do the same, but loading it takes a
 * fresh program longer than reading ten thousand profiles.
 */
public final class JsonTree {
    private JsonTree() {}

    /**
     * The one value of {@code parser}, which limits its depth; {@link JsonToken#NOT_AVAILABLE} if there is none.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON, if anything follows it, or if an object has a name
     *     twice
     */
    public static Object read(JsonParser parser) {
        Object root = value(parser, parser.nextToken());
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "Something follows the value");
        }
        return root;
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        return switch (token) {
            case null -> JsonToken.NOT_AVAILABLE;
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            default -> token;
        };
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> fields = new HashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (fields.put(name, value(parser, parser.nextToken())) != null) {
                throw new StreamReadException(parser, "A name comes twice");
            }
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }
}
