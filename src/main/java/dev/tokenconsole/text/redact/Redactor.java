package dev.tokenconsole.text.redact;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.model.secret.Mask;
import dev.tokenconsole.model.secret.Secret;

/**
 * Masks secrets and possible secrets in text of a server: the client secret (see {@link SecretMatcher}), tokens, the
 * values of names such as {@code password}, and the credentials behind {@code Bearer} and {@code Basic}; each also
 * where it is escaped, up to {@value #LAYERS} times. A value of such a name is masked wherever it occurs again, see
 * {@link #learn}. Takes time in proportion to the text, whatever it is.
 */
public final class Redactor implements AutoCloseable {
    /** The text in the place of each masked range. */
    public static final String MASK = Mask.TEXT;

    private static final int LAYERS = 5;
    /** Eight characters of a secret, each of them escaped {@value #LAYERS} times. */
    private static final int AHEAD = 1024;
    /** Possessive throughout, and matched only at the start of a word: a hostile text must not take quadratic time. */
    private static final String VALUE = "\\s*+[:=]\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)|'((?:[^'\\\\]|\\\\.)*+)"
        + "|(\\[)|(\\{)|([^\\s\"',;&}]++))";
    private static final String NAMES = "(?:client_?+secret|client_?+assertion"
        + "|access_?+token|refresh_?+token|id_?+token|session_?+token|password|passwd)";
    private static final Pattern NAMED = Pattern.compile("(?is)(?<![a-z0-9_-])" + NAMES + "[\"']?+" + VALUE);
    private static final Pattern ELEMENT =
        Pattern.compile("(?is)<(?:[a-z0-9._-]++:)?+" + NAMES + "(?:\\s[^<>]*+)?+>(?:<!\\[CDATA\\[)?+([^<]++)");
    private static final String FURTHER_NAMES = "(?:clientsecret|accesstoken|refreshtoken"
        + "|idtoken|sessiontoken|token|jwt|assertion|secret|api[_-]?+key|authorization)";
    private static final Pattern QUOTED_NAME = Pattern.compile("(?is)[\"']" + FURTHER_NAMES + "[\"']" + VALUE);
    private static final Pattern WHOLE_NAME = Pattern.compile("(?i)" + NAMES + "|" + FURTHER_NAMES);
    private static final Pattern SCHEME =
        Pattern.compile("(?i)\\b(?:bearer|basic)\\s++([A-Za-z0-9._~+/-]{16,}+=*+)");
    private static final Pattern TOKEN = Pattern.compile("(eyJ[A-Za-z0-9_-]{5,}+[A-Za-z0-9._-]*+"
        + "|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+)");
    private static final List<Form> BY_NAME =
        List.of(new Form(NAMED, ":="), new Form(QUOTED_NAME, ":="), new Form(ELEMENT, "<"));
    private static final List<Form> BY_LOOKS = List.of(new Form(SCHEME, " \t\n\u000b\f\r"), new Form(TOKEN, "J."));
    /** No text written for people holds a piece of so many characters of a token. */
    private static final int PIECE = 12;
    private static final int MAX_LEARNED = 16;
    private static final Pattern OPAQUE = Pattern.compile("[!-~]{" + PIECE + ",}+");
    private static final Pattern QUOTED = Pattern.compile("\"([!-~&&[^\"]]{" + PIECE + ",}+)\"");

