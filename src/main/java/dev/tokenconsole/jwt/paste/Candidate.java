package dev.tokenconsole.jwt.paste;

import java.util.List;

/** A piece of a text that may be a token. Not a record: those hold no secrets. */
public final class Candidate {
    private final String token;
    private final List<String> notes;
    private final boolean named;

    private Candidate(String token, List<String> notes, boolean named) {
        this.token = token;
        this.notes = List.copyOf(notes);
        this.named = named;
    }

    /** A piece that only looks like one. */
    public static Candidate found(String token, List<String> notes) {
        return new Candidate(token, notes, false);
    }

    /** A piece that its place calls a token, whatever it looks like. */
    public static Candidate named(String token, List<String> notes) {
        return new Candidate(token, notes, true);
    }

    /** The piece itself. */
    public String token() {
        return token;
    }

    /** The removed surroundings, one sentence each. */
    public List<String> notes() {
        return notes;
    }

    /** True if it stands in the place of a token: after {@code Bearer} or as the value of {@code access_token}. */
    public boolean named() {
        return named;
    }

    /** Without the token, which could be used by any reader of a log. */
    @Override
    public String toString() {
        return "Candidate[" + token.length() + " characters]";
    }
}
