package dev.tokenconsole.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;

/** The program's own name, which does nothing without a command. */
@Command(name = "token-console", header = "${bundle:cli.root.header}", description = "${bundle:cli.root.description}",
    versionProvider = VersionText.class,
    exitCodeListHeading = "%n${bundle:cli.heading.exit-codes}%n",
    exitCodeList = {"0:${bundle:cli.exit.0}", "1:${bundle:cli.exit.1}", "2:${bundle:cli.exit.2}",
        "3:${bundle:cli.exit.3}", "4:${bundle:cli.exit.4}", "5:${bundle:cli.exit.5}"})
final class RootCommand implements Callable<Integer> {
    @Override
    public Integer call() throws CommandFailure {
        throw CommandFailure.usage(Messages.text("cli.usage.no-command"));
    }
}
