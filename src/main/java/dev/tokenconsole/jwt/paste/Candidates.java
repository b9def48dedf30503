package dev.tokenconsole.jwt.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;

/**
 * The pieces of a pasted text that may be a token of the JOSE family, and the piece that is called one. The order is
 * that in which they are preferred where neither is better.
 */
public final class Candidates {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]++");
    private static final Pattern PIECES = Pattern.compile("[A-Za-z0-9._~+/=-]++");
    private static final String WORD_END = "\"'`<>()[]{}|\\,;&\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb";
    /** Characters after a token in a sentence or in Markdown that are no part of it. */
    private static final String BEHIND = ",;:!?)]}>*\"'`";
    /** A text may hold thousands of tokens, of which one is shown. */
    private static final int MOST_WORDS = 8;
    /** Characters of all pieces together, so that hostile texts of many layers are read in bounded time. */
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final List<Candidate> all = new ArrayList<>();
    private int characters;

    private Candidates() {}

    /** The pieces of {@code pasted}, the text itself first, then those of the text with its encodings taken off. */
    public static List<Candidate> in(String pasted) {
        if (isBare(pasted) && beginsLikeHeader(pasted)) {
            // Nothing is around it and no encoding can be taken off, which a check need not find out for each token.
            return List.of(Candidate.found(pasted, List.of()));
        }
        Candidates candidates = new Candidates();
        TextLayers.of(pasted).forEach(candidates::add);
        return List.copyOf(candidates.all);
    }

    /** Parts of base64url with full stops between: what a server sends. */
    private static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '.' && !HeaderStart.isBase64Url(text.charAt(i))) {
                return false;
            }
        }
        return text.indexOf('.') > 0;
    }

    /** The text alone, without what is around it; a named one if a header says that it is a token. */
    public static Candidate bare(String pasted) {
        Surroundings around = Surroundings.of(pasted);
        return around.named() ? Candidate.named(around.text(), around.notes())
            : Candidate.found(around.text(), around.notes());
    }

    /** True if there is white space in the text. */
    public static boolean hasBlank(String text) {
        return BLANK.matcher(text).find();
    }

    /** True if there are several different tokens in {@code pasted}, and its words do not say which is meant. */
    public static boolean areSeveral(String pasted) {
        String first = Messages.text("jwt.note.first");
        return wholeWords(pasted).stream().distinct().count() > 1
            && NamedPlace.in(pasted).filter(named -> !named.notes().contains(first)).isEmpty();
    }

    /** The words that begin like a header and have the parts of a whole token, the first few. */
    private static List<String> wholeWords(String text) {
        List<String> words = new ArrayList<>();
        for (int start = HeaderStart.next(text, 0); start >= 0 && words.size() < MOST_WORDS;) {
            int end = wordEnd(text, start);
            String word = withoutWhatFollows(text.substring(start, end));
            if (word.indexOf('.') > 0 && word.indexOf('.', word.indexOf('.') + 1) > 0) {
                words.add(word);
            }
            start = HeaderStart.next(text, end);
        }
        return words;
    }

    private void add(TextLayer layer) {
        Surroundings around = Surroundings.of(layer.text());
        String text = around.text();
        boolean oneWord = !hasBlank(text);
        String joined = oneWord ? text : BLANK.matcher(text).replaceAll("");
        boolean joinable = !oneWord && PIECES.matcher(joined).matches() && wholeWords(layer.text()).size() < 2;
        if (oneWord && !text.isEmpty() && text.indexOf('{') != 0) {
            String token = withoutWhatFollows(text);
            add(layer, around.named(), token, with(around.notes(), token.length() < text.length(), "jwt.note.word"));
        }
        NamedPlace.in(layer.text()).filter(_ -> !(oneWord && around.named()))
            .ifPresent(named -> add(layer, true, named.token(), named.notes()));
        if (joinable && around.named() && !text.isEmpty() && HeaderStart.next(joined, 0) == 0) {
            add(layer, true, joined, with(around.notes(), true, "jwt.note.blanks-inside"));
        } else if (joinable && HeaderStart.next(joined, 0) == 0 && text.indexOf('\n') > 0) {
            add(layer, false, joined, with(around.notes(), true, "jwt.note.blanks-inside"));
        }
        words(layer);
        if (joinable) {
            add(layer, false, joined, with(around.notes(), true, "jwt.note.blanks-inside"));
        }
        if (!oneWord && HeaderStart.next(text, 0) == 0) {
            // An unencoded payload (RFC 7797) may hold blanks.
            add(layer, false, text, around.notes());
        }
    }

    private void words(TextLayer layer) {
        String text = layer.text();
        List<String> words = new ArrayList<>();
        int start = HeaderStart.next(text, 0);
        while (start >= 0 && words.size() < MOST_WORDS) {
            int end = wordEnd(text, start);
            String word = withoutEmphasis(text, start, withoutWhatFollows(text.substring(start, end)));
            if (!words.contains(word)) {
                words.add(word);
            }
            start = HeaderStart.next(text, end);
        }
        boolean several = words.stream().filter(word -> word.indexOf('.') > 0).count() > 1;
        for (String word : words) {
            String which = word.equals(words.getFirst()) ? "jwt.note.first" : "jwt.note.several";
            add(layer, false, word, with(List.of(Messages.text("jwt.note.word")), several, which));
        }
    }

    private void add(TextLayer layer, boolean named, String token, List<String> notes) {
        characters += token.length();
        if (characters > MOST_CHARACTERS || all.stream().anyMatch(one -> one.token().equals(token)
                && (one.named() || !named))) {
            return;
        }
        List<String> both = new ArrayList<>(layer.notes());
        notes.stream().filter(note -> !both.contains(note)).forEach(both::add);
        all.add(named ? Candidate.named(token, both) : Candidate.found(token, both));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && WORD_END.indexOf(text.charAt(end)) < 0 && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String withoutWhatFollows(String text) {
        int end = text.length();
        while (end > 0 && BEHIND.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        // Three asterisks and more stand for something that was left out.
        return text.startsWith("***", end) ? text : text.substring(0, end);
    }

    /** An underscore on both sides is Markdown's; on one side it may be the token's. */
    private static String withoutEmphasis(String text, int start, String word) {
        boolean both = start > 0 && text.charAt(start - 1) == '_' && word.endsWith("_");
        return both ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT;
    }

    private static List<String> with(List<String> notes, boolean added, String key) {
        List<String> all = new ArrayList<>(notes);
        if (added) {
            all.add(Messages.text(key));
        }
        return all;
    }

    /** True if {@code token} begins like the base64 of a JSON object, as every header does. */
    public static boolean beginsLikeHeader(String token) {
        return HeaderStart.next(token, 0) == 0;
    }
}
