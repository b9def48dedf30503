package dev.tokenconsole.cli;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;

/** The program's own name, which does nothing without a command. */
final class RootCommand implements CliCommand {
    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "token-console", "cli.root.header", "cli.root.description")
            .versionProvider(new VersionText());
    }

    @Override
    public Integer call() throws CommandFailure {
        throw CommandFailure.usage(Messages.text("cli.usage.no-command"));
    }
}
