package dev.tokenconsole.formats.credentials.found;

import dev.tokenconsole.i18n.Messages;

/** A format that is recognised, and that no credentials are read from. */
public enum UnreadFormat {
    /** A wget command. */
    WGET("wget", "formats.credentials.unread.wget"),
    /** An HTTPie or xh command. */
    HTTPIE("httpie", "formats.credentials.unread.httpie"),
    /** A Python program. */
    PYTHON("python", "formats.credentials.unread.python"),
    /** A JavaScript or TypeScript program. */
    JAVASCRIPT("javascript", "formats.credentials.unread.javascript"),
    /** Terraform's language. */
    TERRAFORM("terraform", "formats.credentials.unread.terraform"),
    /** A program in a language with classes, such as Java, C# or Go. */
    PROGRAM("program", "formats.credentials.unread.program"),
    /** XML. */
    XML("xml", "formats.credentials.unread.xml"),
    /** JSON that is not whole, or not JSON to the letter. */
    BROKEN_JSON("broken-json", "formats.credentials.unread.broken-json"),
    /** A bearer token. */
    TOKEN("token", "formats.credentials.unread.token");

    private final String id;
    private final String key;

    UnreadFormat(String id, String key) {
        this.id = id;
        this.key = key;
    }

    /** The stable name for machines. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public String words() {
        return Messages.text(key);
    }
}
