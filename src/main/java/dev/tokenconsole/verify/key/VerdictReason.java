package dev.tokenconsole.verify.key;

/** A reason in a verdict: a stable id for scripts, and the sentence that people read. */
public interface VerdictReason {
    /** Lower-case words with hyphens, such as {@code rsa-short}. */
    String id();

    /** The sentence, safe to be shown, without the details of a case. */
    String text();
}
