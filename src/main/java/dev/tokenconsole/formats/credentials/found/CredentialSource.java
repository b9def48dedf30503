package dev.tokenconsole.formats.credentials.found;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tokenconsole.i18n.Messages;

/**
 * The place in a text at which something was found.
 *
 * @param format what the text is
 * @param place the section, object or line, in words or as written; empty if the text is one thing
 * @param name what the text calls it, such as the name of a Postman environment; empty if it has no name
 * @param owner what the names of its variables say of whose it is, such as {@code PROD}; empty if nothing
 */
public record CredentialSource(CredentialFormat format, String place, String name, String owner) {
    /** Longer names are names of something else. */
    private static final int LONGEST_NAME = 80;

    /** Cuts off what no name of a profile may hold. */
    public CredentialSource {
        name = clean(name);
        place = clean(place);
        owner = clean(owner);
    }

    /** Something whose variables have no prefix. */
    public CredentialSource(CredentialFormat format, String place, String name) {
        this(format, place, name, "");
    }

    /** Something without a name of its own. */
    public CredentialSource(CredentialFormat format, String place) {
        this(format, place, "");
    }

    /** A command or a request that begins on line {@code line}, counted from 1. */
    public static CredentialSource ofLine(CredentialFormat format, int line) {
        return new CredentialSource(format, Messages.text("formats.credentials.line", line), "");
    }

    /** All words by which the text tells whose it is. */
    public String words() {
        return Stream.of(name, place, owner).filter(each -> !each.isEmpty()).distinct()
            .collect(Collectors.joining(" "));
    }

    /** The same place under another name, of {@code newOwner}. */
    CredentialSource named(String newName, String newOwner) {
        return new CredentialSource(format, place, newName, newOwner);
    }

    private static String clean(String text) {
        String one = text.replaceAll("[\\p{Cntrl}\\p{Cf}\ufdd0\ufdd1]++", " ").strip();
        return one.length() <= LONGEST_NAME ? one : one.substring(0, LONGEST_NAME).strip();
    }
}
