package dev.tokenconsole.cli.argument;

import java.util.concurrent.Callable;

import picocli.CommandLine.Model.CommandSpec;

/** A command: the arguments that it takes, and its run, which returns the exit code. */
public interface CliCommand extends Callable<Integer> {
    /** Its name, help and arguments. Called once, before it runs. */
    CommandSpec spec();

    /**
     * A command with the sentences of its help.
     *
     * @param header the key of the message that says in one line what it is for
     * @param description the key of the message that says the rest
     */
    static CommandSpec spec(CliCommand command, String name, String header, String description,
            Argument... arguments) {
        CommandSpec spec = spec(command, name, header, arguments);
        spec.usageMessage().description(message(description));
        return spec;
    }

    /** The same for a command of which its header says all. */
    static CommandSpec spec(CliCommand command, String name, String header, Argument... arguments) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage().header(message(header));
        for (Argument argument : arguments) {
            argument.addTo(spec);
        }
        return spec;
    }

    private static String message(String key) {
        return "${bundle:" + key + "}";
    }
}
