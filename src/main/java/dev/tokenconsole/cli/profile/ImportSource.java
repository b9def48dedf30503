package dev.tokenconsole.cli.profile;

import java.nio.file.Path;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.filing.CredentialFile;
import dev.tokenconsole.formats.credentials.filing.RefusedFile;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/** The file, or standard input, that profiles are imported from: UTF-8, or UTF-16 as Windows writes it. */
final class ImportSource {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final CliContext context;
    private final Path file;

    ImportSource(CliContext context, Path file) {
        this.context = context;
        this.file = file;
    }

    /** The file in words. */
    String words() {
        return file.equals(STANDARD_INPUT) ? Messages.text("cli.import.stdin") : DisplayText.escape(file.toString());
    }

    /** The name of the file, which may say whose the credentials are; empty for standard input. */
    String fileName() {
        Path name = file.getFileName();
        return name == null || file.equals(STANDARD_INPUT) ? "" : name.toString();
    }

    /** The credentials in it. The caller closes them. */
    FoundCredentials read() throws CommandFailure {
        try {
            return file.equals(STANDARD_INPUT) ? CredentialFile.read(context.in()) : CredentialFile.read(file);
        } catch (RefusedFile refused) {
            throw switch (refused.reason()) {
                case MISSING -> CommandFailure.usage(Messages.text("cli.import.not-found", words()));
                case UNREADABLE -> CommandFailure.usage(Messages.text("cli.import.unreadable", words()));
                case NOT_TEXT -> CommandFailure.usage(Messages.text("cli.import.not-text", words()));
                case TOO_LONG -> new CommandFailure(ExitCode.REFUSED,
                    Messages.text("cli.import.too-long", words(), CredentialText.LONGEST / 1024));
            };
        }
    }
}
