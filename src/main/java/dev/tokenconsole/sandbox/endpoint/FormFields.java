package dev.tokenconsole.sandbox.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of {@code application/x-www-form-urlencoded}. Not a record: one of them is a secret. */
final class FormFields {
    /** The characters that need no escape, and escapes for all others. */
    private static final Pattern ENCODED = Pattern.compile("(?:[A-Za-z0-9*._~+-]|%[0-9A-Fa-f]{2})*");
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, String> values;

    private FormFields(Map<String, String> values) {
        this.values = values;
    }

    /** The fields in {@code body}; absent if it is not strictly encoded, or has a field twice. */
    static Optional<FormFields> of(byte[] body) {
        Map<String, String> values = new HashMap<>();
        if (body.length == 0) {
            return Optional.of(new FormFields(values));
        }
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = pair.indexOf('=');
            Optional<String> name = equals < 0 ? Optional.empty() : decoded(pair.substring(0, equals));
            Optional<String> value = decoded(pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty() || values.put(name.get(), value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new FormFields(values));
    }

    /** One name or value; absent if it is not well encoded. */
    static Optional<String> decoded(String encoded) {
        if (!ENCODED.matcher(encoded).matches()) {
            return Optional.empty();
        }
        String text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : Optional.empty();
    }

    /** A field's value; empty if there is none. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }
}
