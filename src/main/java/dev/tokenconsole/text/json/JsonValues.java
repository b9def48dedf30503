package dev.tokenconsole.text.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member.Kind;

/** Reads members from a JSON parser and checks the rules that the parser does not know. */
final class JsonValues implements AutoCloseable {
    /** The deepest nesting, counting the outermost object as 1. */
    static final int DEPTH = 16;

    private final JsonParser parser;
    private final String source;
    private final String part;
    /** The names seen so far in each open object, innermost first; an array has an empty set. */
    private final Deque<Set<String>> open = new ArrayDeque<>();
    /** The first name that comes twice. */
    private @Nullable JsonFault twice;

    JsonValues(JsonParser parser, String source, String part) {
        this.parser = parser;
        this.source = source;
        this.part = part;
    }

    /**
     * Reads the whole text.
     *
     * @param members receives the object's members, one by one, so that it has those before a fault. A name that comes
     *     twice is a fault, and yet both members are there, and those behind: another reader takes them
     * @return empty for an object; otherwise the word for the kind of value
     */
    String readDocument(List<Member> members) throws JsonFault {
        try {
            String other = readWhole(members);
            if (twice == null) {
                return other;
            }
        } catch (JsonFault | JacksonException later) {
            if (twice == null) {
                throw later;
            }
        }
        throw twice;
    }

    private String readWhole(List<Member> members) throws JsonFault {
        String other = "";
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            enter();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = name();
                parser.nextToken();
                members.add(value(name));
            }
        } else {
            other = Messages.text("jwt.json.kind." + value("").kind());
        }
        if (goesOn()) {
            throw fault("jwt.json.trailing");
        }
        return other;
    }

    /** Anything after the one value is an error, JSON or not. */
    private boolean goesOn() throws JsonFault {
        JsonToken last = parser.currentToken();
        int end = offset() + 1;
        try {
            return parser.nextToken() != null;
        } catch (JacksonException e) {
            if (last != JsonToken.END_OBJECT && last != JsonToken.END_ARRAY) {
                throw e;
            }
            while (" \t\r\n".indexOf(source.charAt(end)) >= 0) {
                end++;
            }
            throw faultAt(end, "jwt.json.trailing");
        }
    }

    private Member value(String name) throws JsonFault {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT, START_ARRAY -> container(name, token);
            case VALUE_STRING -> new Member(name, Kind.STRING, string());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Member(name, Kind.NUMBER, parser.getString());
            default -> new Member(name, Kind.LITERAL, parser.getString());
        };
    }

    private Member container(String name, JsonToken first) throws JsonFault {
        int start = offset();
        int outside = open.size();
        List<String> strings = first == JsonToken.START_ARRAY ? new ArrayList<>() : null;
        enter();
        while (open.size() > outside) {
            JsonToken token = parser.nextToken();
            boolean element = open.size() == outside + 1 && token != JsonToken.END_ARRAY;
            String string = step(token);
            if (strings != null && element) {
                if (string == null) {
                    strings = null;
                } else {
                    strings.add(string);
                }
            }
        }
        String json = source.substring(start, offset() + 1);
        Kind kind = first == JsonToken.START_ARRAY ? Kind.ARRAY : Kind.OBJECT;
        return new Member(name, kind, json, strings == null || strings.isEmpty() ? null : List.copyOf(strings));
    }

    /** Takes one token of a container in; returns its text if it is a string. */
    private @Nullable String step(JsonToken token) throws JsonFault {
        switch (token) {
            case START_OBJECT, START_ARRAY -> enter();
            case END_OBJECT, END_ARRAY -> open.pop();
            case PROPERTY_NAME -> name();
            case VALUE_STRING -> {
                return string();
            }
            default -> { }
        }
        return null;
    }

    private void enter() throws JsonFault {
        open.push(new HashSet<>());
        if (open.size() > DEPTH) {
            throw fault("jwt.json.deep", DEPTH);
        }
    }

    private String name() throws JsonFault {
        String name = whole(parser.currentName());
        if (!open.element().add(name) && twice == null) {
            twice = fault("jwt.json.twice", DisplayText.shorten(name));
        }
        return name;
    }

    private String string() throws JsonFault {
        return whole(parser.getString());
    }

    /** An escape such as {@code \}{@code ud800} alone is half of a character: every reader makes its own of it. */
    private String whole(String text) throws JsonFault {
        if (hasHalf(text)) {
            int start = offset();
            int found = UnpairedSurrogate.in(source, start);
            throw faultAt(found < 0 ? start : found, "jwt.json.surrogate");
        }
        return text;
    }

    private static boolean hasHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
            }
        }
        return false;
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private JsonFault fault(String key, Object... more) {
        return faultAt(offset(), key, more);
    }

    private JsonFault faultAt(int place, String key, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = part;
        arguments[1] = place + 1;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new JsonFault(Messages.text(key, arguments));
    }

    @Override
    public void close() {
        parser.close();
    }
}
