package dev.tokenconsole.cli.token;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.ClientSecretSource;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.signature.KeyArguments;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.verify.claims.Finding;

/** {@code token}: fetches a token and prints it, and nothing else, on standard output. */
public final class TokenCommand implements CliCommand {
    private static final long MAX_TIMEOUT = 600;
    private static final String VERIFY = "--verify";

    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;
    private final TokenFetch fetch;
    private final AuthoritySource authorities;

    private final Value<String> profileName =
        Value.optionalParameter(String.class, "PROFILE", "cli.param.profile");
    private final Value<OutputFormat> output = Value.of(OutputFormat.class,
        OptionSpec.builder("-o", "--output").paramLabel("FORMAT").defaultValue("token")
            .descriptionKey("cli.option.output"));
    private final DirectOptions direct = new DirectOptions();
    private final Flag verify = new Flag("cli.option.token-verify", VERIFY);
    private final KeyArguments keys = new KeyArguments();
    private final Flag strict = new Flag("cli.option.strict", "--strict");
    private final Value<Long> timeout = Value.of(Long.class,
        OptionSpec.builder("--timeout").paramLabel("SECONDS").descriptionKey("cli.option.timeout"));

    public TokenCommand(CliContext context, GlobalOptions options, CliVault vaults, TokenFetch fetch,
            AuthoritySource authorities) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
        this.fetch = fetch;
        this.authorities = authorities;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "token", "cli.token.header", "cli.token.description",
            profileName, output, direct, verify, keys, timeout, strict);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException, IOException {
        try {
            return run();
        } catch (CommandFailure failure) {
            String json = failure.json();
            report(json != null ? json
                : FailureJson.of(failure.id(), String.valueOf(failure.getMessage()), failure.exitCode()));
            throw failure;
        } catch (VaultException failure) {
            report(FailureJson.of("vault", String.valueOf(failure.getMessage()), ExitCode.VAULT));
            throw failure;
        }
    }

    /** A script that reads JSON gets JSON in either case; the words for people are on standard error. */
    private void report(String json) {
        if (output.get() == OutputFormat.JSON) {
            context.out().print(json + "\n");
        }
    }

    private int run() throws CommandFailure, VaultException, IOException {
        Duration limit = limit();
        String name = profileName.orNull();
        if (limit != null && (limit.toSeconds() < 1 || limit.toSeconds() > MAX_TIMEOUT)) {
            throw CommandFailure.usage(Messages.text("cli.token.timeout", MAX_TIMEOUT));
        }
        if (!verify.isOn() && !keys.given().isEmpty()) {
            throw CommandFailure.usage(Messages.text("cli.keys.without-verify", VERIFY));
        }
        if (name != null && direct.areGiven()) {
            throw CommandFailure.usage(Messages.text("cli.token.both"));
        }
        if (name != null) {
            fromVault(name);
        } else if (direct.areGiven()) {
            Environment environment = direct.environment(authorities);
            try (Profile profile = direct.profile(environment, new ClientSecretSource(context))) {
                print(fetch.ofOptions(), environment, List.of(), profile);
            }
        } else {
            throw CommandFailure.usage(Messages.text("cli.token.neither"));
        }
        return ExitCode.OK;
    }

    private @Nullable Duration limit() {
        Long seconds = timeout.orNull();
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private void fromVault(String name) throws CommandFailure, VaultException, IOException {
        try (Vault vault = vaults.read()) {
            NameResolver names = new NameResolver(vault.contents());
            Profile profile = names.profile(name);
            print(fetch, names.environmentOf(profile), vault.contents().environments(), profile);
        }
    }

    private void print(TokenFetch by, Environment environment, List<Environment> others, Profile profile)
            throws CommandFailure, IOException {
        if (output.get() == OutputFormat.CURL && environment.id().equals(BuiltInEnvironments.DEMO_ID)) {
            throw CommandFailure.usage(Messages.text("cli.token.curl-demo"));
        }
        try (TokenFetch.Fetched fetched = verifying(by, environment).fetch(environment, others, profile, limit())) {
            requireExpected(fetched.findings());
            context.out().print(output.get().text(fetched));
        }
    }

    private TokenFetch verifying(TokenFetch by, Environment environment) throws CommandFailure {
        if (!verify.isOn()) {
            return by;
        }
        TokenVerification verification = new TokenVerification(
            context, options, keys, direct.areGiven(), TokenFetch.limits(limit()), vaults.location().state());
        verification.requireSource(environment);
        return by.verifying(verification);
    }

    /** A script would use any token that is printed, also the one that it must not use. */
    private void requireExpected(List<Finding> findings) throws CommandFailure {
        if (strict.isOn() && findings.stream().anyMatch(Finding::isStrictFault)) {
            throw new CommandFailure(ExitCode.REFUSED, "mismatch", Messages.text("cli.token.strict", findings.stream()
                .filter(Finding::isStrictFault).map(Finding::headline)
                .collect(Collectors.joining(", "))), null);
        }
    }
}
