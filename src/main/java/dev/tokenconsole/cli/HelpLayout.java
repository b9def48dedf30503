package dev.tokenconsole.cli;

import picocli.CommandLine;

/** The same arrangement for the help of every command. */
final class HelpLayout {
    private HelpLayout() {}

    /** Sets it for {@code command} and all below it. */
    static void apply(CommandLine command) {
        command.getCommandSpec().usageMessage()
            .synopsisHeading("%n${bundle:cli.heading.usage} ")
            .synopsisSubcommandLabel("COMMAND")
            .parameterListHeading("%n")
            .optionListHeading("%n${bundle:cli.heading.options}%n")
            .commandListHeading("%n${bundle:cli.heading.commands}%n")
            .sortOptions(false);
        command.getSubcommands().values().forEach(HelpLayout::apply);
    }
}
