package dev.tokenconsole.ui.unlock;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Minutes;
import dev.tokenconsole.ui.session.AutoLock;
import dev.tokenconsole.ui.session.LateResult;

/** A fact to be known before the password is typed. Two that are equal are shown once. */
public sealed interface UnlockNotice {
    /** The fact in whole sentences. */
    String words();

    /** The facts that have no details. */
    enum Plain implements UnlockNotice {
        /** The chosen file is a backup, which is opened instead of its vault. */
        BACKUP_CHOSEN("ui.unlock.picked"),
        /** Another window has the vault open. */
        OPEN_ELSEWHERE("ui.unlock.elsewhere"),
        /** A new vault is created where one is missing whose backups are still there. */
        REPLACES_MISSING("ui.create.after-missing"),
        /** The vault was locked while a change was being saved. */
        SAVE_IN_PROGRESS("ui.lock.saving"),
        /** The pasted or dropped text is no token, and a vault has to be open for all else. */
        NEEDS_VAULT("ui.unlock.needs-vault"),
        /** The lock ended a copy that waited for a token or a decision. */
        COPY_ENDED("ui.lock.copy"),
        /** The lock discarded input that was not saved. */
        INPUT_DISCARDED("ui.lock.unsaved");

        private final String key;

        Plain(String key) {
            this.key = key;
        }

        @Override
        public String words() {
            return Messages.text(key);
        }
    }

    /** The vault was locked automatically. */
    record AutoLocked(AutoLock.Reason reason) implements UnlockNotice {
        @Override
        public String words() {
            return switch (reason) {
                case AutoLock.Idle idle -> Messages.text("ui.lock.idle", Minutes.words(idle.limit()));
                case AutoLock.ScreenLocked _ -> Messages.text("ui.lock.screen");
                case AutoLock.Slept _ -> Messages.text("ui.lock.slept");
            };
        }
    }

    /**
     * The vault opened, but the window could not show it and locked it again.
     *
     * @param fault the error, as a sentence without anything of the contents
     */
    record NotShown(String fault) implements UnlockNotice {
        @Override
        public String words() {
            return Messages.text("ui.unlock.not-shown", fault);
        }
    }

    /**
     * Files were dropped, which are read once the vault is open.
     *
     * @param count how many
     */
    record FilesWait(int count) implements UnlockNotice {
        @Override
        public String words() {
            return count == 1 ? Messages.text("ui.unlock.file-waits") : Messages.text("ui.unlock.files-wait", count);
        }
    }

    /** A change ended after the lock. */
    record ChangeEnded(LateResult result) implements UnlockNotice {
        @Override
        public String words() {
            return result.words();
        }
    }

    /**
     * The program's settings could not be read.
     *
     * @param words why, and which settings count instead
     */
    record SettingsUnreadable(String words) implements UnlockNotice {}
}
