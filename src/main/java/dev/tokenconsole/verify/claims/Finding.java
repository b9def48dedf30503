package dev.tokenconsole.verify.claims;

import java.util.List;

/**
 * The comparison of one claim of a token with what is expected of it.
 *
 * @param level its gravity
 * @param subject what it is about
 * @param headline a few words for a line of several, in lower case, without a full stop
 * @param text one sentence, safe to be shown
 */
public record Finding(Level level, Subject subject, String headline, String text) {
    /** The part of a token that a finding is about. */
    public enum Subject {
        /** The claim {@code iss}. */
        ISSUER,
        /** The host of the issuer. */
        HOST,
        /** The claim {@code aud}. */
        AUDIENCE,
        /** The client that the token names. */
        CLIENT,
        /** The granted scope. */
        SCOPE,
        /** The algorithm of the signature. */
        SIGNATURE,
        /** The times in the token. */
        TIME,
        /** The key that its holder must have. */
        BINDING,
        /** A part that cannot be read to its end, or by which readers take different values. */
        DAMAGE
    }

    /** The gravity of a finding, from the least to the greatest. */
    public enum Level {
        /** As expected. */
        OK,
        /** Worth knowing, and no reason to refuse the token. */
        NOTE,
        /** The token belongs elsewhere. */
        MISMATCH
    }

    /**
     * True if {@code --strict} refuses the token: not as expected, or an expected issuer or audience that could not be
     * compared.
     */
    public boolean isStrictFault() {
        return level == Level.MISMATCH
            || level == Level.NOTE && (subject == Subject.ISSUER || subject == Subject.AUDIENCE);
    }

    /** True if one of {@code findings} is a mismatch; notes are none. */
    public static boolean anyMismatch(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.level() == Level.MISMATCH);
    }

    /**
     * True if the token may belong to another environment: it names another issuer or audience, or none that every
     * reader finds.
     */
    public boolean isOfAnotherEnvironment() {
        return level == Level.MISMATCH && switch (subject) {
            case ISSUER, AUDIENCE, DAMAGE -> true;
            case HOST, CLIENT, SCOPE, SIGNATURE, TIME, BINDING -> false;
        };
    }
}
