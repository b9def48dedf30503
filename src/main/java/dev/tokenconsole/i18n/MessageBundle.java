package dev.tokenconsole.i18n;

import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Several files of messages read as one bundle. A key belongs to one file, so that no sentence hides another. */
final class MessageBundle extends ResourceBundle {
    private final Properties messages = new UniqueKeys();

    /**
     * Adds the messages of one file, in the syntax of {@link Properties}.
     *
     * @throws IllegalArgumentException if a key is there already, from this file or an earlier one
     */
    void add(Reader file) throws IOException {
        messages.load(file);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(handleKeySet());
    }

    /** Without {@code handleKeySet()}, which would copy all keys for each question. */
    @Override
    public boolean containsKey(String key) {
        return messages.containsKey(key);
    }

    @Override
    protected Set<String> handleKeySet() {
        return new HashSet<>(messages.stringPropertyNames());
    }

    private static final class UniqueKeys extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            Object earlier = putIfAbsent(key, value);
            if (earlier != null) {
                throw new IllegalArgumentException("Two messages have the key " + key);
            }
            return null;
        }
    }
}
