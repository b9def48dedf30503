package dev.tokenconsole.model.secret;

/** Replaces marked characters of a text. */
public final class Mask {
    /** The text in the place of masked characters, however many they are. */
    public static final String TEXT = "••••";

    private Mask() {}

    /** {@code text} with {@link #TEXT} in the place of each run that is marked in {@code hidden}, which is as long. */
    public static String apply(String text, boolean[] hidden) {
        StringBuilder masked = new StringBuilder(text.length());
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                masked.append(text.charAt(i));
            } else if (i == 0 || !hidden[i - 1]) {
                masked.append(TEXT);
            }
        }
        return masked.toString();
    }
}
