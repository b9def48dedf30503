package dev.tokenconsole.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine;

import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.i18n.Messages;

/** The help of every command: its sentences, in one arrangement. */
final class HelpText {
    private HelpText() {}

    /** Adds it to {@code root} and all below it. Not before it is asked for: reading the messages takes long. */
    static CommandLine addTo(CommandLine root) {
        root.setResourceBundle(Messages.ofCommands());
        root.getCommandSpec().usageMessage()
            .exitCodeListHeading("%n${bundle:cli.heading.exit-codes}%n").exitCodeList(exitCodes());
        arrange(root);
        return root;
    }

    private static void arrange(CommandLine command) {
        command.getCommandSpec().usageMessage()
            .synopsisHeading("%n${bundle:cli.heading.usage} ")
            .synopsisSubcommandLabel("COMMAND")
            .parameterListHeading("%n")
            .optionListHeading("%n${bundle:cli.heading.options}%n")
            .commandListHeading("%n${bundle:cli.heading.commands}%n")
            .sortOptions(false);
        command.getSubcommands().values().forEach(HelpText::arrange);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int code = ExitCode.OK; code <= ExitCode.UNEXPECTED; code++) {
            codes.put(Integer.toString(code), Messages.ofCommands().getString("cli.exit." + code));
        }
        return codes;
    }
}
