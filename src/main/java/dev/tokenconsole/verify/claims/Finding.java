package dev.tokenconsole.verify.claims;

import java.util.List;

/**
 * The comparison of one claim of a token with what is expected of it.
 *
 * @param level its gravity
 * @param subject what it is about
 * @param headline a few words for a line of several, in lower case, without a full stop
 * @param text one sentence, safe to be shown
 * @param ofAnotherKind true if the token is one of production elsewhere, or the reverse: that is never silenced
 * @param values the values of claims in {@code text}, found and expected ones, as they stand there
 */
public record Finding(Level level, Subject subject, String headline, String text, boolean ofAnotherKind,
        List<String> values) {
    /** Copies the list. */
    public Finding {
        values = List.copyOf(values);
    }

    /** One that is not about production, with {@code values} in its text. */
    public Finding(Level level, Subject subject, String headline, String text, String... values) {
        this(level, subject, headline, text, false, List.of(values));
    }

    /** The token is one of production elsewhere, or the reverse. */
    static Finding ofAnotherKind(String headline, String text, String issuer) {
        return new Finding(Level.MISMATCH, Subject.ISSUER, headline, text, true, List.of(issuer));
    }

    /** The same in other words. */
    public Finding saying(String words) {
        return new Finding(level, subject, headline, words, ofAnotherKind, values);
    }

    /** True if it is said to someone who wants to hear little if {@code quiet}: as expected is not worth a word. */
    public boolean isSaid(boolean quiet) {
        return level != Level.OK && (!quiet || ofAnotherKind);
    }

    /** True if the token must not be used here: it is one of another kind of environment, or its signature is wrong. */
    public boolean isDanger() {
        return ofAnotherKind || (level == Level.MISMATCH && subject == Subject.SIGNATURE);
    }

    /** Without the values: a client id is whole in them, and may be shortened in the text. */
    @Override
    public String toString() {
        return level + " " + subject + ": " + text;
    }

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
            || (level == Level.NOTE && (subject == Subject.ISSUER || subject == Subject.AUDIENCE));
    }

    /** True if one of {@code findings} is a mismatch; notes are none. */
    public static boolean anyMismatch(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.level() == Level.MISMATCH);
    }

    /** True if its signature proves nothing: there is none, another key made it, or anyone can. */
    public boolean isForgeable() {
        return level == Level.MISMATCH && subject == Subject.SIGNATURE;
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
