package dev.tokenconsole.formats.credentials.found;

import java.util.Locale;

import dev.tokenconsole.i18n.Messages;

/** A format that is recognised, and that no credentials are read from. */
public enum UnreadFormat {
    /** A wget command. */
    WGET,
    /** An HTTPie or xh command. */
    HTTPIE,
    /** A Python program. */
    PYTHON,
    /** A JavaScript or TypeScript program. */
    JAVASCRIPT,
    /** Terraform's language. */
    TERRAFORM,
    /** A program in a language with classes, such as Java, C# or Go. */
    PROGRAM,
    /** XML. */
    XML,
    /** JSON that is not whole, or not JSON to the letter. */
    BROKEN_JSON,
    /** A bearer token. */
    TOKEN;

    /** The stable name for machines. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for people. */
    public String words() {
        return Messages.text("formats.credentials.unread." + id());
    }
}
