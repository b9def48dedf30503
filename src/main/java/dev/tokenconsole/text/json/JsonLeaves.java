package dev.tokenconsole.text.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;

import dev.tokenconsole.text.json.Member.Kind;

/** The values of a strict JSON object at all depths, in the order of the text. */
public final class JsonLeaves {
    /** Names that can stand in a path without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_#$@+-]++");

    private final JsonParser parser;
    private final List<JsonLeaf> leaves = new ArrayList<>();

    private JsonLeaves(JsonParser parser) {
        this.parser = parser;
    }

    /** The leaves of {@code json}, a whole object that {@link StrictObject} read without a problem. */
    public static List<JsonLeaf> of(String json) {
        try (JsonParser parser = StrictObject.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            JsonLeaves reader = new JsonLeaves(parser);
            parser.nextToken();
            reader.members("", "");
            return List.copyOf(reader.leaves);
        }
    }

    /** {@code name} as a path of one step; quoted where it could be taken for more. */
    public static String step(String name) {
        return PLAIN.matcher(name).matches() ? name : quoted(name);
    }

    private void members(String pointer, String path) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                path.isEmpty() ? step(name) : path + "." + step(name));
        }
    }

    private void value(String pointer, String path) {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                int before = leaves.size();
                members(pointer, path);
                if (leaves.size() == before) {
                    leaves.add(new JsonLeaf(pointer, path, Kind.OBJECT, "{}", null));
                }
            }
            case START_ARRAY -> array(pointer, path);
            case VALUE_STRING -> leaves.add(new JsonLeaf(pointer, path, Kind.STRING, parser.getString(), null));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                leaves.add(new JsonLeaf(pointer, path, Kind.NUMBER, parser.getString(), null));
            default -> leaves.add(new JsonLeaf(pointer, path, Kind.LITERAL, parser.getString(), null));
        }
    }

    /** An array of plain values is one value; in any other, each element has a place of its own. */
    private void array(String pointer, String path) {
        int before = leaves.size();
        boolean plain = true;
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            plain &= !parser.currentToken().isStructStart();
            value(pointer + "/" + i, path + "[" + i + "]");
        }
        if (plain) {
            List<JsonLeaf> own = leaves.subList(before, leaves.size());
            List<String> elements = own.stream()
                .map(leaf -> leaf.kind() == Kind.STRING ? quoted(leaf.text()) : leaf.text()).toList();
            own.clear();
            leaves.add(new JsonLeaf(pointer, path, Kind.ARRAY, "[" + String.join(",", elements) + "]", elements));
        }
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }
}
