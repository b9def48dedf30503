package dev.tokenconsole.ui.paste;

/** A part of the window that verifies with public keys. */
@FunctionalInterface
public interface KeyTaker {
    /** Takes {@code text}, which holds keys; false if the place for them is not in sight, or the focus in a field. */
    boolean takeKeys(String text);
}
