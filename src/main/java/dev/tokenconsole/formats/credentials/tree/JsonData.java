package dev.tokenconsole.formats.credentials.tree;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * JSON as a tree, with the comments and last commas that settings files have. No name twice, and at most
 * {@value ObjectSearch#DEPTH} levels.
 */
public final class JsonData {
    private static final JsonFactory STRICT = factory(false);
    /** Object literals of programs: names without quotes, and single quotes. */
    private static final JsonFactory LITERAL = factory(true);

    private final Data data;
    private final int end;

    private JsonData(Data data, int end) {
        this.data = data;
        this.end = end;
    }

    private static JsonFactory factory(boolean literal) {
        return JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(ObjectSearch.DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES, literal)
            .configure(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES, literal)
            // Buffers that held a secret are not kept for the next text.
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();
    }

    /** The value that {@code text} is, from its first character to its last; null if it is none. */
    @Nullable public static Data whole(String text) {
        JsonData value = at(text, 0, false);
        return value.isValue() && text.substring(value.end).isBlank() ? value.data : null;
    }

    /** The value that begins at {@code start}, or how far it could be read; {@code literal} as programs write it. */
    static JsonData at(String text, int start, boolean literal) {
        int position = start;
        try (Reader rest = new StringReader(text)) {
            rest.skip(start);
            try (JsonParser parser = (literal ? LITERAL : STRICT).createParser(ObjectReadContext.empty(), rest)) {
                try {
                    JsonToken first = parser.nextToken();
                    Data read = first == null ? Data.NONE : read(parser, first);
                    position = start + (int) parser.currentLocation().getCharOffset();
                    return new JsonData(read, position);
                } catch (JacksonException broken) {
                    int reached = (int) parser.currentLocation().getCharOffset();
                    return new JsonData(Data.NONE, Math.min(text.length(), start + Math.max(reached, 1)));
                }
            }
        } catch (java.io.IOException | JacksonException broken) {
            return new JsonData(Data.NONE, Math.min(text.length(), position + 1));
        }
    }

    /** True if a value was read. */
    boolean isValue() {
        return data != Data.NONE;
    }

    /** The value. */
    Data data() {
        return data;
    }

    /** The place behind it, or where it could not be read any further. */
    int end() {
        return end;
    }

    private static Data read(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                List<Map.Entry<String, Data>> members = new ArrayList<>();
                while (next(parser) != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    members.add(Map.entry(name, read(parser, next(parser))));
                }
                yield Data.map(members);
            }
            case START_ARRAY -> {
                List<Data> items = new ArrayList<>();
                JsonToken next = next(parser);
                while (next != JsonToken.END_ARRAY) {
                    items.add(read(parser, next));
                    next = next(parser);
                }
                yield Data.list(items);
            }
            case VALUE_STRING, VALUE_NUMBER_INT -> Data.text(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> Data.truth(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_FLOAT, VALUE_NULL, VALUE_EMBEDDED_OBJECT, END_ARRAY, END_OBJECT,
                NOT_AVAILABLE, PROPERTY_NAME -> Data.other();
        };
    }

    /** At the end of the text the parser itself complains, before it returns nothing. */
    private static JsonToken next(JsonParser parser) {
        JsonToken token = parser.nextToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }
}
