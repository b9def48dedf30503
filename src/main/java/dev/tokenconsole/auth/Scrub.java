package dev.tokenconsole.auth;

import java.nio.CharBuffer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.profile.Secret;

/**
 * Masks what is secret, or may be, in a text that a server sent: the client secret (see {@link SecretTraces}), tokens,
 * whatever stands behind a name such as {@code password}, and what stands behind {@code Bearer} and {@code Basic}; each
 * also where it is escaped, up to {@value #LAYERS} times. Takes time in proportion to the text, whatever it is.
 */
final class Scrub implements AutoCloseable {
    /** Stands in the place of each stretch that is not shown. */
    static final String MASK = "••••";

    private static final int LAYERS = 3;
    /** Possessive throughout, and begun only where a word begins: a hostile text must not cost its square. */
    private static final String VALUE = "\\s*+[:=]\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)|'((?:[^'\\\\]|\\\\.)*+)"
        + "|(\\[)|(\\{)|([^\\s\"',;&}]++))";
    private static final Pattern NAMED = Pattern.compile("(?is)(?<![a-z0-9_-])(?:client_secret|client_assertion"
        + "|access_token|refresh_token|id_token|password|passwd)[\"']?+" + VALUE);
    private static final Pattern QUOTED_NAME = Pattern.compile("(?is)[\"'](?:clientsecret|accesstoken|refreshtoken"
        + "|idtoken|token|jwt|assertion|secret|api[_-]?+key|authorization)[\"']" + VALUE);
    private static final Pattern SCHEME =
        Pattern.compile("(?i)\\b(?:bearer|basic)\\s++([A-Za-z0-9._~+/-]{16,}+=*+)");
    private static final Pattern TOKEN = Pattern.compile("(eyJ[A-Za-z0-9_-]{5,}+[A-Za-z0-9._-]*+"
        + "|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+)");
    private static final List<Pattern> PATTERNS = List.of(NAMED, QUOTED_NAME, SCHEME, TOKEN);

    private final SecretTraces traces;

    /** {@code secret} stays the caller's. */
    Scrub(Secret secret) {
        traces = new SecretTraces(secret);
    }

    /** {@code raw} with {@link #MASK} in the place of each stretch that may be secret. */
    String masked(String raw) {
        boolean[] hidden = new boolean[raw.length()];
        Unescaped layer = Unescaped.of(raw.toCharArray());
        for (int depth = 0; layer != null; depth++) {
            mark(layer, hidden);
            Unescaped next = depth < LAYERS ? layer.resolved() : null;
            layer.wipe();
            layer = next;
        }
        return shown(raw, hidden);
    }

    private void mark(Unescaped layer, boolean[] hidden) {
        char[] text = layer.text();
        boolean[] found = new boolean[text.length];
        traces.mark(text, found);
        for (int from = 0, to; from < found.length; from = to + 1) {
            to = from;
            while (to < found.length && found[to]) {
                to++;
            }
            layer.mark(from, to, hidden);
        }
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(CharBuffer.wrap(text));
            int end = 0;
            while (end <= text.length && matcher.find(end)) {
                end = matcher.end();
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.start(group) >= 0) {
                        end = Math.max(end, valueEnd(text, matcher.start(group), matcher.end(group)));
                        layer.mark(matcher.start(group), end, hidden);
                    }
                }
            }
        }
    }

    /** Of an object or an array its closing bracket, or the end of the text; of any other value {@code end}. */
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

    private static String shown(String raw, boolean[] hidden) {
        StringBuilder shown = new StringBuilder(raw.length());
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                shown.append(raw.charAt(i));
            } else if (i == 0 || !hidden[i - 1]) {
                shown.append(MASK);
            }
        }
        return shown.toString();
    }

    /** Forgets the secret. */
    @Override
    public void close() {
        traces.close();
    }
}
