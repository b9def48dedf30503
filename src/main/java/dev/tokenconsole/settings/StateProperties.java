package dev.tokenconsole.settings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines of {@code key=value} as {@link Properties} read them, which needs no library: ASCII, one line for a key, no key
 * twice. Written in the order of the keys, without a comment.
 */
final class StateProperties implements StateFormat<SortedMap<String, String>> {
    private final int maxBytes;
    private final Set<String> known;

    /** A file with none of the keys {@code known} is something else. */
    StateProperties(int maxBytes, Set<String> known) {
        this.maxBytes = maxBytes;
        this.known = Set.copyOf(known);
    }

    @Override
    public int maxBytes() {
        return maxBytes;
    }

    @Override
    public SortedMap<String, String> empty() {
        return new TreeMap<>();
    }

    @Override
    public Optional<SortedMap<String, String>> parse(byte[] bytes) {
        Properties read = new Properties();
        try {
            read.load(new ByteArrayInputStream(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        SortedMap<String, String> entries = empty();
        read.stringPropertyNames().forEach(key -> entries.put(key, read.getProperty(key)));
        // Of a key that is there twice Properties keep one.
        return text.chars().allMatch(StateProperties::isText) && entries(text).count() == entries.size()
            && entries.keySet().stream().anyMatch(known::contains) ? Optional.of(entries) : Optional.empty();
    }

    @Override
    public byte[] bytes(SortedMap<String, String> entries) {
        Properties written = new Properties();
        written.putAll(entries);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            written.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Without the date; a "#" of an entry is escaped.
        return entries(out.toString(StandardCharsets.ISO_8859_1)).sorted().collect(Collectors.joining("\n", "", "\n"))
            .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Stream<String> entries(String text) {
        return text.lines().filter(line -> !line.isBlank() && "#!".indexOf(line.strip().charAt(0)) < 0);
    }

    private static boolean isText(int character) {
        return (character >= ' ' && character <= '~') || character == '\t' || character == '\r' || character == '\n';
    }
}
