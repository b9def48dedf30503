package dev.tokenconsole.jwt.form;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Base64 in either alphabet, with or without padding and line breaks, as whatever holds a token may be written. */
public final class LenientBase64 {
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z0-9+/_-]++={0,2}+");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]++");

    private LenientBase64() {}

    /** The bytes; empty if the text has other characters or a length that base64 never has. */
    public static Optional<byte[]> decode(String text) {
        String joined = isPlain(text) ? text : BLANK.matcher(text).replaceAll("");
        if (!WHOLE.matcher(joined).matches()) {
            return Optional.empty();
        }
        int end = joined.length();
        while (joined.charAt(end - 1) == '=') {
            end--;
        }
        if (end % 4 == 1) {
            return Optional.empty();
        }
        String data = joined.substring(0, end).replace('+', '-').replace('/', '_');
        return Optional.of(Base64.getUrlDecoder().decode(data));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
