package dev.tokenconsole.cli.profile;

import java.util.List;

import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/** The credentials that were found, for people. Never a secret. */
final class ImportText {
    private ImportText() {}

    /** A table of the credentials; empty if there are none. */
    static String table(List<ImportCandidate> candidates) {
        if (candidates.isEmpty()) {
            return "";
        }
        Table table = new Table("").row(Messages.text("cli.import.column.name"),
            Messages.text("cli.column.client-id"), Messages.text("cli.import.column.secret"),
            Messages.text("cli.import.column.host"), Messages.text("cli.column.environment"),
            Messages.text("cli.import.column.format"));
        for (ImportCandidate candidate : candidates) {
            FoundCredential found = candidate.found();
            table.row(candidate.name(), found.clientId(),
                Messages.text("cli.import.secret", found.secret().length()),
                found.address().map(BaseUrl::host).orElseGet(() -> Messages.text("cli.import.no-host")),
                candidate.environment() == null ? Messages.text("cli.import.no-environment")
                    : candidate.environment().id(), found.source().format().words());
        }
        return table.text();
    }

    /** Remarks and unread formats, a line each. */
    static String notes(FoundCredentials found, List<ImportCandidate> candidates, String source) {
        StringBuilder notes = new StringBuilder();
        for (ImportCandidate candidate : candidates) {
            if (candidate.found().usesBasic()) {
                line(notes, candidate.name() + ": " + Messages.text("cli.import.basic"));
            }
        }
        if (candidates.isEmpty()) {
            notes.append(Messages.text("cli.import.none", source)).append('\n');
        }
        found.remarks().forEach(remark -> line(notes, remark.words()));
        found.unread().forEach(format -> line(notes, Messages.text("cli.import.unread", format.words())));
        return notes.toString();
    }

    private static void line(StringBuilder notes, String words) {
        notes.append(DisplayText.escape(words)).append('\n');
    }
}
