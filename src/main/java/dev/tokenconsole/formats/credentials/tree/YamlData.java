package dev.tokenconsole.formats.credentials.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 1.2 as a tree. Plain texts stay as they are written: {@code 0123} is no number here. An alias stands for
 * nothing; a text with a tag of its own, such as {@code !vault}, is a reference.
 */
public final class YamlData {
    private static final int MOST_VALUES = 100_000;
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> PLAIN = Set.of("str", "int", "float", "bool", "null");

    private final Iterator<Event> events;
    private int values;

    private YamlData(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel("").setCodePointLimit(text.length() + 1).build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** The documents in {@code text}; none if it is no YAML, or too deep or too much of it. */
    public static List<Data> documents(String text) {
        List<Data> documents = new ArrayList<>();
        try {
            YamlData reader = new YamlData(text);
            while (reader.events.hasNext()) {
                Event event = reader.events.next();
                if (event.getEventId() == Event.ID.DocumentStart) {
                    documents.add(reader.read(reader.events.next(), 0));
                }
            }
            return documents;
        } catch (YamlEngineException | TooMuchException broken) {
            return List.of();
        }
    }

    private Data read(Event event, int depth) {
        if (depth > ObjectSearch.DEPTH || ++values > MOST_VALUES) {
            throw new TooMuchException();
        }
        return switch (event.getEventId()) {
            case MappingStart -> map(depth);
            case SequenceStart -> list(depth);
            case Scalar -> scalar((ScalarEvent) event);
            case Alias, Comment, DocumentEnd, DocumentStart, MappingEnd, SequenceEnd, StreamEnd, StreamStart ->
                Data.other();
        };
    }

    private Data map(int depth) {
        List<Map.Entry<String, Data>> members = new ArrayList<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            String name = read(key, depth + 1).text();
            Data value = read(events.next(), depth + 1);
            members.add(Map.entry(name, value));
        }
        return Data.map(members);
    }

    private Data list(int depth) {
        List<Data> items = new ArrayList<>();
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            items.add(read(item, depth + 1));
        }
        return Data.list(items);
    }

    private Data scalar(ScalarEvent scalar) {
        String value = scalar.getValue();
        String tag = scalar.getTag().filter(each -> !each.equals("!")).orElse(STANDARD + "str");
        if (!tag.startsWith(STANDARD) || !PLAIN.contains(tag.substring(STANDARD.length()))) {
            return tag.equals(STANDARD + "binary") ? binary(value) : Data.reference(value);
        }
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"))) {
            return Data.truth(value.equalsIgnoreCase("true"));
        }
        if (plain && NOTHING.contains(value)) {
            return Data.other();
        }
        Data data = Data.text(value);
        return plain && isCommented(scalar.getEndMark()) ? data.withComment() : data;
    }

    /** The text that is written in base64; a reference if it is none in UTF-8. */
    private static Data binary(String written) {
        try {
            byte[] bytes = Base64.getDecoder().decode(written.replaceAll("\\s", ""));
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.indexOf('\ufffd') < 0 ? Data.text(text) : Data.reference(written);
        } catch (IllegalArgumentException _) {
            return Data.reference(written);
        }
    }

    private static boolean isCommented(Optional<Mark> end) {
        int[] around = end.map(Mark::getBuffer).orElse(new int[0]);
        int at = end.map(Mark::getPointer).orElse(0);
        while (at < around.length && (around[at] == ' ' || around[at] == '\t')) {
            at++;
        }
        return at < around.length && around[at] == '#';
    }

    private static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchException() {
            super("more than is read", null, false, false);
        }
    }
}
