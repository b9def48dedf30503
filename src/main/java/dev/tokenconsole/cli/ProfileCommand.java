package dev.tokenconsole.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import dev.tokenconsole.i18n.Messages;

/** {@code profile}: the commands about the profiles of a vault. */
@Command(name = "profile", header = "${bundle:cli.profile.header}")
final class ProfileCommand implements Callable<Integer> {
    @Override
    public Integer call() throws CommandFailure {
        throw CommandFailure.usage(Messages.text("cli.usage.no-command"));
    }
}
