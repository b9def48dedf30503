package dev.tokenconsole.text;

/**
 * Writes text of others so that it can be shown without doing anything: control, direction and other invisible
 * characters as the escapes of Java and JSON, such as {@code \}{@code u0007}.
 */
public final class Printable {
    private Printable() {}

    /** On one line, at most {@code max} characters, with an ellipsis at the end of what was longer. */
    public static String line(String text, int max) {
        return shortened(escaped(text, ""), max);
    }

    /** The same, but with its lines and tabulators. */
    public static String block(String text, int max) {
        return shortened(escaped(text.replace("\r\n", "\n"), "\n\t"), max);
    }

    private static String escaped(String text, String kept) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isPrintable(c) || kept.indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                out.append(c > 0xffff ? "\\u{%X}".formatted(c) : "\\u%04X".formatted(c));
            }
        });
        return out.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }
}
