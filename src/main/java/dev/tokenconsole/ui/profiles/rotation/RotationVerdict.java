package dev.tokenconsole.ui.profiles.rotation;

import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.ui.editor.Report.Tone;

/** The two tests together: what they show, and which choice that supports. A test that judged nothing shows nothing. */
enum RotationVerdict {
    /** Both secrets work. */
    BOTH("rotation.both", Tone.SUCCESS, Choice.NEW),
    /** Both work, and only the token of the new one is not as its environment expects. */
    BOTH_WITH_FINDINGS("rotation.both", Tone.WARNING, Choice.OLD),
    /** Only the new one works. */
    ONLY_NEW("rotation.only-new", Tone.SUCCESS, Choice.NEW),
    /** Only the new one works, and its token is not as its environment expects. */
    ONLY_NEW_WITH_FINDINGS("rotation.only-new", Tone.WARNING, Choice.TEST),
    /** Only the old one works. */
    ONLY_OLD("rotation.only-old", Tone.WARNING, Choice.OLD),
    /** Neither works. */
    NEITHER("rotation.neither", Tone.DANGER, Choice.TEST),
    /** The new one works; the old one was not judged. */
    NEW_WORKS("rotation.new-works", Tone.SUCCESS, Choice.NEW),
    /** The new one works, and its token is not as its environment expects; the old one was not judged. */
    NEW_WORKS_WITH_FINDINGS("rotation.new-works", Tone.WARNING, Choice.TEST),
    /** The new one does not work; the old one was not judged. */
    NEW_FAILS("rotation.new-fails", Tone.WARNING, Choice.TEST),
    /** The old one works; the new one was not judged. */
    OLD_WORKS("rotation.old-works", Tone.WARNING, Choice.TEST),
    /** The old one does not work; the new one was not judged. */
    OLD_FAILS("rotation.old-fails", Tone.WARNING, Choice.TEST),
    /** Neither was judged. */
    UNKNOWN("rotation.unknown", Tone.WARNING, Choice.TEST),
    /** There is one secret, and it works. */
    SAME_WORKS("rotation.same.works", Tone.INFO, Choice.OLD),
    /** There is one secret, and it does not work. */
    SAME_FAILS("rotation.same.fails", Tone.WARNING, Choice.TEST),
    /** There is one secret, and it was not judged. */
    SAME_UNKNOWN("rotation.same.unknown", Tone.WARNING, Choice.TEST);

    /** The choice that the verdict supports, whose button is the accented one. */
    enum Choice {
        /** To keep the new secret. */
        NEW,
        /** To keep the old secret. */
        OLD,
        /** To test again: neither of the others is supported. */
        TEST
    }

    private final String key;
    private final Tone tone;
    private final Choice supported;

    RotationVerdict(String key, Tone tone, Choice supported) {
        this.key = key;
        this.tone = tone;
        this.supported = supported;
    }

    /** The verdict on one secret that is both the old and the new one. */
    static RotationVerdict ofSame(CheckState state) {
        return switch (state.standing()) {
            case VALID -> SAME_WORKS;
            case FAILED -> SAME_FAILS;
            case UNJUDGED -> SAME_UNKNOWN;
        };
    }

    /** The verdict on two secrets. */
    static RotationVerdict of(CheckState old, CheckState fresh) {
        boolean found = fresh == CheckState.VALID_WITH_FINDINGS;
        return switch (fresh.standing()) {
            case VALID -> switch (old.standing()) {
                // A finding of both tokens is of the environment, not of the new secret.
                case VALID -> found && old == CheckState.VALID ? BOTH_WITH_FINDINGS : BOTH;
                case FAILED -> found ? ONLY_NEW_WITH_FINDINGS : ONLY_NEW;
                case UNJUDGED -> found ? NEW_WORKS_WITH_FINDINGS : NEW_WORKS;
            };
            case FAILED -> of(old.standing(), ONLY_OLD, NEITHER, NEW_FAILS);
            case UNJUDGED -> of(old.standing(), OLD_WORKS, OLD_FAILS, UNKNOWN);
        };
    }

    private static RotationVerdict of(
            Standing old, RotationVerdict valid, RotationVerdict failed, RotationVerdict unjudged) {
        return switch (old) {
            case VALID -> valid;
            case FAILED -> failed;
            case UNJUDGED -> unjudged;
        };
    }

    /** The message key of the sentence. */
    String key() {
        return key;
    }

    /** The kind of result. */
    Tone tone() {
        return tone;
    }

    /** True if the token of the new secret alone is not as its environment expects. */
    boolean hasFindings() {
        return this == BOTH_WITH_FINDINGS || this == ONLY_NEW_WITH_FINDINGS || this == NEW_WORKS_WITH_FINDINGS;
    }

    /** The choice that it supports. */
    Choice supported() {
        return supported;
    }
}
