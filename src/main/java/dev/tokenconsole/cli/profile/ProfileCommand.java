package dev.tokenconsole.cli.profile;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;

/** {@code profile}: the commands about the profiles of a vault. */
@Command(name = "profile", header = "${bundle:cli.profile.header}")
public final class ProfileCommand implements Callable<Integer> {
    @Override
    public Integer call() throws CommandFailure {
        throw CommandFailure.usage(Messages.text("cli.usage.no-command"));
    }
}
