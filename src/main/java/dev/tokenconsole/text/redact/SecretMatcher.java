package dev.tokenconsole.text.redact;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.secret.Utf8;

/**
 * Finds the client secret, or any eight characters of it in a row, in upper or lower case, also backwards, with other
 * characters between its letters, or in letters of another width; in base64 of any kind and at any place there, such as
 * that of {@code Authorization: Basic}; in hexadecimal digits with anything between them; each of these two also as
 * UTF-16 and on top of base64, and base64 of such digits; as a list of decimal, octal or binary numbers; and its first
 * and last characters beside a mask. A shorter secret is found as a whole, encoded from four bytes on, and from six
 * letters and digits on with other characters between them: any if it has both, any but white space if it has letters
 * alone. Not found: six or seven digits with signs between them, which may be a date; three encodings on top of one
 * another, base32, other encodings, compression. Takes time in proportion to the text.
 */
final class SecretMatcher implements AutoCloseable {
    private static final int WINDOW = 8;
    /** Fewer characters of Base64 are part of many words. */
    private static final int SHORTEST_ENCODED = 4;
    /** Fewer letters of neighbouring words or members would be taken for a secret. */
    private static final int SHORTEST_SPREAD = 6;
    private static final int HEX_WINDOW = 16;
    private static final int SHORTEST_HEX = 8;
    private static final int[] RADIXES = {10, 8, 2};

    private final PieceIndex plain;
    private final PieceIndex withoutSpace;
    private final PieceIndex letters;
    /** Of a secret of a few letters alone: they must not come together from several words. */
    private final PieceIndex word;
    private final PieceIndex bytes;
    private final PieceIndex encoded;
    private final PieceIndex hex;
    private final SecretEdges edges;

    /** {@code secret} stays the caller's. */
    SecretMatcher(Secret secret) {
        char[] characters = secret.copyChars();
        List<char[]> wiped = new ArrayList<>(List.of(characters));
        EncodedForms forms = new EncodedForms(characters);
        try {
            plain = new PieceIndex(Math.clamp(characters.length, 1, WINDOW), PieceIndex.Encoding.NONE);
            addBothWays(plain, characters, wiped);
            withoutSpace = index(ReducedText.withoutSpace(characters), SHORTEST_ENCODED, wiped);
            letters = index(
                ReducedText.letters(characters), isMixed(characters) ? SHORTEST_SPREAD : WINDOW, wiped);
            word = index(
                ReducedText.letters(isFewLetters(characters) ? characters : new char[0]), SHORTEST_SPREAD, wiped);
            bytes = new PieceIndex(Math.clamp(characters.length, SHORTEST_ENCODED, WINDOW), PieceIndex.Encoding.NONE);
            bytes.add(List.of(characters, utf8(characters, wiped)));
            encoded = index(forms.base64(), SHORTEST_ENCODED, WINDOW, PieceIndex.Encoding.BASE64);
            hex = index(forms.hex(), SHORTEST_HEX, HEX_WINDOW, PieceIndex.Encoding.NONE);
            edges = new SecretEdges(characters);
        } finally {
            wiped.forEach(text -> Arrays.fill(text, '\0'));
            forms.close();
        }
    }

    private static PieceIndex index(ReducedText reduced, int least, List<char[]> wiped) {
        char[] characters = reduced.copyChars();
        wiped.add(characters);
        reduced.wipe();
        PieceIndex index = new PieceIndex(Math.clamp(characters.length, least, WINDOW), PieceIndex.Encoding.NONE);
        addBothWays(index, characters, wiped);
        return index;
    }

    private static boolean isMixed(char[] secret) {
        return CharBuffer.wrap(secret).chars().anyMatch(Character::isDigit)
            && CharBuffer.wrap(secret).chars().anyMatch(Character::isLetter);
    }

    private static boolean isFewLetters(char[] secret) {
        return CharBuffer.wrap(secret).chars().noneMatch(Character::isDigit)
            && CharBuffer.wrap(secret).chars().filter(Character::isLetter).count() < WINDOW;
    }

    private static void addBothWays(PieceIndex index, char[] characters, List<char[]> wiped) {
        char[] backwards = reversed(characters);
        wiped.add(backwards);
        index.add(List.of(characters, backwards));
    }

    /** The bytes of the secret, each as the character of its number. */
    private static char[] utf8(char[] secret, List<char[]> wiped) {
        try {
            byte[] encoded = Utf8.encode(CharBuffer.wrap(secret));
            char[] characters = new char[encoded.length];
            for (int i = 0; i < encoded.length; i++) {
                characters[i] = (char) (encoded[i] & 0xff);
            }
            Arrays.fill(encoded, (byte) 0);
            wiped.add(characters);
            return characters;
        } catch (CharacterCodingException _) {
            return new char[0];
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
        edges.mark(text, hidden);
        ReducedText.hexDigits(text).markAndWipe(hex, hidden);
        ReducedText compact = ReducedText.withoutSpace(text);
        compact.mark(withoutSpace, hidden);
        compact.markAndWipe(encoded, hidden);
        ReducedText.letters(text).markAndWipe(letters, hidden);
        if (!word.isEmpty()) {
            ReducedText.words(text).markAndWipe(word, hidden);
        }
        if (ReducedText.hasNumbers(text, bytes.length())) {
            for (int radix : RADIXES) {
                ReducedText.numbers(text, radix).markAndWipe(bytes, hidden);
            }
        }
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
        List.of(plain, withoutSpace, letters, word, bytes, encoded, hex).forEach(PieceIndex::close);
        edges.close();
    }
}
