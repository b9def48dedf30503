package dev.tokenconsole.formats.credentials.line;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.Remark;

/** The value of {@code Name: value} as people write it to each other: one word, or what stands in quotes. */
final class NoteValue {
    private static final Pattern WRAPPED =
        Pattern.compile("\\*\\*(.++)(?<=\\*\\*)|`([^`]++)`|\"([^\"]++)\"|\u201c([^\u201c\u201d]++)\u201d|'([^']++)'");
    private static final Pattern ADDRESS = Pattern.compile(
        "https?://[^\\s<>\"'`)\\]|]++|(?<=\\[)[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++(?=[^\\]\\s]*+\\]\\()");

    private static final int MOST_ADDRESSES = 4;

    private NoteValue() {}

    static LineValue of(String written) {
        String text = written.strip();
        Matcher wrapped = WRAPPED.matcher(text);
        if (wrapped.matches()) {
            for (int group = 2; group <= 5; group++) {
                if (wrapped.group(group) != null) {
                    return LineValue.of(wrapped.group(group));
                }
            }
            String bold = wrapped.group(1);
            text = bold.substring(0, bold.length() - 2).strip();
        }
        if (text.matches(".*[\\s\u00a0].*")) {
            return LineValue.none(text, Remark.Kind.WORDS);
        }
        if (text.matches("[\"'`\u201c].*|.*[\"'`\u201d]|.*\\\\.*")) {
            return LineValue.of(text, Doubt.Kind.QUOTING);
        }
        return text.matches(".*[.,;:]") ? LineValue.of(text, Doubt.Kind.PUNCTUATION) : LineValue.of(text);
    }

    /** The addresses in {@code written}, whatever stands around them; the text itself if there are none. */
    static List<String> addresses(String written) {
        List<String> found = ADDRESS.matcher(written).results().map(MatchResult::group).limit(MOST_ADDRESSES).toList();
        return (found.isEmpty() ? List.of(written.strip()) : found).stream()
            .map(each -> each.replaceFirst("[.,;:]+$", "")).toList();
    }
}
