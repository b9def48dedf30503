package dev.tokenconsole.cli.signature;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.verify.source.KeySource;

/** The options that name the public keys of an issuer: {@code --jwks} and {@code --issuer}. */
public final class KeyArguments implements Argument {
    static final String KEYS = "--jwks";
    static final String ISSUER = "--issuer";
    private static final String STANDARD_INPUT = "-";
    private static final Pattern URL = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

    private static final Pattern SCHEME = Pattern.compile("(?i)(?:([a-z][a-z0-9+.-]{1,20})://|file:)");
    private static final Pattern METADATA =
        Pattern.compile("/\\.well-known/(?:openid-configuration|oauth-authorization-server)(?=/|$)");

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
            requireContent(ISSUER, expected);
            requireAddress(ISSUER, expected);
            requireNoMetadata(expected.strip());
            return Optional.of(new KeySource.OfIssuer(expected.strip(), environment));
        }
        if (named == null) {
            return Optional.empty();
        }
        if (input != null && nameStandardInput()) {
            return Optional.of(GivenKeys.publicKeys(input, KEYS));
        }
        requireContent(KEYS, named);
        if (!URL.matcher(named).matches()) {
            requireFile(named);
            return Optional.of(GivenKeys.publicKeys(named, KEYS));
        }
        requireAddress(KEYS, named);
        return Optional.of(new KeySource.AtUrl(
            WebAddress.clean(WebAddress.read(named).orElseThrow()), environment));
    }

    static void requireContent(String option, String value) throws CommandFailure {
        if (value.isBlank()) {
            throw CommandFailure.usage(Messages.text("cli.keys.blank", option));
        }
    }

    private static void requireFile(String named) throws CommandFailure {
        Matcher address = SCHEME.matcher(named);
        if (address.lookingAt()) {
            throw CommandFailure.usage(address.group(1) == null || address.group(1).equalsIgnoreCase("file")
                ? Messages.text("cli.keys.file-address", KEYS)
                : Messages.text("cli.keys.scheme", KEYS, DisplayText.escape(address.group(1))));
        }
    }

    /** The issuer is in the document; by its address it is only likely. */
    private static void requireNoMetadata(String named) throws CommandFailure {
        Matcher metadata = METADATA.matcher(named);
        if (metadata.find()) {
            throw CommandFailure.usage(
                Messages.text("cli.keys.metadata-address", ISSUER, DisplayText.escape(metadata.replaceFirst(""))));
        }
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
