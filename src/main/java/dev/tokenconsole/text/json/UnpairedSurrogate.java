package dev.tokenconsole.text.json;

/** The place of half of a character in JSON, as an escape or as it stands. */
final class UnpairedSurrogate {
    /** The longest sequence, in characters: two escapes. */
    static final int LONGEST = 12;
    private static final int ESCAPE = 6;

    private UnpairedSurrogate() {}

    /** The first one from {@code start} on, counted from 0; -1 if there is none. */
    static int in(String json, int start) {
        int high = -1;
        int behindHigh = -1;
        int i = start;
        while (i < json.length()) {
            int length = length(json, i);
            int unit = unit(json, i, length);
            boolean follows = high >= 0 && behindHigh == i;
            if (high >= 0 && !(follows && Character.isLowSurrogate((char) unit))) {
                return high;
            }
            if (high < 0 && Character.isLowSurrogate((char) unit)) {
                return i;
            }
            high = Character.isHighSurrogate((char) unit) ? i : -1;
            i += length;
            behindHigh = i;
        }
        return high;
    }

    private static int length(String json, int at) {
        if (json.charAt(at) != '\\' || at + 1 >= json.length()) {
            return 1;
        }
        return json.charAt(at + 1) == 'u' && at + ESCAPE <= json.length() ? ESCAPE : 2;
    }

    /** The UTF-16 unit of the character or escape at {@code at}; 0 for an escape that is none of a surrogate. */
    private static int unit(String json, int at, int length) {
        if (length != ESCAPE) {
            return length == 1 ? json.charAt(at) : 0;
        }
        int unit = 0;
        for (int k = at + 2; k < at + ESCAPE; k++) {
            int digit = Character.digit(json.charAt(k), 16);
            if (digit < 0) {
                return 0;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
