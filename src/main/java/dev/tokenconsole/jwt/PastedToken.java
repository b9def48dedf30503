package dev.tokenconsole.jwt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;

/** A token extracted from pasted text. Not a record: those hold no secrets. */
final class PastedToken {
    /** Characters of a bearer token by RFC 6750 section 2.1. */
    private static final String TOKEN = "[A-Za-z0-9._~+/=-]";
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._~+/-]*+=*+");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]++");
    private static final Pattern HEADER = Pattern.compile("(?i)^(?:authorization\\s*+[:=]\\s*+)?+bearer(?:\\s++|$)");
    private static final Pattern HEADER_NAME = Pattern.compile("(?i)^authorization\\s*+[:=]\\s*+");
    private static final Pattern SECOND_TOKEN = Pattern.compile("\\seyJ");
    private static final String QUOTES = "\"'`\u201c\u201d\u201e\u2018\u2019";

    private final String token;
    private final List<String> notes;

    private PastedToken(String token, List<String> notes) {
        this.token = token;
        this.notes = List.copyOf(notes);
    }

    /** The locations of a token in a longer text, the most certain first. */
    private enum Location {
        ACCESS_TOKEN(jsonMember("access_token"), "jwt.note.json"),
        OTHER_TOKEN(jsonMember("(?:id_token|token)"), "jwt.note.json"),
        HEADER_INSIDE("(?i)authorization[\"'\u201d]?\\s*+[:=]\\s*+[\"'\u201c]?\\s*+bearer\\s++(" + TOKEN + "++)",
            "jwt.note.header-inside"),
        CURL_OPTION("--oauth2-bearer[ =\\s]++[\"']?(" + TOKEN + "++)", "jwt.note.curl-option"),
        WORD("(?<![A-Za-z0-9._~+/%-])(eyJ[A-Za-z0-9_+/-]*+(?:\\.[A-Za-z0-9_+/-]*+){2,4}+)(?![A-Za-z0-9._~+/%-])",
            "jwt.note.word");

        private final Pattern pattern;
        private final String note;

        Location(String pattern, String note) {
            this.pattern = Pattern.compile(pattern);
            this.note = note;
        }

        private static String jsonMember(String name) {
            return "[\"\u201c]" + name + "[\"\u201d]\\s*+:\\s*+[\"\u201c]([^\"\u201d]*+)[\"\u201d]";
        }
    }

    /** Finds the token; a text without one is returned without leading and trailing blanks. */
    static PastedToken unwrap(String pasted) {
        List<String> notes = new ArrayList<>();
        String text = trim(pasted);
        if (text.length() < pasted.length()) {
            notes.add(Messages.text("jwt.note.blanks-around"));
        }
        text = withoutQuotes(text, notes);
        Matcher header = HEADER.matcher(text);
        if (header.find()) {
            text = trim(text.substring(header.end()));
            notes.add(Messages.text("jwt.note.header"));
        } else if (HEADER_NAME.matcher(text).find()) {
            text = HEADER_NAME.matcher(text).replaceFirst("");
            notes.add(Messages.text("jwt.note.header"));
        }
        text = withoutQuotes(text, notes);
        if (!BARE.matcher(text).matches()) {
            text = inside(pasted, text, notes);
        }
        return new PastedToken(text, notes);
    }

    /** The bare token, or the remaining text if none was recognised. */
    String token() {
        return token;
    }

    /** The removed parts, one sentence each. */
    List<String> notes() {
        return notes;
    }

    /** Without the token, which could be used by any reader of a log. */
    @Override
    public String toString() {
        return "PastedToken[" + token.length() + " characters]";
    }

    /** True if there is white space in the text. */
    static boolean hasBlank(String text) {
        return BLANK.matcher(text).find();
    }

    /** A token broken over lines, or one somewhere in a longer text. */
    private static String inside(String pasted, String text, List<String> notes) {
        String joined = BLANK.matcher(text).replaceAll("");
        boolean bare = BARE.matcher(joined).matches();
        if (!bare || !isOneToken(text, joined)) {
            for (Location location : Location.values()) {
                Matcher matcher = location.pattern.matcher(pasted);
                if (matcher.find()) {
                    return take(location, matcher, notes);
                }
            }
        }
        if (bare) {
            notes.add(Messages.text("jwt.note.blanks-inside"));
            return joined;
        }
        return text;
    }

    private static boolean isOneToken(String text, String joined) {
        boolean several = SECOND_TOKEN.matcher(text).find() && joined.chars().filter(c -> c == '.').count() > 2;
        return joined.startsWith("eyJ") && !several;
    }

    private static String take(Location location, Matcher matcher, List<String> notes) {
        String found = matcher.group(1);
        notes.clear();
        notes.add(Messages.text(location.note));
        String bare = BLANK.matcher(found).replaceAll("");
        if (bare.length() < found.length()) {
            notes.add(Messages.text("jwt.note.blanks-inside"));
        }
        if (matcher.find() && !matcher.group(1).equals(found)) {
            notes.add(Messages.text("jwt.note.first"));
        }
        return bare;
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
