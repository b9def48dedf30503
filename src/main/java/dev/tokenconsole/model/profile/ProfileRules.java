package dev.tokenconsole.model.profile;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.name.NameRules;

/** The rules for profiles, by field, with a sentence to be shown beside the field. */
public final class ProfileRules {
    /** The longest name, in characters. */
    public static final int MAX_NAME = NameRules.MAX_LENGTH;
    /** The longest client id or client secret, in characters. */
    public static final int MAX_CREDENTIAL = 1024;
    /** The longest note, in characters. */
    public static final int MAX_NOTE = 2000;

    /** Invisible, but no format characters of Unicode: joiners and selectors, fillers, the empty Braille cell. */
    private static final String UNSEEN =
        "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\ufe0e\ufe0f\uffa0";

    private ProfileRules() {}

    /** The fields of a profile that a person fills in. */
    public enum Field {
        /** {@link Profile#name()}. */
        NAME,
        /** {@link Profile#environmentId()}. */
        ENVIRONMENT,
        /** {@link Profile#clientId()}. */
        CLIENT_ID,
        /** {@link Profile#secret()}. */
        SECRET,
        /** {@link Profile#note()}. */
        NOTE
    }

    /**
     * The problems by field; empty if the profile may be saved. {@code others} are the profiles already there; one
     * with the id of {@code profile} is the one being edited.
     */
    public static Map<Field, String> problems(Profile profile, Collection<Profile> others) {
        Map<Field, String> problems = new EnumMap<>(Field.class);
        put(problems, Field.NAME, nameProblem(profile, others));
        put(problems, Field.ENVIRONMENT, profile.environmentId().isEmpty()
            ? Messages.text("profile.environment.missing") : null);
        put(problems, Field.CLIENT_ID, credentialProblem(profile.clientId(), "profile.client-id"));
        char[] secret = profile.secret().copyChars();
        try {
            put(problems, Field.SECRET, credentialProblem(CharBuffer.wrap(secret), "profile.secret"));
        } finally {
            Arrays.fill(secret, '\0');
        }
        put(problems, Field.NOTE, profile.note().length() > MAX_NOTE
            ? Messages.text("profile.note.long", MAX_NOTE) : null);
        return problems;
    }

    private static @Nullable String nameProblem(Profile profile, Collection<Profile> others) {
        String name = profile.name();
        if (name.isBlank()) {
            return Messages.text("profile.name.missing");
        }
        String problem = NameRules.problem(name);
        if (problem != null) {
            return problem;
        }
        UUID id = profile.id();
        boolean taken = others.stream().anyMatch(other -> !other.id().equals(id)
            && other.environmentId().equals(profile.environmentId())
            && NameRules.areSame(other.name(), name));
        return taken ? Messages.text("profile.name.taken", name) : null;
    }

    private static @Nullable String credentialProblem(CharSequence value, String key) {
        if (value.isEmpty()) {
            return Messages.text(key + ".missing");
        }
        if (value.length() > MAX_CREDENTIAL) {
            return Messages.text(key + ".long", MAX_CREDENTIAL);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Messages.text(key + ".control");
        }
        if (value.codePoints().anyMatch(ProfileRules::isHalf)) {
            return Messages.text(key + ".half");
        }
        int first = Character.codePointAt(value, 0);
        int last = Character.codePointBefore(value, value.length());
        if (isSpace(first) || isSpace(last)) {
            return Messages.text(key + ".padded");
        }
        return isUnseen(first) || isUnseen(last)
            ? Messages.text(key + ".unseen", String.format(Locale.ROOT, "U+%04X", isUnseen(first) ? first : last))
            : null;
    }

    /** A surrogate without its pair, which has no UTF-8 and so cannot be sent. */
    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** An invisible character: zero-width characters, marks of direction, fillers. */
    private static boolean isUnseen(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || UNSEEN.indexOf(codePoint) >= 0;
    }

    private static void put(Map<Field, String> problems, Field field, @Nullable String problem) {
        if (problem != null) {
            problems.put(field, problem);
        }
    }
}
