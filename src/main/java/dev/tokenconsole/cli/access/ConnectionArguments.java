package dev.tokenconsole.cli.access;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.argument.Argument;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.model.environment.EnvironmentDraft;

/** The options that describe the connection to a server: its trust, its TLS version and its route. */
public final class ConnectionArguments implements Argument {
    private final Value<Path> authorities = file(AuthoritySource.OPTION, "cli.option.ca-file");
    private final Value<Path> authoritiesPassword =
        file(AuthoritySource.PASSWORD_OPTION, "cli.option.ca-password-file");
    private final Flag allowsTls12 = new Flag("cli.option.allow-tls12", "--allow-tls12");
    private final Value<String> proxy = Value.of(String.class,
        OptionSpec.builder("--proxy").paramLabel("PROXY").descriptionKey("cli.option.proxy"));

    private static Value<Path> file(String name, String key) {
        return Value.of(Path.class, OptionSpec.builder(name).paramLabel("FILE").descriptionKey(key));
    }

    @Override
    public void addTo(CommandSpec command) {
        for (Argument argument : List.of(authorities, authoritiesPassword, allowsTls12, proxy)) {
            argument.addTo(command);
        }
    }

    /** True if at least one of them was given. */
    public boolean areGiven() {
        return allowsTls12.isOn()
            || Stream.of(authorities, authoritiesPassword, proxy).anyMatch(value -> value.orNull() != null);
    }

    /** The certificate authorities that were named. */
    public List<X509Certificate> authorities(AuthoritySource source) throws CommandFailure {
        return source.read(authorities.orNull(), authoritiesPassword.orNull());
    }

    /** {@code draft} with this TLS version and route, and {@code trusted}, not yet validated. */
    public EnvironmentDraft in(EnvironmentDraft draft, List<X509Certificate> trusted) {
        String route = proxy.orNull();
        return (route == null ? ProxyOption.SYSTEM : ProxyOption.of(route))
            .in(draft.withTls12(allowsTls12.isOn()).withAuthorities(trusted));
    }
}
