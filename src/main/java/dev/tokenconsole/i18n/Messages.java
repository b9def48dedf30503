package dev.tokenconsole.i18n;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** All text of the program, in the window and in the terminal, from one file of messages for each room. */
public final class Messages {
    /** The first part of each key, and the rooms whose files {@code messages-ROOM.properties} hold such keys. */
    static final Map<String, List<String>> ROOMS = Map.ofEntries(
        Map.entry("app", List.of("model", "ui")),
        Map.entry("auth", List.of("auth", "net")),
        Map.entry("check", List.of("check", "check-report")),
        Map.entry("cli", List.of("cli")),
        Map.entry("environment", List.of("model")),
        Map.entry("exchange", List.of("formats")),
        Map.entry("formats", List.of("formats")),
        Map.entry("jwt", List.of("jwt")),
        Map.entry("profile", List.of("model")),
        Map.entry("rotation", List.of("ui-secret")),
        Map.entry("sandbox", List.of("sandbox")),
        Map.entry("secret", List.of("ui-secret")),
        Map.entry("settings", List.of("ui-editors")),
        Map.entry("token", List.of("model")),
        Map.entry("ui", List.of("ui", "ui-settings", "ui-editors", "ui-commands", "ui-list", "ui-claims", "ui-paste",
            "ui-check")),
        Map.entry("vault", List.of("vault")),
        Map.entry("verify", List.of("jwt", "verify")),
        Map.entry("window", List.of("ui")));
    /** Without it, numbers would be grouped. */
    private static final Format PLAIN = new Format() {
        @Override
        public StringBuffer format(Object value, StringBuffer to, FieldPosition place) {
            return to.append(value);
        }

        @Override
        public Object parseObject(String source, ParsePosition place) {
            throw new UnsupportedOperationException();
        }
    };
    private static final MessageBundle BUNDLE = new MessageBundle(ROOMS, Messages::open);
    private static final ResourceBundle COMMANDS = new MessageBundle(Map.of("cli", List.of("cli")), Messages::open);

    /** Those that were used, by their pattern: it takes longer to read one than to fill it. Not safe for threads. */
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * The text of {@code key}, with {@code arguments} in its {@code {0}}, {@code {1}}… places. Numbers are
     * formatted without grouping: ids, byte counts and status codes are to be copied. A number also chooses between
     * forms, as in <code>{0} {0,choice,0#rows|1#row|1&lt;rows}</code>. A name or another text of
     * foreign origin cannot change what is seen of the sentence: see {@link UnseenCharacters}.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        return filled(BUNDLE.getString(key), arguments);
    }

    /** The text of {@code key}; empty if there is no such key. */
    public static String textOrEmpty(String key) {
        String pattern = BUNDLE.find(key);
        return pattern == null ? "" : filled(pattern);
    }

    private static String filled(String pattern, Object... arguments) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Number number ? number
                : UnseenCharacters.shown(String.valueOf(arguments[i]));
        }
        MessageFormat format = FORMATS.computeIfAbsent(pattern, Messages::format);
        synchronized (format) {
            return format.format(plain);
        }
    }

    private static MessageFormat format(String pattern) {
        MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
        Format[] formats = format.getFormats();
        for (int i = 0; i < formats.length; i++) {
            if (formats[i] == null) {
                format.setFormat(i, PLAIN);
            }
        }
        return format;
    }

    /** All messages. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    /** The messages of the commands alone, for a library that asks for every key that there is. */
    public static ResourceBundle ofCommands() {
        return COMMANDS;
    }

    private static Reader open(String room) {
        String file = "messages-" + room + ".properties";
        InputStream bytes = Messages.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IllegalStateException("The program lacks its file " + file);
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }
}
