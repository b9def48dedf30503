package dev.tokenconsole.platform.dbus;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** Values of D-Bus: written as GVariant text, read as Java objects. */
final class BusValues {
    /** The depth that D-Bus allows. */
    private static final int DEEPEST = 64;

    private BusValues() {}

    /** {@code text} as a string in GVariant text. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().forEach(code -> {
            // Neither a terminating zero nor half a pair can be in a string of D-Bus.
            if (code == 0 || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
                quoted.append('\uFFFD');
            } else if (code == '\'' || code == '\\') {
                quoted.append('\\').appendCodePoint(code);
            } else if (Character.isISOControl(code)) {
                quoted.append(String.format("\\u%04x", code));
            } else {
                quoted.appendCodePoint(code);
            }
        });
        return quoted.append('\'').toString();
    }

    /** The value as a String, Boolean, Long, or a List of those; other types as GLib prints them. Frees nothing. */
    static Object read(MemorySegment value) {
        return read(value, 0);
    }

    private static Object read(MemorySegment value, int depth) {
        String type = Gio.run(() -> Gio.text((MemorySegment) Gio.TYPE.invokeExact(value)));
        return switch (type.charAt(0)) {
            case 's', 'o', 'g' ->
                Gio.run(() -> Gio.text((MemorySegment) Gio.STRING.invokeExact(value, MemorySegment.NULL)));
            case 'b' -> Boolean.valueOf(print(value));
            case 'y', 'n', 'q', 'i', 'u', 'x', 't' -> number(print(value));
            case '(', 'a', 'v', '{', 'm' -> depth < DEEPEST ? children(value, depth) : List.of();
            default -> print(value);
        };
    }

    /** A number without a sign that no long can hold becomes -1. */
    private static Long number(String printed) {
        try {
            return Long.decode(printed);
        } catch (NumberFormatException _) {
            return -1L;
        }
    }

    private static List<Object> children(MemorySegment value, int depth) {
        long size = Gio.run(() -> (long) Gio.SIZE.invokeExact(value));
        List<Object> children = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            long index = i;
            MemorySegment child = Gio.run(() -> (MemorySegment) Gio.CHILD.invokeExact(value, index));
            try {
                children.add(read(child, depth + 1));
            } finally {
                Gio.free(Gio.UNREF_VALUE, child);
            }
        }
        return children;
    }

    private static String print(MemorySegment value) {
        return Gio.takeText(Gio.run(() -> (MemorySegment) Gio.PRINT.invokeExact(value, 0)));
    }
}
