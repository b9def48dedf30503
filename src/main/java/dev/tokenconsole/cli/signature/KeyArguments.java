package dev.tokenconsole.cli.signature;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.argument.Argument;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.verify.source.KeySource;

/** The options that name the public keys of an issuer: {@code --jwks} and {@code --issuer}. */
public final class KeyArguments implements Argument {
    static final String KEYS = "--jwks";
    static final String ISSUER = "--issuer";
    private static final String STANDARD_INPUT = "-";
    private static final Pattern URL = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

    private final Value<String> keys = text(KEYS, "FILE|URL", "cli.option.jwks");
    private final Value<String> issuer = text(ISSUER, "URL", "cli.option.key-issuer");

    private static Value<String> text(String name, String label, String key) {
        return Value.of(String.class, OptionSpec.builder(name).paramLabel(label).descriptionKey(key));
    }

    @Override
    public void addTo(CommandSpec command) {
        keys.addTo(command);
        issuer.addTo(command);
    }

    /** The names of those that were given. */
    public List<String> given() {
        return List.of(keys, issuer).stream().filter(value -> value.orNull() != null)
            .map(value -> value == keys ? KEYS : ISSUER).toList();
    }

    /** {@code environment}; one that expects no issuer expects the one that was named. */
    public Environment expecting(Environment environment) {
        String named = issuer.orNull();
        return named == null || !environment.options().issuer().isEmpty() ? environment
            : environment.with(environment.options().expecting(named.strip(), environment.options().audience()));
    }

    private boolean areFetched() {
        String named = keys.orNull();
        return issuer.orNull() != null || (named != null && URL.matcher(named).matches());
    }

    /** The source that they name, fetched with the connection of {@code environment}; empty if none was given. */
    public Optional<KeySource> source(Environment environment) throws CommandFailure {
        return source(environment, null);
    }

    /** True if standard input is named. */
    boolean nameStandardInput() {
        return STANDARD_INPUT.equals(keys.orNull());
    }

    /** The same, where {@code -} means {@code input}. */
    Optional<KeySource> source(Environment environment, @Nullable InputStream input) throws CommandFailure {
        String named = keys.orNull();
        String expected = issuer.orNull();
        if (named != null && expected != null) {
            throw CommandFailure.usage(Messages.text("cli.keys.two", KEYS + ", " + ISSUER));
        }
        if (expected != null) {
            requireAddress(ISSUER, expected);
            return Optional.of(new KeySource.OfIssuer(expected.strip(), environment));
        }
        if (named == null) {
            return Optional.empty();
        }
        if (input != null && nameStandardInput()) {
            return Optional.of(GivenKeys.publicKeys(input, KEYS));
        }
        if (!URL.matcher(named).matches()) {
            return Optional.of(GivenKeys.publicKeys(named, KEYS));
        }
        requireAddress(KEYS, named);
        return Optional.of(new KeySource.AtUrl(
            WebAddress.clean(WebAddress.read(named).orElseThrow()), environment));
    }

    /** By the rules for the key-set URL of an environment. */
    private static void requireAddress(String option, String url) throws CommandFailure {
        boolean plain = WebAddress.problem(url).map(WebAddress.Problem::fault)
            .filter(fault -> fault == WebAddress.Fault.NOT_HTTPS).isPresent();
        String problem = plain ? Messages.text("cli.keys.plain") : EnvironmentRules.problems(
            EnvironmentDraft.blank("", TokenRecipe.STONEX_PAYMENTS).with(EnvironmentField.KEY_SET_URL, url), List.of())
            .get(EnvironmentField.KEY_SET_URL);
        if (problem != null) {
            throw CommandFailure.usage(option + ": " + problem);
        }
    }

    /** The address that is called first; empty if nothing is fetched. */
    Optional<String> address() {
        return areFetched() ? Optional.ofNullable(issuer.orNull()).or(() -> Optional.ofNullable(keys.orNull()))
            : Optional.empty();
    }
}
