package dev.tokenconsole.text.redact;

import java.util.Arrays;
import java.util.List;

import dev.tokenconsole.model.secret.Secret;

/**
 * Finds the client secret, or any eight characters of it in a row, in upper or lower case, also backwards; in base64 of
 * any kind and at any place there, such as that of {@code Authorization: Basic}, once or twice; and in hexadecimal
 * digits, also with separators. A shorter secret is found as a whole, encoded from four bytes on. Not found: base64
 * three times, other encodings on top of one another, compression. Takes time in proportion to the text.
 */
final class SecretMatcher implements AutoCloseable {
    private static final int WINDOW = 8;
    /** Fewer characters of Base64 are part of many words. */
    private static final int SHORTEST_ENCODED = 4;
    private static final int HEX_WINDOW = 16;
    private static final int SHORTEST_HEX = 8;

    private final PieceIndex plain;
    private final PieceIndex encoded;
    private final PieceIndex hex;

    /** {@code secret} stays the caller's. */
    SecretMatcher(Secret secret) {
        char[] characters = secret.copyChars();
        char[] backwards = reversed(characters);
        EncodedForms forms = new EncodedForms(characters);
        try {
            plain = new PieceIndex(Math.clamp(characters.length, 1, WINDOW), PieceIndex.Encoding.NONE);
            plain.add(List.of(characters, backwards));
            encoded = index(forms.base64(), SHORTEST_ENCODED, WINDOW, PieceIndex.Encoding.BASE64);
            hex = index(forms.hex(), SHORTEST_HEX, HEX_WINDOW, PieceIndex.Encoding.NONE);
        } finally {
            Arrays.fill(characters, '\0');
            Arrays.fill(backwards, '\0');
            forms.close();
        }
    }

    private static PieceIndex index(List<char[]> forms, int least, int most, PieceIndex.Encoding encoding) {
        int shortest = forms.stream().mapToInt(form -> form.length).min().orElse(most);
        PieceIndex index = new PieceIndex(Math.clamp(shortest, least, most), encoding);
        index.add(forms);
        return index;
    }

    private static char[] reversed(char[] characters) {
        char[] reversed = new char[characters.length];
        for (int i = 0; i < characters.length; i++) {
            reversed[i] = characters[characters.length - 1 - i];
        }
        return reversed;
    }

    /** Marks in {@code hidden}, which is as long as {@code text}, the characters covered by a piece of the secret. */
    void mark(char[] text, boolean[] hidden) {
        plain.mark(text, hidden);
        hex.mark(text, hidden);
        boolean[] found = new boolean[text.length];
        encoded.mark(text, found);
        for (int at = 0; at < found.length; at++) {
            if (found[at]) {
                at = markWithEdges(text, found, at, hidden);
            }
        }
    }

    /**
     * Marks the run at {@code from} in {@code found} with the character on each side of it, which holds bits of the
     * secret as well, and the padding; returns the end of the run.
     */
    private static int markWithEdges(char[] text, boolean[] found, int from, boolean[] hidden) {
        int to = from;
        while (to < found.length && found[to]) {
            to++;
        }
        int end = to < text.length && isBase64(text[to]) ? to + 1 : to;
        while (end < text.length && text[end] == '=') {
            end++;
        }
        Arrays.fill(hidden, from > 0 && isBase64(text[from - 1]) ? from - 1 : from, end, true);
        return to;
    }

    private static boolean isBase64(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '+' || c == '/' || c == '-' || c == '_';
    }

    /** Wipes the hashes of the secret. */
    @Override
    public void close() {
        plain.close();
        encoded.close();
        hex.close();
    }
}
