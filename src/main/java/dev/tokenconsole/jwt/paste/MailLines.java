package dev.tokenconsole.jwt.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that a mail, a terminal or an editor broke, and the marks that were set before them. */
final class MailLines {
    private static final Pattern MARK = Pattern.compile("^[\\s\\p{Z}>|]*+");
    private static final Pattern END = Pattern.compile("(?<=[A-Za-z0-9._~+/=-])[\\s\\p{Z}]*+\\\\?$");
    /** A line that can be the rest of a token: one word of its characters. */
    private static final Pattern REST = Pattern.compile("[A-Za-z0-9._~+/-]++=*+[\"'`,;)>]*+\\\\?");

    private MailLines() {}

    /** The text with lines of one width joined, up to the first shorter one: a token that was wrapped. */
    static String joinWrapped(String text) {
        return join(text, true);
    }

    /** The text with each line that can be the rest of a token joined to the one before. */
    static String join(String text) {
        return join(text, false);
    }

    private static String join(String text, boolean wrapped) {
        List<String> lines = lines(text);
        if (lines.size() < 2) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean open = false;
        int width = 0;
        for (String line : lines) {
            String bare = MARK.matcher(line).replaceFirst("").stripTrailing();
            boolean rest = REST.matcher(bare).matches();
            if (!(open && rest) && !out.isEmpty()) {
                out.append('\n');
            }
            open = END.matcher(bare).find() && !(wrapped && open && rest && bare.length() < width);
            width = bare.length();
            out.append(bare.endsWith("\\") ? bare.substring(0, bare.length() - 1).stripTrailing() : bare);
        }
        return out.toString();
    }

    /** Without empty lines at the end. By hand: the whole text of each paste passes here, several times. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isLineEnd(text.charAt(at))) {
                lines.add(text.substring(start, at));
                at += text.startsWith("\r\n", at) ? 1 : 0;
                start = at + 1;
            }
        }
        lines.add(text.substring(start));
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return switch (c) {
            case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }
}
