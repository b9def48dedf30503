package dev.tokenconsole.jwt;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/**
 * The base64url of RFC 7515 section 2, checked strictly and read leniently: text with a minor fault is read completely
 * and the fault is named, text with a foreign character is read up to it.
 */
final class Base64Url {
    private final byte[] bytes;
    private final List<String> problems;
    private final boolean whole;

    private Base64Url(byte[] bytes, List<String> problems, boolean whole) {
        this.bytes = bytes;
        this.problems = List.copyOf(problems);
        this.whole = whole;
    }

    /** Reads a part, called {@code name} in the sentences. */
    static Base64Url read(String part, String name) {
        List<String> problems = new ArrayList<>();
        String data = withoutPadding(part, name, problems).replace('+', '-').replace('/', '_');
        noteStandardAlphabet(part, name, problems);
        int fault = firstForeign(data);
        boolean whole = fault < 0;
        if (!whole) {
            problems.add(Messages.text("jwt.base64.alphabet", name, fault + 1,
                DisplayText.escape(Character.toString(data.codePointAt(fault)))));
            data = data.substring(0, fault);
        } else if (data.length() % 4 == 1) {
            whole = false;
            problems.add(Messages.text("jwt.base64.length", name, data.length()));
        }
        if (data.length() % 4 == 1) {
            data = data.substring(0, data.length() - 1);
        }
        byte[] bytes = Base64.getUrlDecoder().decode(data);
        if (whole && !Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(data)) {
            problems.add(Messages.text("jwt.base64.last", name, data.charAt(data.length() - 1), data.length()));
        }
        return new Base64Url(bytes, problems, whole);
    }

    /** The decoded bytes; not copied. */
    byte[] bytes() {
        return bytes;
    }

    /** The faults, one sentence each; positions count characters from 1. */
    List<String> problems() {
        return problems;
    }

    /** False if {@link #bytes} stop at a fault. */
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
            char c = data.charAt(i);
            if (c >= 0x80 || (!Character.isLetterOrDigit(c) && c != '-' && c != '_')) {
                return i;
            }
        }
        return -1;
    }
}
