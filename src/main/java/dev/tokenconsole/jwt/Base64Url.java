package dev.tokenconsole.jwt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/**
 * The base64url of RFC 7515 section 2, judged strictly and read leniently: what only bends a rule is read to
 * the end and named, what breaks the alphabet is read up to there.
 */
final class Base64Url {
    private final byte[] bytes;
    private final List<String> foreign;
    private final List<String> problems;
    private final int characters;
    private final boolean whole;

    private Base64Url(byte[] bytes, List<String> foreign, List<String> problems, int characters, boolean whole) {
        this.bytes = bytes;
        this.foreign = List.copyOf(foreign);
        this.problems = List.copyOf(problems);
        this.characters = characters;
        this.whole = whole;
    }

    /** Reads a part; {@code name} is what the sentences call it. */
    static Base64Url read(String part, String name) {
        List<String> problems = new ArrayList<>();
        String data = withoutPadding(part, name, problems);
        int fault = firstForeign(data);
        if (fault >= 0) {
            noteStandardAlphabet(part, name, problems);
            data = data.replace('+', '-').replace('/', '_');
            fault = firstForeign(data);
        }
        int characters = data.length();
        boolean whole = fault < 0;
        if (!whole) {
            problems.add(Messages.text("jwt.base64.alphabet", name, fault + 1,
                DisplayText.escape(Character.toString(data.codePointAt(fault)))));
            data = data.substring(0, fault);
        }
        List<String> foreign = List.copyOf(problems);
        if (whole && data.length() % 4 == 1) {
            whole = false;
            problems.add(Messages.text("jwt.base64.length", name, data.length()));
        }
        if (data.length() % 4 == 1) {
            data = data.substring(0, data.length() - 1);
        }
        byte[] bytes = Base64.getUrlDecoder().decode(data);
        if (whole && !endsCanonically(data, bytes)) {
            problems.add(Messages.text("jwt.base64.last", name, data.charAt(data.length() - 1), data.length()));
        }
        return new Base64Url(bytes, foreign, problems, characters, whole);
    }

    /** The decoded bytes; not copied. */
    byte[] bytes() {
        return bytes;
    }

    /** The faults, one sentence each; positions count characters from 1. */
    List<String> problems() {
        return problems;
    }

    /** The faults of the characters: a foreign one, the other alphabet, padding. */
    List<String> foreign() {
        return foreign;
    }

    /** The number of characters without padding. */
    int characters() {
        return characters;
    }

    /** False if {@link #bytes} end at a fault. */
    boolean whole() {
        return whole;
    }

    private static String withoutPadding(String part, String name, List<String> problems) {
        int end = part.length();
        while (end > 0 && part.length() - end < 2 && part.charAt(end - 1) == '=') {
            end--;
        }
        if (end < part.length()) {
            problems.add(Messages.text("jwt.base64.padding", name, end + 1));
        }
        return part.substring(0, end);
    }

    private static void noteStandardAlphabet(String part, String name, List<String> problems) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '+' || c == '/') {
                problems.add(Messages.text("jwt.base64.standard", name, i + 1, c));
                return;
            }
        }
    }

    private static int firstForeign(String data) {
        for (int i = 0; i < data.length(); i++) {
            if (!isBase64Url(data.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** True for a character of the alphabet. */
    static boolean isBase64Url(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /** RFC 4648 section 3.5: no bit is set behind the last byte, which only the last, incomplete group can have. */
    private static boolean endsCanonically(String data, byte[] bytes) {
        int rest = data.length() % 4;
        return rest == 0 || data.endsWith(Base64.getUrlEncoder().withoutPadding()
            .encodeToString(Arrays.copyOfRange(bytes, bytes.length - rest + 1, bytes.length)));
    }
}
