package dev.tokenconsole.cli;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;

/** The first word of several commands, such as {@code vault}, which does nothing without the second. */
final class GroupCommand implements CliCommand {
    private final String name;
    private final String header;

    /** A group; {@code header} is the key of the message that says what its commands are about. */
    GroupCommand(String name, String header) {
        this.name = name;
        this.header = header;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, name, header);
    }

    @Override
    public Integer call() throws CommandFailure {
        throw CommandFailure.usage(Messages.text("cli.usage.no-command"));
    }
}
