package dev.tokenconsole.ui.paste;

import java.util.Optional;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;

/** The use of a text that is read for credentials and holds a key. */
public final class KeyNote {
    private KeyNote() {}

    /** A sentence on the keys in {@code text}; empty if there are none. Not on the FX thread: it may be long. */
    public static Optional<String> of(String text) {
        return switch (KeyText.read(text)) {
            case KeySetReading.Read _ -> Optional.of(Messages.text("ui.paste.keys"));
            case KeySetReading.Refused(var fault, _) -> switch (fault) {
                case PRIVATE_KEY -> Optional.of(Messages.text("ui.paste.keys.private"));
                case PEM_CUT, DAMAGED, REQUEST, BUNDLE, SSH, PGP -> Optional.of(fault.text());
                default -> Optional.empty();
            };
        };
    }
}
