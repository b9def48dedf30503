package dev.tokenconsole.formats.credentials.found;

import java.util.Locale;

import dev.tokenconsole.i18n.Messages;

/**
 * Something in the text that looks like a part of credentials and is none.
 *
 * @param kind what it is
 * @param detail the name under which it stands, never a value
 */
public record Remark(Kind kind, String detail) {
    /** The kinds. */
    public enum Kind {
        /** A gap that a person is to fill in. */
        PLACEHOLDER,
        /** A variable or an expression of a program, a shell or a template. */
        EXPRESSION,
        /** A reference to a store of secrets. */
        SECRET_STORE,
        /** A value that only another program can decrypt. */
        ENCRYPTED,
        /** A value that was made unreadable, or cut, before it was copied. */
        MASKED,
        /** The name of a file that holds the value. */
        FILE,
        /** A string over several lines, which is not read. */
        SEVERAL_LINES,
        /** Words instead of a value. */
        WORDS,
        /** The same name stands there again with another value. */
        REPEATED,
        /** A client id without a client secret that belongs to it. */
        NO_SECRET,
        /** A client secret without a client id that belongs to it. */
        NO_ID,
        /** Another environment, which would have to be read too. */
        EXTENDS,
        /** A row of a table that has more or fewer cells than its headings. */
        RAGGED;

        /** The stable name for machines. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The remark in a sentence. */
    public String words() {
        return Messages.text("formats.credentials.remark." + kind.id(), detail);
    }
}
