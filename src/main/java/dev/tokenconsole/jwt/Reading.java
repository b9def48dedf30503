package dev.tokenconsole.jwt;


/**
 * A piece of text read as a token of the JOSE family.
 *
 * @param rank how much of a token it is, by the constants below; of several readings of one text the highest counts
 */
record Reading(DecodeResult result, int rank) {
    /** A part alone, or parts that another form fits better. */
    static final int PART = 1;
    /** The payload, behind a header that is no JSON. */
    static final int PAYLOAD = 2;
    /** The header, and parts that are too many, too few or unreadable. */
    static final int HEADER = 3;
    /** Header and payload. */
    static final int CLAIMS = 4;
    /** All parts, each of them whole as far as that can be told. */
    static final int WHOLE = 5;
}
