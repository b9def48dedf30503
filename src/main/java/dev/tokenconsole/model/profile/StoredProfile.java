package dev.tokenconsole.model.profile;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;

import dev.tokenconsole.model.name.NameRules;
import dev.tokenconsole.model.profile.ProfileRules.Field;

/**
 * The rules for a profile that is read from a vault: those that the first version of this program had already. Those
 * that came later are rules for what is entered; what was stored before them still opens.
 */
public final class StoredProfile {
    private StoredProfile() {}

    /** The first field of {@code profile} that no version of this program could have stored. */
    public static Optional<Field> fault(Profile profile) {
        if (profile.name().isBlank() || !NameRules.isStorable(profile.name())) {
            return Optional.of(Field.NAME);
        }
        if (isNoCredential(profile.clientId())) {
            return Optional.of(Field.CLIENT_ID);
        }
        char[] secret = profile.secret().copyChars();
        try {
            if (isNoCredential(CharBuffer.wrap(secret))) {
                return Optional.of(Field.SECRET);
            }
        } finally {
            Arrays.fill(secret, '\0');
        }
        return profile.note().length() > ProfileRules.MAX_NOTE ? Optional.of(Field.NOTE) : Optional.empty();
    }

    private static boolean isNoCredential(CharSequence value) {
        if (value.isEmpty() || value.length() > ProfileRules.MAX_CREDENTIAL) {
            return true;
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return Character.isWhitespace(value.charAt(0)) || Character.isWhitespace(value.charAt(value.length() - 1));
    }
}
