package dev.tokenconsole.cli.signature;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.ConnectionArguments;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.argument.Argument;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.environment.EnvironmentProblems;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.verify.claims.ExpectedClaims;
import dev.tokenconsole.verify.source.KeySource;

/** The options of {@code decode} that verify a signature: {@code --verify}, and exactly one source of keys. */
public final class VerifyArguments implements Argument {
    /** The option that asks for a verdict. */
    public static final String VERIFY = "--verify";

    private static final String ENVIRONMENT = "--environment";
    private static final String AUDIENCE = "--audience";
    static final String SECRET = "--secret-file";
    private static final String BASE64 = "--secret-base64";
    private static final String UNSAVED = "command-line";

    private final Flag verify = new Flag("cli.option.verify", VERIFY);
    private final KeyArguments keys = new KeyArguments();
    private final Value<String> environment = Value.of(String.class,
        OptionSpec.builder(ENVIRONMENT).paramLabel("NAME").descriptionKey("cli.option.key-environment"));
    private final Value<String> audience = Value.of(String.class,
        OptionSpec.builder(AUDIENCE).paramLabel("TEXT").descriptionKey("cli.option.decode.audience"));
    private final Value<Path> secretFile = Value.of(Path.class,
        OptionSpec.builder(SECRET).paramLabel("FILE").descriptionKey("cli.option.secret-file"));
    private final Flag base64 = new Flag("cli.option.secret-base64", BASE64);
    private final ConnectionArguments connection = new ConnectionArguments();

    @Override
    public void addTo(CommandSpec command) {
        List.of(verify, keys, environment, audience, secretFile, base64, connection)
            .forEach(each -> each.addTo(command));
    }

    /** True if the signature is to be verified. */
    public boolean isOn() {
        return verify.isOn();
    }

    /** True if a secret is read, or a vault that holds some. */
    public boolean readSecrets() {
        return secretFile.orNull() != null || environment.orNull() != null;
    }

    /** Requires that standard input, which holds the token, is not to hold the secret or the keys, too. */
    public void requireNoStandardInput() throws CommandFailure {
        if (Path.of("-").equals(secretFile.orNull())) {
            throw CommandFailure.usage(Messages.text("cli.keys.one-input"));
        }
        if (keys.nameStandardInput()) {
            throw CommandFailure.usage(Messages.text("cli.keys.one-input-keys"));
        }
    }

    /** Requires that they make sense together. */
    public void requireSense() throws CommandFailure {
        List<String> sources = sources();
        if (!verify.isOn()) {
            boolean alone = sources.isEmpty() && !base64.isOn() && !connection.areGiven();
            if (!alone) {
                throw CommandFailure.usage(Messages.text("cli.keys.without-verify", VERIFY));
            }
            if (audience.orNull() != null) {
                throw CommandFailure.usage(Messages.text("cli.keys.audience", VERIFY));
            }
        } else if (sources.size() != 1) {
            throw CommandFailure.usage(sources.isEmpty() ? Messages.text("cli.keys.none", VERIFY)
                : Messages.text("cli.keys.two", String.join(", ", sources)));
        } else if (base64.isOn() && secretFile.orNull() == null) {
            throw CommandFailure.usage(Messages.text("cli.keys.base64", BASE64, SECRET));
        } else if (connection.areGiven() && keys.address().isEmpty()) {
            throw CommandFailure.usage(Messages.text("cli.keys.connection"));
        }
    }

    private List<String> sources() {
        List<String> sources = new ArrayList<>(keys.given());
        if (environment.orNull() != null) {
            sources.add(ENVIRONMENT);
        }
        if (secretFile.orNull() != null) {
            sources.add(SECRET);
        }
        return sources;
    }

    /** The keys that were named, with what is expected of their tokens. */
    public ChosenKeys keys(CliContext context, CliVault vaults, AuthoritySource authorities)
            throws CommandFailure, VaultException {
        // An empty one is that of a variable that is not set, and would expect nothing.
        if (audience.orNull() != null) {
            KeyArguments.requireContent(AUDIENCE, audience(""));
        }
        Path secret = secretFile.orNull();
        if (secret != null) {
            return withAudience(GivenKeys.secret(
                secret, context.in(), new GivenKeys.SecretOption(SECRET, BASE64, base64.isOn())), authorities);
        }
        String name = environment.orNull();
        if (name != null) {
            return named(name, vaults);
        }
        Environment connection = connected(authorities);
        KeySource source = keys.source(connection, context.in()).orElseGet(KeySource.None::new);
        return source instanceof KeySource.OfIssuer(var issuer, _) ? ChosenKeys.expecting(source, KeyPlace.OPTIONS,
            new ExpectedClaims(connection.with(connection.options().expecting(issuer, audience(""))), List.of()))
            : withAudience(ChosenKeys.of(source), authorities);
    }

    private ChosenKeys withAudience(ChosenKeys chosen, AuthoritySource authorities) throws CommandFailure {
        String expected = audience("");
        if (expected.isEmpty()) {
            return chosen;
        }
        Environment described = connected(authorities);
        return chosen.expecting(new ExpectedClaims(
            described.with(described.options().expecting("", expected)), List.of()));
    }

    /** The audience that was named, else {@code own}. */
    private String audience(String own) {
        return Objects.requireNonNullElse(audience.orNull(), own);
    }

    /** That of the vault, if there is one: its key set may be set there alone. */
    private ChosenKeys named(String name, CliVault vaults) throws CommandFailure, VaultException {
        return vaults.location().exists() ? inVault(name, vaults) : of(name, VaultContents.initial());
    }

    private ChosenKeys of(String name, VaultContents contents) throws CommandFailure {
        Environment named = new NameResolver(contents).environment(name);
        if (named.id().equals(BuiltInEnvironments.DEMO_ID)) {
            throw CommandFailure.usage(Messages.text("cli.keys.demo", KeyArguments.KEYS));
        }
        KeySource source = KeySource.of(named);
        if (source instanceof KeySource.None) {
            throw CommandFailure.usage(Messages.text("cli.keys.no-source.named", DisplayText.escape(named.name())));
        }
        return ChosenKeys.expecting(
            source, KeyPlace.ENVIRONMENT, new ExpectedClaims(expecting(named), contents.environments()));
    }

    private Environment expecting(Environment named) {
        return audience.orNull() == null ? named : named.with(named.options().expecting(
            BuiltInEnvironments.withExpectations(named).options().issuer(), audience("")));
    }

    private ChosenKeys inVault(String name, CliVault vaults) throws CommandFailure, VaultException {
        try (Vault vault = vaults.read()) {
            return of(name, vault.contents());
        }
    }

    /** An environment that has nothing but the connection. */
    private Environment connected(AuthoritySource authorities) throws CommandFailure {
        Optional<URI> url = keys.address().flatMap(WebAddress::read).filter(address -> address.getHost() != null);
        EnvironmentDraft draft = EnvironmentDraft.blank(
                url.map(VerifyArguments::origin).orElse("https://" + UNSAVED), TokenRecipe.STONEX_PAYMENTS)
            .withId(UNSAVED).with(EnvironmentField.NAME, url.map(VerifyArguments::host).orElse(UNSAVED));
        return EnvironmentProblems.checked(connection.in(draft, connection.authorities(authorities)), List.of());
    }

    private static String host(URI url) {
        return DisplayText.ellipsis(url.getHost(), EnvironmentRules.MAX_NAME);
    }

    private static @Nullable String origin(URI url) {
        return WebAddress.fault(url).isPresent() ? null : url.getScheme() + "://" + url.getRawAuthority();
    }
}
