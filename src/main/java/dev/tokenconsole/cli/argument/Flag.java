package dev.tokenconsole.cli.argument;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option without a value, such as {@code --json}. */
public final class Flag implements Argument {
    private final OptionSpec option;

    /** A flag of one command; {@code key} is that of the message that describes it. */
    public Flag(String key, String... names) {
        this(OptionSpec.builder(names).descriptionKey(key));
    }

    /** A flag that picocli's builder describes further. */
    public Flag(OptionSpec.Builder option) {
        this.option = option.type(boolean.class).arity("0").build();
    }

    /** True if it was given. */
    public boolean isOn() {
        return Boolean.TRUE.equals(option.getValue());
    }

    @Override
    public void addTo(CommandSpec command) {
        command.addOption(option);
    }
}
