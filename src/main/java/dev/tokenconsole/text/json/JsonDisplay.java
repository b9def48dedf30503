package dev.tokenconsole.text.json;

import java.util.Optional;

/** JSON of any origin, indented for people. */
public final class JsonDisplay {
    private JsonDisplay() {}

    /**
     * One member a line, two spaces a level, everything else as in {@code text}; empty if that is no strict JSON
     * object, or nested more than 16 deep. Takes milliseconds for 64 KiB.
     */
    public static Optional<String> indented(String text) {
        return StrictObject.read(text, "").json() ? Optional.of(JsonLayout.indent(text)) : Optional.empty();
    }
}
