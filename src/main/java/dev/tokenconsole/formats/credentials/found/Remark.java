package dev.tokenconsole.formats.credentials.found;

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
        PLACEHOLDER("placeholder", "formats.credentials.remark.placeholder"),
        /** A variable or an expression of a program, a shell or a template. */
        EXPRESSION("expression", "formats.credentials.remark.expression"),
        /** A reference to a store of secrets. */
        SECRET_STORE("secret-store", "formats.credentials.remark.secret-store"),
        /** A value that only another program can decrypt. */
        ENCRYPTED("encrypted", "formats.credentials.remark.encrypted"),
        /** A value that was made unreadable, or cut, before it was copied. */
        MASKED("masked", "formats.credentials.remark.masked"),
        /** The name of a file that holds the value. */
        FILE("file", "formats.credentials.remark.file"),
        /** Words instead of a value. */
        WORDS("words", "formats.credentials.remark.words"),
        /** The same name stands there again with another value. */
        REPEATED("repeated", "formats.credentials.remark.repeated"),
        /** A client id without a client secret that belongs to it. */
        NO_SECRET("no-secret", "formats.credentials.remark.no-secret"),
        /** A client secret without a client id that belongs to it. */
        NO_ID("no-id", "formats.credentials.remark.no-id"),
        /** Another environment, which would have to be read too. */
        EXTENDS("extends", "formats.credentials.remark.extends"),
        /** A row of a table that has more or fewer cells than its headings. */
        RAGGED("ragged", "formats.credentials.remark.ragged");

        private final String id;
        private final String key;

        Kind(String id, String key) {
            this.id = id;
            this.key = key;
        }

        /** The stable name for machines. */
        public String id() {
            return id;
        }
    }

    /** The remark in a sentence. */
    public String words() {
        return Messages.text(kind.key, detail);
    }
}
