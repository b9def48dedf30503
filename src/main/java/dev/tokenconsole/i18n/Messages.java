package dev.tokenconsole.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** All text of the program, in the window and in the terminal, from one file of messages for each room. */
public final class Messages {
    /** The rooms, each with a file {@code messages-ROOM.properties} beside this class. */
    static final List<String> ROOMS =
        List.of("model", "jwt", "vault", "net", "auth", "formats", "sandbox", "cli", "ui", "ui-editors");
    private static final ResourceBundle BUNDLE = load();

    private Messages() {}

    /**
     * The text of {@code key}, with {@code arguments} in its {@code {0}}, {@code {1}}… places. Numbers are
     * formatted without grouping: ids, byte counts and status codes are to be copied. A name or another text of
     * foreign origin cannot change what is seen of the sentence: see {@link UnseenCharacters}.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = UnseenCharacters.shown(String.valueOf(arguments[i]));
        }
        return new MessageFormat(pattern, Locale.ROOT).format(plain);
    }

    /** The bundle, for libraries that look keys up themselves. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    private static ResourceBundle load() {
        MessageBundle bundle = new MessageBundle();
        for (String room : ROOMS) {
            String file = "messages-" + room + ".properties";
            try (InputStream bytes = Messages.class.getResourceAsStream(file)) {
                if (bytes == null) {
                    throw new IllegalStateException("The program lacks its file " + file);
                }
                bundle.add(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("The program cannot read its file " + file, e);
            }
        }
        return bundle;
    }
}
