package dev.tokenconsole.cli.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.check.list.CredentialList;
import dev.tokenconsole.check.list.ListEntries;
import dev.tokenconsole.check.list.RefusedList;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.platform.file.FileKind;
import dev.tokenconsole.text.DisplayText;

/** The credentials of a file, or of standard input, that are checked without being stored. */
final class ListSelection {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final CliContext context;
    private final Path file;
    private final boolean quiet;

    ListSelection(CliContext context, Path file, boolean quiet) {
        this.context = context;
        this.file = file;
        this.quiet = quiet;
    }

    /**
     * The entries, one for each row.
     *
     * @param usual for rows that name no environment; absent if each has to
     */
    Selected in(List<Environment> known, @Nullable Environment usual, ShownClientId shown) throws CommandFailure {
        try (CredentialList list = read()) {
            if (!quiet && !list.ignored().isEmpty()) {
                context.err().print(Messages.text("cli.check.ignored", String.join(", ", list.ignored())) + "\n");
            }
            Selected selected =
                new Selected(new ListEntries(known, usual, shown).of(list), known, Selected.NO_VAULT);
            if (selected.entries().isEmpty()) {
                throw CommandFailure.usage(Messages.text("cli.check.nothing.list", words()));
            }
            return selected;
        }
    }

    private CredentialList read() throws CommandFailure {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return CredentialList.read(context.in());
            }
            FileKind.requireNamed(file);
            try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
                return CredentialList.read(input);
            }
        } catch (NoSuchFileException _) {
            throw CommandFailure.usage(Messages.text("cli.import.not-found", words()));
        } catch (IOException _) {
            throw CommandFailure.usage(Messages.text("cli.import.unreadable", words()));
        } catch (RefusedList refused) {
            throw CommandFailure.usage(words() + ": " + refused.getMessage());
        }
    }

    private String words() {
        return file.equals(STANDARD_INPUT) ? Messages.text("cli.import.stdin") : DisplayText.escape(file.toString());
    }
}
