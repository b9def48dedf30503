package dev.tokenconsole.verify.signature;

import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeySource;

/** Verifies signatures. */
public final class SignatureCheck {
    private final KeyFinder finder;

    public SignatureCheck(KeyFinder finder) {
        this.finder = finder;
    }

    /** The verdict on {@code compact}, a bare token, with the keys of {@code source}. */
    public SignatureVerdict check(String compact, KeySource source) {
        throw new UnsupportedOperationException(compact.length() + " " + finder + source);
    }
}
