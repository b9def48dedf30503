package dev.tokenconsole.cli.argument;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option with a value, such as {@code --port N}, or a parameter.
 *
 * @param <T> the type to which picocli converts the typed text
 */
public final class Value<T> implements Argument {
    private final ArgSpec argument;

    private Value(ArgSpec argument) {
        this.argument = argument;
    }

    /** An option with one value. */
    public static <T> Value<T> of(Class<T> type, OptionSpec.Builder option) {
        return new Value<>(option.type(type).arity("1").build());
    }

    /** An option that may be given several times, each time with a text. */
    public static Value<List<String>> texts(OptionSpec.Builder option) {
        return new Value<>(option.type(List.class).auxiliaryTypes(String.class).arity("1").build());
    }

    /** The parameter of a command that needs one. */
    public static <T> Value<T> parameter(Class<T> type, String label, String key) {
        return parameter(type, label, key, true);
    }

    /** The parameter of a command that can do without. */
    public static <T> Value<T> optionalParameter(Class<T> type, String label, String key) {
        return parameter(type, label, key, false);
    }

    /** Any number of parameters, each a text. */
    public static Value<List<String>> parameters(String label, String key) {
        return new Value<>(PositionalParamSpec.builder().index("0..*").type(List.class).auxiliaryTypes(String.class)
            .arity("0..*").paramLabel(label).descriptionKey(key).build());
    }

    private static <T> Value<T> parameter(Class<T> type, String label, String key, boolean required) {
        return new Value<>(PositionalParamSpec.builder().index("0+").type(type).arity(required ? "1" : "0..1")
            .required(required).paramLabel(label).descriptionKey(key).build());
    }

    /** The value of an argument that is required, or has a default. */
    public T get() {
        return Objects.requireNonNull(orNull(), "The argument is neither required nor has a default");
    }

    /** The value, if it was given. */
    public @Nullable T orNull() {
        return argument.getValue();
    }

    @Override
    public void addTo(CommandSpec command) {
        command.add(argument);
    }
}
