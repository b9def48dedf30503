package dev.tokenconsole.cli.environment;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;

/** {@code environment}: the commands about the environments of a vault. */
@Command(name = "environment", header = "${bundle:cli.environment.header}")
public final class EnvironmentCommand implements Callable<Integer> {
    @Override
    public Integer call() throws CommandFailure {
        throw CommandFailure.usage(Messages.text("cli.usage.no-command"));
    }
}
