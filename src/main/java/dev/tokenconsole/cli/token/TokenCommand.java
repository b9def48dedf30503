package dev.tokenconsole.cli.token;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.ClientSecretSource;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** {@code token}: fetches a token and prints it, and nothing else, on standard output. */
@Command(name = "token", header = "${bundle:cli.token.header}", description = "${bundle:cli.token.description}")
public final class TokenCommand implements Callable<Integer> {
    private static final long MAX_TIMEOUT = 600;

    private final CliContext context;
    private final CliVault vaults;
    private final TokenFetch fetch;
    private final AuthoritySource authorities;

    @Parameters(arity = "0..1", paramLabel = "PROFILE", descriptionKey = "cli.param.profile")
    private @Nullable String profileName;

    @Option(names = {"-o", "--output"}, paramLabel = "FORMAT", defaultValue = "token",
        descriptionKey = "cli.option.output")
    private OutputFormat output = OutputFormat.TOKEN;

    @Mixin
    private final DirectOptions direct = new DirectOptions();

    @Option(names = "--timeout", paramLabel = "SECONDS", descriptionKey = "cli.option.timeout")
    private @Nullable Long timeout;

    public TokenCommand(CliContext context, CliVault vaults, TokenFetch fetch, AuthoritySource authorities) {
        this.context = context;
        this.vaults = vaults;
        this.fetch = fetch;
        this.authorities = authorities;
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
        if (output == OutputFormat.JSON) {
            context.out().print(json + "\n");
        }
    }

    private int run() throws CommandFailure, VaultException, IOException {
        if (timeout != null && (timeout < 1 || timeout > MAX_TIMEOUT)) {
            throw CommandFailure.usage(Messages.text("cli.token.timeout", MAX_TIMEOUT));
        }
        if (profileName != null && direct.areGiven()) {
            throw CommandFailure.usage(Messages.text("cli.token.both"));
        }
        if (profileName != null) {
            fromVault(profileName);
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

    private void fromVault(String name) throws CommandFailure, VaultException, IOException {
        try (Vault vault = vaults.read()) {
            NameResolver names = new NameResolver(vault.contents());
            Profile profile = names.profile(name);
            print(fetch, names.environmentOf(profile), vault.contents().environments(), profile);
        }
    }

    private void print(TokenFetch by, Environment environment, List<Environment> others, Profile profile)
            throws CommandFailure, IOException {
        if (output == OutputFormat.CURL && environment.id().equals(BuiltInEnvironments.DEMO_ID)) {
            throw CommandFailure.usage(Messages.text("cli.token.curl-demo"));
        }
        Duration limit = timeout == null ? null : Duration.ofSeconds(timeout);
        try (TokenFetch.Fetched fetched = by.fetch(environment, others, profile, limit)) {
            context.out().print(output.text(fetched));
        }
    }
}
