package dev.tokenconsole.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** All text of the program, in the window and in the terminal, from {@code messages.properties}. */
public final class Messages {
    private static final ResourceBundle BUNDLE =
        ResourceBundle.getBundle("dev.tokenconsole.i18n.messages", Locale.ROOT);

    private Messages() {}

    /**
     * The text of {@code key}, with {@code arguments} in its {@code {0}}, {@code {1}}… places. Numbers are
     * formatted without grouping: ids, byte counts and status codes are to be copied.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(plain);
    }

    /** The bundle, for libraries that look keys up themselves. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
