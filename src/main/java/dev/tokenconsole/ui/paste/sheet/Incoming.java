package dev.tokenconsole.ui.paste.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;

/** All that was found in what came in: from one text, or from several files. Owns the secrets until {@link #close}. */
final class Incoming implements AutoCloseable {
    private final String place;
    private final List<PasteRow> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<CredentialFormat> formats = new TreeSet<>();

    /** {@code place} says in words where it comes from. */
    Incoming(String place) {
        this.place = place;
    }

    /** Adds {@code found}, of the file with that name; the name is empty for a text. */
    Incoming add(String file, FoundCredentials found) {
        found.credentials().forEach(each -> {
            rows.add(new PasteRow(each, file));
            formats.add(each.source().format());
        });
        String prefix = file.isEmpty() ? "" : file + ": ";
        found.remarks().forEach(remark -> notes.add(prefix + remark.words()));
        found.unread().forEach(format -> notes.add(prefix + Messages.text("ui.paste.unread", format.words())));
        if (found.credentials().size() >= FoundCredentials.MOST) {
            notes.add(prefix + Messages.text("ui.paste.most", FoundCredentials.MOST));
        }
        if (found.tooLong() > 0) {
            notes.add(prefix + Messages.text("ui.paste.too-long", found.tooLong(), CredentialText.LONGEST));
        }
        return this;
    }

    /** Says in {@code words} why something was not read. */
    void refuse(String words) {
        notes.add(words);
    }

    /** The credentials, in the order of the source. */
    List<PasteRow> rows() {
        return rows;
    }

    /** The parts that are no credentials, and what was not read, a sentence each. */
    List<String> notes() {
        return notes;
    }

    /** The place and, where it is one, the format. */
    String words() {
        return formats.size() == 1
            ? Messages.text("ui.paste.source", place, formats.iterator().next().words())
            : Messages.text("ui.paste.source.mixed", place);
    }

    @Override
    public void close() {
        rows.forEach(PasteRow::close);
    }
}
