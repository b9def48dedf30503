package dev.tokenconsole.cli;

/** Text of others, made harmless for a terminal. */
final class Printable {
    private Printable() {}

    /**
     * {@code text} with every control and formatting character as {@code \}{@code uXXXX}: an escape sequence in a
     * server's words could otherwise recolour, retitle or overwrite what stands on the screen.
     */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (harmful(point)) {
                safe.append(String.format("\\u%04X", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean harmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
