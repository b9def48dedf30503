package dev.tokenconsole.ui.session;

import dev.tokenconsole.i18n.Messages;

/** The result of a change that ended after the vault was locked. */
public sealed interface LateResult {
    /** The result in words. */
    String words();

    /** The profiles or environments were saved. */
    record Saved() implements LateResult {
        @Override
        public String words() {
            return Messages.text("ui.lock.late.saved");
        }
    }

    /**
     * Another change of the vault was made, such as that of its password.
     *
     * @param words what is different now
     */
    record Done(String words) implements LateResult {}

    /**
     * The change was not made.
     *
     * @param words why, and what became of what was typed
     */
    record Failed(String words) implements LateResult {}
}
