package dev.tokenconsole.ui.control;

/** Fingerprints of certificates as they are displayed. */
public final class Fingerprints {
    private Fingerprints() {}

    /** {@code fingerprint}, in hex with colons, in two lines, so that a line never ends within a byte. */
    public static String inTwoLines(String fingerprint) {
        int middle = fingerprint.indexOf(':', fingerprint.length() / 2 - 1) + 1;
        return fingerprint.substring(0, middle) + "\n" + fingerprint.substring(middle);
    }
}
