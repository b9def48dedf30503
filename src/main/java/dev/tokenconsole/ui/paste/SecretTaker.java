package dev.tokenconsole.ui.paste;

/** A form with a field for a secret. */
public interface SecretTaker {
    /** Says that a text that looks like a secret was not pasted into another field. */
    void secretHeld();

    /** Puts {@code secret}, with the blanks around it that were pasted too, into the field for it. */
    void takeSecret(String secret);
}
