package dev.tokenconsole.cli.argument;

import picocli.CommandLine.Model.CommandSpec;

/** Something that a command takes: an option, a parameter, or several that belong together. */
public interface Argument {
    /** Adds it to {@code command}, whose help lists arguments in the order in which they were added. */
    void addTo(CommandSpec command);
}
