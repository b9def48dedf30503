package dev.tokenconsole.ui.profiles.rotation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.profiles.TrialResult;

/**
 * The results of the two tests so far.
 *
 * @param running true until both have ended
 * @param same true if the new secret is the old one, so that one test is all
 * @param old the result of the old secret; null before it
 * @param fresh the result of the new secret; null before it, and if it is the same
 */
record Comparison(boolean running, boolean same, @Nullable TrialResult old, @Nullable TrialResult fresh) {
    /** Nothing was tested. */
    static final Comparison NONE = new Comparison(false, false, null, null);

    /** The verdict of both results; empty before the end. */
    Optional<RotationVerdict> verdict() {
        if (running || old == null) {
            return Optional.empty();
        }
        if (same) {
            return Optional.of(RotationVerdict.ofSame(old.state()));
        }
        return Optional.ofNullable(fresh).map(result -> RotationVerdict.of(old.state(), result.state()));
    }

    /** True if the new secret can be kept: it is another one, and its test has ended. */
    boolean canKeepNew() {
        return !same && verdict().isPresent();
    }

    /** The choice that is supported; to test while there is no verdict. */
    RotationVerdict.Choice supported() {
        return verdict().map(RotationVerdict::supported).orElse(RotationVerdict.Choice.TEST);
    }
}
