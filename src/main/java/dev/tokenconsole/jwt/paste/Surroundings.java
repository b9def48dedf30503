package dev.tokenconsole.jwt.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;

/** The text without blanks, quotes and the name of a header around it. */
final class Surroundings {
    private static final Pattern HEADER = Pattern.compile(
        "(?i)^((?:proxy-)?authorization\\s*+[:=]\\s*+)?+(bearer|dpop)(?:\\s++|:\\s*+|$)");
    private static final Pattern HEADER_NAME = Pattern.compile("(?i)^(?:proxy-)?authorization\\s*+[:=]\\s*+");
    private static final String QUOTES = "\"'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb";

    private final String text;
    private final List<String> notes;
    private final boolean named;

    private Surroundings(String text, List<String> notes, boolean named) {
        this.text = text;
        this.notes = List.copyOf(notes);
        this.named = named;
    }

    /** Takes them off {@code pasted}. */
    static Surroundings of(String pasted) {
        List<String> notes = new ArrayList<>();
        String text = trim(pasted);
        if (text.length() < pasted.length()) {
            notes.add(Messages.text("jwt.note.blanks-around"));
        }
        text = withoutQuotes(text, notes);
        Matcher header = HEADER.matcher(text);
        boolean named = header.find();
        if (named) {
            text = trim(text.substring(header.end()));
            notes.add(header.group(1) == null ? Messages.text("jwt.note.scheme", header.group(2))
                : Messages.text("jwt.note.header"));
        } else if (HEADER_NAME.matcher(text).find()) {
            text = HEADER_NAME.matcher(text).replaceFirst("");
            notes.add(Messages.text("jwt.note.header"));
        }
        return new Surroundings(withoutQuotes(text, notes), notes, named);
    }

    /** The remaining text. */
    String text() {
        return text;
    }

    /** The removed encodings, one sentence each. */
    List<String> notes() {
        return notes;
    }

    /** True if the name of a scheme for tokens stood before it. */
    boolean named() {
        return named;
    }

    private static String withoutQuotes(String text, List<String> notes) {
        int start = 0;
        int end = text.length();
        while (end - start >= 2 && isQuote(text.charAt(start)) && isQuote(text.charAt(end - 1))) {
            start++;
            end--;
        }
        if (start > 0) {
            notes.add(Messages.text("jwt.note.quotes"));
        }
        return trim(text.substring(start, end));
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
