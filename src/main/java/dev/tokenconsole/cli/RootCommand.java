package dev.tokenconsole.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.i18n.Messages;

/** The program's own name, which does nothing without a command. */
final class RootCommand implements CliCommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CliCommand.spec(this, "token-console", "cli.root.header", "cli.root.description")
            .versionProvider(new VersionText());
        spec.usageMessage().exitCodeListHeading("%n${bundle:cli.heading.exit-codes}%n").exitCodeList(exitCodes());
        return spec;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int code = ExitCode.OK; code <= ExitCode.UNEXPECTED; code++) {
            codes.put(Integer.toString(code), Messages.ofCommands().getString("cli.exit." + code));
        }
        return codes;
    }

    @Override
    public Integer call() throws CommandFailure {
        throw CommandFailure.usage(Messages.text("cli.usage.no-command"));
    }
}
