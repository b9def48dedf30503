package dev.tokenconsole.formats.credentials.found;

import java.util.List;

import dev.tokenconsole.i18n.Messages;

/**
 * A reason why credentials are not certain. They are then never filed without a question.
 *
 * @param kind the reason
 * @param detail names and hosts that belong to it, never a value
 */
public record Doubt(Kind kind, String detail) {
    /** The reasons; those that are about the address first. */
    public enum Kind {
        /** The object itself holds no address; one stands elsewhere in the text. */
        ADDRESS_AROUND("address-around", "formats.credentials.doubt.address-around"),
        /** The object holds several addresses, of different servers. */
        ADDRESSES_DIFFER("addresses-differ", "formats.credentials.doubt.addresses-differ"),
        /** The address has another prefix than the credentials. */
        ADDRESS_UNDER_ANOTHER_NAME("address-under-another-name", "formats.credentials.doubt.address-name"),
        /** The address is a variable, or none of a server. */
        ADDRESS_UNREAD("address-unread", "formats.credentials.doubt.address-unread"),
        /** Programs that read such lines differ in what the value is. */
        QUOTING("quoting", "formats.credentials.doubt.quoting"),
        /** Behind a number sign stands a comment, or a part of the value. */
        COMMENT("comment", "formats.credentials.doubt.comment"),
        /** The last character may be punctuation. */
        PUNCTUATION("punctuation", "formats.credentials.doubt.punctuation"),
        /** A plus sign was sent as it stands, which a server reads as a blank. */
        FORM_PLUS("form-plus", "formats.credentials.doubt.form-plus"),
        /** A percent sign that begins no escape. */
        FORM_PERCENT("form-percent", "formats.credentials.doubt.form-percent"),
        /** Neither says the text which shell it is for, nor do their readings agree. */
        SHELL("shell", "formats.credentials.doubt.shell"),
        /** A line break stood behind the value, and was left out. */
        LINE_BREAK("line-break", "formats.credentials.doubt.line-break"),
        /** A line break or another control character stands in the value. */
        CONTROL_CHARACTER("control-character", "formats.credentials.doubt.control-character"),
        /** The names say production and the address does not, or the other way round. */
        OTHER_ENVIRONMENT("other-environment", "formats.credentials.doubt.other-environment"),
        /** The same id stands in the text with another secret. */
        ANOTHER_SECRET("another-secret", "formats.credentials.doubt.another-secret");

        private final String id;
        private final String key;

        Kind(String id, String key) {
            this.id = id;
            this.key = key;
        }

        /** True if it says that addresses are there, and which one counts is not known. */
        public boolean isOfAddress() {
            return compareTo(ADDRESS_UNREAD) <= 0;
        }

        /** The stable name for machines. */
        public String id() {
            return id;
        }
    }

    /** A doubt of several things. */
    public Doubt(Kind kind, List<String> details) {
        this(kind, String.join(", ", details));
    }

    /** The reason in a sentence. */
    public String words() {
        return Messages.text(kind.key, detail);
    }
}
