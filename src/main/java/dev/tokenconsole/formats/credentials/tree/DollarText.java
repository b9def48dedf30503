package dev.tokenconsole.formats.credentials.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Files of Docker Compose and of GitLab CI: variables are put in behind a dollar sign, and two dollar signs stand for
 * one.
 */
public final class DollarText {
    private DollarText() {}

    /** True if {@code file} is one. */
    public static boolean isIn(Data file) {
        return file.get("services").members().stream().map(Map.Entry::getValue)
                .anyMatch(each -> each.has("image") || each.has("build") || each.has("environment"))
            || file.get("stages").items().stream().anyMatch(Data::isText)
            || file.members().stream().map(Map.Entry::getValue).anyMatch(each -> each.has("script"));
    }

    /** {@code data} as it is read: a text that holds a variable is a reference. */
    public static Data read(Data data) {
        return switch (data.kind()) {
            case MAP -> {
                List<Map.Entry<String, Data>> members = new ArrayList<>();
                data.members().forEach(each -> members.add(Map.entry(each.getKey(), read(each.getValue()))));
                yield Data.map(members);
            }
            case LIST -> Data.list(data.items().stream().map(DollarText::read).toList());
            case TEXT -> data.text().indexOf('$') < 0 ? data : text(data.text());
            case REFERENCE, TRUE, FALSE, OTHER, NONE -> data;
        };
    }

    private static Data text(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char next = i + 1 < written.length() ? written.charAt(i + 1) : 0;
            if (c == '$' && (next == '{' || next == '_' || Character.isLetter(next))) {
                return Data.reference(written);
            }
            text.append(c);
            i += c == '$' && next == '$' ? 1 : 0;
        }
        return Data.text(text.toString());
    }
}
