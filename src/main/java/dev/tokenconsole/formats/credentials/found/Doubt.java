package dev.tokenconsole.formats.credentials.found;

import java.util.List;
import java.util.Locale;

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
        ADDRESS_AROUND,
        /** The object holds several addresses, of different servers. */
        ADDRESSES_DIFFER,
        /** The address has another prefix than the credentials. */
        ADDRESS_UNDER_ANOTHER_NAME,
        /** A part of the host is a variable or cannot be read: it may be the host of any server. */
        ADDRESS_HOST_UNREAD,
        /** The host is a variable as a whole, or the host is read and the port, the user or the scheme is not. */
        ADDRESS_UNREAD,
        /** The value looks like an address or a reference to a store of secrets. */
        REFERENCE,
        /** Programs that read such lines differ in what the value is. */
        QUOTING,
        /** Behind a number sign stands a comment, or a part of the value. */
        COMMENT,
        /** The last character may be punctuation. */
        PUNCTUATION,
        /** The value may go on in the next line. */
        WRAPPED,
        /** A plus sign was sent as it stands, which a server reads as a blank. */
        FORM_PLUS,
        /** A percent sign that begins no escape. */
        FORM_PERCENT,
        /** Neither says the text which shell it is for, nor do their readings agree. */
        SHELL,
        /** A line break stood behind the value, and was left out. */
        LINE_BREAK,
        /** A line break or another control character stands in the value. */
        CONTROL_CHARACTER,
        /** The names say production and the address does not, or the other way round. */
        OTHER_ENVIRONMENT,
        /** A mail holds another secret, which may be theirs. */
        LONE_SECRET,
        /** The same id stands in the text with another secret. */
        ANOTHER_SECRET;

        /** True if it says that addresses are there, and which one counts is not known. */
        public boolean isOfAddress() {
            return compareTo(ADDRESS_UNREAD) <= 0;
        }

        /** The stable name for machines. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A doubt of several things. */
    public Doubt(Kind kind, List<String> details) {
        this(kind, String.join(", ", details));
    }

    /** The reason in a sentence. */
    public String words() {
        return Messages.text("formats.credentials.doubt." + kind.id(), detail);
    }
}
