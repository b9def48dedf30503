package dev.tokenconsole.jwt.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;

/** Places in a longer text whose name says that a token stands there, the surest first. */
enum NamedPlace {
    ACCESS_TOKEN("access_token", member("access_token"), "jwt.note.json"),
    OTHER_TOKEN("\"", member("(?:id_token|token|refresh_token|assertion|id_token_hint)"), "jwt.note.json"),
    HEADER_INSIDE("authorization",
        "(?i)authorization\\\\?[\"'\u201d]?\\s*+[:=]\\s*+\\\\?[\"'\u201c]?\\s*+(?:bearer|dpop)\\s++("
        + NamedPlace.TOKEN + "++)", "jwt.note.header-inside"),
    CURL_OPTION("--oauth2-bearer",
        "--oauth2-bearer[ =\\s]++[\"']?(" + NamedPlace.TOKEN + "++)", "jwt.note.curl-option"),
    FIELD("=", "(?i)(?<![A-Za-z0-9_-])(?:access_token|id_token|client_assertion|subject_token)=[\"']?("
        + NamedPlace.TOKEN + "++)", "jwt.note.word");

    /** Characters of a bearer token by RFC 6750 section 2.1. */
    private static final String TOKEN = "[A-Za-z0-9._~+/=-]";
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]++");

    /** A word of every such place, in lower case: a text without it need not be searched. */
    private final String word;
    private final Pattern pattern;
    private final String note;

    NamedPlace(String word, String pattern, String note) {
        this.word = word;
        this.pattern = Pattern.compile(pattern);
        this.note = note;
    }

    private static String member(String name) {
        return "\\\\{0,3}[\"\u201c]" + name + "\\\\{0,3}[\"\u201d]\\s*+:\\s*+\\\\{0,3}[\"\u201c]"
            + "([^\"\u201d]*+)[\"\u201d]";
    }

    /** The first token at such a place in {@code text}. */
    static Optional<Candidate> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (NamedPlace place : values()) {
            if (!lower.contains(place.word)) {
                continue;
            }
            Matcher matcher = place.pattern.matcher(text);
            if (matcher.find() && !value(matcher).isEmpty()) {
                return Optional.of(place.take(matcher));
            }
        }
        return Optional.empty();
    }

    private Candidate take(Matcher matcher) {
        List<String> notes = new ArrayList<>();
        notes.add(Messages.text(note));
        String found = matcher.group(1);
        String value = value(matcher);
        String bare = BLANK.matcher(value).replaceAll("");
        if (bare.length() < value.length()) {
            notes.add(Messages.text("jwt.note.blanks-inside"));
        }
        if (matcher.find() && !matcher.group(1).equals(found)) {
            notes.add(Messages.text("jwt.note.first"));
        }
        return Candidate.named(bare, notes);
    }

    private static String value(Matcher matcher) {
        String value = JsonEscapes.resolve(matcher.group(1));
        // Behind a layer of escapes the closing quote has a backslash before it.
        return value.endsWith("\\") ? value.substring(0, value.length() - 1) : value;
    }
}
