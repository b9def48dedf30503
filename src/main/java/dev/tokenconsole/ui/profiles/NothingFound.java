package dev.tokenconsole.ui.profiles;

import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;

/** The words about a pasted text without credentials that a form can take. */
final class NothingFound {
    private NothingFound() {}

    /** The reason why {@code found} holds none. */
    static String words(FoundCredentials found) {
        if (found.tooLong() > 0) {
            return Messages.text("ui.editor.paste.too-long", found.tooLong(), CredentialText.LONGEST);
        }
        List<String> words = new ArrayList<>();
        found.remarks().forEach(remark -> words.add(remark.words()));
        found.unread().forEach(format -> words.add(Messages.text("ui.editor.paste.unread", format.words())));
        if (words.isEmpty()) {
            return Messages.text("ui.editor.paste.none");
        }
        words.addFirst(Messages.text("ui.editor.paste.none.but"));
        return String.join(" ", words);
    }
}