    /**
     * A form of what may be secret, and its place in a text.
     *
     * @param needed characters of which every text with this form has one; a text has to be searched for no other
     */
    private record Form(Pattern pattern, String needed) {
        private boolean isPossibleIn(char[] text) {
            for (char c : text) {
                if (needed.indexOf(c) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private final SecretMatcher secretMatcher;
    private final PieceIndex learned = new PieceIndex(PIECE, PieceIndex.Encoding.NONE);

    /** {@code secret} stays the caller's. */
    public Redactor(Secret secret) {
        secretMatcher = new SecretMatcher(secret);
    }

    /** True if a member of JSON with {@code name} is taken for a secret. */
    public static boolean isNameOfSecret(String name) {
        return WHOLE_NAME.matcher(name).matches();
    }

    /**
     * Remembers the values of names such as {@code access_token} in {@code raw}, the first {@value #MAX_LEARNED} of
     * {@value #PIECE} characters or more.
     */
    public void learn(String raw) {
        List<char[]> found = new ArrayList<>();
        UnescapedText layer = UnescapedText.of(raw.toCharArray());
        for (int depth = 0; layer != null; depth++) {
            char[] text = layer.text();
            find(BY_NAME, text, (from, to) -> addOpaque(text, from, to, found));
            UnescapedText next = depth < LAYERS ? layer.resolved() : null;
            layer.wipe();
            layer = next;
        }
        found.stream().limit(MAX_LEARNED).forEach(learned::add);
        found.forEach(value -> Arrays.fill(value, '\0'));
    }

    /** Text with spaces is no token; of an object or an array any string in it counts. */
    private static void addOpaque(char[] text, int from, int to, List<char[]> found) {
        if (from == to) {
            // The text ends behind an opening quote, as a response does that was cut there.
            return;
        }
        boolean whole = text[from] != '{' && text[from] != '[';
        Matcher matcher = (whole ? OPAQUE : QUOTED).matcher(CharBuffer.wrap(text, from, to - from));
        if (whole && matcher.matches()) {
            found.add(Arrays.copyOfRange(text, from, to));
        }
        while (!whole && matcher.find()) {
            found.add(Arrays.copyOfRange(text, from + matcher.start(1), from + matcher.end(1)));
        }
    }

    /** {@code raw} with {@link #MASK} in the place of each range that may be secret. */
    public String masked(String raw) {
        return masked(raw, raw.length());
    }

    /** The same of the first {@code max} characters; a secret is also found where these end in the middle of it. */
    public String masked(String raw, int max) {
        String searched = raw.length() - max > AHEAD ? raw.substring(0, max + AHEAD) : raw;
        boolean[] hidden = new boolean[searched.length()];
        UnescapedText layer = UnescapedText.of(searched.toCharArray());
        for (int depth = 0; layer != null; depth++) {
            mark(layer, hidden);
            UnescapedText next = depth < LAYERS ? layer.resolved() : null;
            layer.wipe();
            layer = next;
        }
        int end = Math.min(max, raw.length());
        return Mask.apply(raw.substring(0, end), Arrays.copyOf(hidden, end));
    }

    private void mark(UnescapedText layer, boolean[] hidden) {
        char[] text = layer.text();
        boolean[] found = new boolean[text.length];
        secretMatcher.mark(text, found);
        learned.mark(text, found);
        for (int from = 0, to; from < found.length; from = to + 1) {
            to = from;
            while (to < found.length && found[to]) {
                to++;
            }
            layer.mark(from, to, hidden);
        }
        find(BY_NAME, text, (from, to) -> layer.mark(from, to, hidden));
        find(BY_LOOKS, text, (from, to) -> layer.mark(from, to, hidden));
    }

    private interface RangeAction {
        void at(int from, int to);
    }

    private static void find(List<Form> forms, char[] text, RangeAction found) {
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(CharBuffer.wrap(text));
            int end = form.isPossibleIn(text) ? 0 : text.length + 1;
            while (end <= text.length && matcher.find(end)) {
                end = matcher.end();
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.start(group) >= 0) {
                        end = Math.max(end, valueEnd(text, matcher.start(group), matcher.end(group)));
                        found.at(matcher.start(group), end);
                    }
                }
            }
        }
    }

    /** The closing bracket of an object or an array, or the end of the text; {@code end} for any other value. */
    private static int valueEnd(char[] text, int start, int end) {
        if (start >= text.length || (text[start] != '{' && text[start] != '[')) {
            return end;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length; i++) {
            char c = text[i];
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']') && --depth == 0) {
                return i;
            }
        }
        return text.length;
    }

    /** Wipes the hashes of the secret and of learned values. */
    @Override
    public void close() {
        secretMatcher.close();
        learned.close();
    }
}
