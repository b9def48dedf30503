package dev.tokenconsole.check.list;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.secret.Utf8;
import dev.tokenconsole.text.json.StrictJson;

/** A list as JSON, one object a line. */
final class JsonLineList {
    private JsonLineList() {}

    /** Adds the rows of {@code text} to {@code rows}, and returns the names of members that are ignored. */
    static List<String> read(char[] text, List<ListRow> rows) throws RefusedList {
        Set<String> ignored = new LinkedHashSet<>();
        int number = 0;
        for (int from = 0; from < text.length;) {
            int end = from;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            number++;
            CharBuffer line = CharBuffer.wrap(text, from, end - from);
            if (!line.chars().allMatch(Character::isWhitespace)) {
                CredentialList.requireRoom(rows);
                rows.add(row(line, number, ignored));
            }
            from = end + 1;
        }
        return new ArrayList<>(ignored);
    }

    private static ListRow row(CharBuffer line, int number, Set<String> ignored) {
        if (!(parsed(line) instanceof StrictJson.Value value) || !value.node().isObject()) {
            return ListRow.faulty(number, Messages.text("check.list.no-object", number));
        }
        JsonNode object = value.node();
        List<String> names = List.copyOf(object.propertyNames());
        ListHeadings headings;
        try {
            headings = ListHeadings.of(names);
        } catch (RefusedList refused) {
            return ListRow.faulty(number,
                Messages.text("check.list.line", number, String.valueOf(refused.getMessage())));
        }
        ignored.addAll(headings.ignored());
        ListRow row = new ListRow(number);
        for (Map.Entry<ListColumn, Integer> place : headings.places().entrySet()) {
            JsonNode member = object.path(names.get(place.getValue()));
            if (!member.isString() && !member.isNull()) {
                row.close();
                return ListRow.faulty(number, Messages.text("check.list.no-text", number, place.getKey().id()));
            }
            char[] cell = member.stringValue("").toCharArray();
            row.put(place.getKey(), cell);
            Arrays.fill(cell, '\0');
        }
        return row;
    }

    private static StrictJson.Result parsed(CharBuffer line) {
        try {
            byte[] bytes = Utf8.encode(line);
            StrictJson.Result result = StrictJson.read(bytes, bytes.length);
            Arrays.fill(bytes, (byte) 0);
            return result;
        } catch (CharacterCodingException _) {
            return StrictJson.Fault.INVALID;
        }
    }
}
