package dev.tokenconsole.verify.wording;

/** The place where the source of the keys is set: the next step after a failure is taken there. */
public enum KeySetting {
    /** An environment of the vault, or one that is built in. */
    ENVIRONMENT,
    /** The options of a command, and no environment. */
    OPTIONS
}
