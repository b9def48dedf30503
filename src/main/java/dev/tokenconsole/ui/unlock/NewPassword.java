package dev.tokenconsole.ui.unlock;

import java.util.Arrays;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.vault.crypto.PasswordStrength;

/** The faults of a new password that is typed twice, the first to be said first. */
enum NewPassword {
    WEAK {
        @Override
        boolean isMended(char[] password, char[] again) {
            return PasswordStrength.of(password).acceptable();
        }

        @Override
        String words(char[] password) {
            return PasswordStrength.of(password).words();
        }
    },
    DIFFERENT {
        @Override
        boolean isMended(char[] password, char[] again) {
            return Arrays.equals(password, again);
        }

        @Override
        String words(char[] password) {
            return Messages.text("ui.create.differ");
        }
    },
    USABLE {
        @Override
        boolean isMended(char[] password, char[] again) {
            return true;
        }

        @Override
        String words(char[] password) {
            return "";
        }
    };

    /** The first fault of both, which stay the caller's. */
    static NewPassword of(char[] password, char[] again) {
        return Arrays.stream(values()).filter(fault -> !fault.isMended(password, again)).findFirst().orElse(USABLE);
    }

    /** True if it is none of these passwords, which stay the caller's. */
    abstract boolean isMended(char[] password, char[] again);

    /** The fault in a sentence. */
    abstract String words(char[] password);
}
