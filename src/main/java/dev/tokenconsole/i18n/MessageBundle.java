package dev.tokenconsole.i18n;

import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Several files of messages as one bundle. A file is read when the first of its keys is asked for, because reading all
 * of them takes a third of the time of a short command. Safe for use by several threads.
 */
final class MessageBundle extends ResourceBundle {
    private final Map<String, List<String>> filesOfFamily;
    private final Source source;
    private final Map<String, Properties> read = new ConcurrentHashMap<>();

    /** Opens the files of messages, each in the syntax of {@link Properties}. */
    @FunctionalInterface
    interface Source {
        /** The characters of {@code file}; the caller closes them. */
        Reader open(String file) throws IOException;
    }

    /**
     * A bundle of the files that {@code source} opens.
     *
     * @param filesOfFamily the first part of a key, up to the first dot, and the files that may hold such keys
     */
    MessageBundle(Map<String, List<String>> filesOfFamily, Source source) {
        this.filesOfFamily = filesOfFamily;
        this.source = source;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return find(key);
    }

    /** The message of {@code key}; absent if there is none. */
    @Nullable String find(String key) {
        for (String file : filesOfFamily.getOrDefault(family(key), List.of())) {
            String message = messages(file).getProperty(key);
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(String key) {
        return find(key) != null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(handleKeySet());
    }

    /** Every key, for which every file is read; a key belongs to one file, so that no sentence hides another. */
    @Override
    protected Set<String> handleKeySet() {
        Set<String> keys = new HashSet<>();
        filesOfFamily.values().stream().flatMap(List::stream).distinct()
            .flatMap(file -> messages(file).stringPropertyNames().stream())
            .forEach(key -> {
                if (!keys.add(key)) {
                    throw twice(key);
                }
            });
        return keys;
    }

    private Properties messages(String file) {
        Properties messages = read.get(file);
        return messages == null ? read.computeIfAbsent(file, this::load) : messages;
    }

    private Properties load(String file) {
        Properties messages = new UniqueKeys();
        try (Reader characters = source.open(file)) {
            messages.load(characters);
        } catch (IOException e) {
            throw new IllegalStateException("The program cannot read its messages " + file, e);
        }
        return messages;
    }

    private static String family(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static IllegalArgumentException twice(String key) {
        return new IllegalArgumentException("Two messages have the key " + key);
    }

    /** Refuses a key that stands in a file twice. */
    private static final class UniqueKeys extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            Object earlier = putIfAbsent(key, value);
            if (earlier != null) {
                throw twice(String.valueOf(key));
            }
            return null;
        }
    }
}
