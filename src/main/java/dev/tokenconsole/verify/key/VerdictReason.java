package dev.tokenconsole.verify.key;

import java.util.Locale;

import dev.tokenconsole.i18n.Messages;

/** A reason in a verdict, a constant of an enum: a stable id for scripts, and the sentence that people read. */
public interface VerdictReason {
    /** The name of the constant. */
    String name();

    /** The start of the keys of the sentences; the id is the rest. */
    String family();

    /** Lower-case words with hyphens, such as {@code rsa-short}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence, safe to be shown, without the details of a case. */
    default String text() {
        return Messages.text(family() + id());
    }
}
