package dev.tokenconsole.ui.paste;

import org.jspecify.annotations.Nullable;

/** A part of the window that takes credentials that are pasted into one of its fields. */
@FunctionalInterface
public interface PasteTaker {
    /**
     * Takes {@code text}, which may hold credentials; {@code plain} pastes it into the field if it holds none, and
     * is null without one.
     */
    void take(String text, @Nullable Runnable plain);
}
