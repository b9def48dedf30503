package dev.tokenconsole.cli.environment;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.text.TimeWords;

/** An environment, for a person at a terminal. */
final class EnvironmentText {
    private EnvironmentText() {}

    /** The settings, one line each, without those that are not set. */
    static String of(Environment environment) {
        EnvironmentOptions options = environment.options();
        Transport transport = environment.transport();
        Table table = new Table("")
            .row(Messages.text("cli.environment.id"), environment.id())
            .row(Messages.text("cli.environment.name"), environment.name())
            .row(Messages.text("cli.environment.kind"), environment.kind().name().toLowerCase(Locale.ROOT))
            .row(Messages.text("cli.environment.colour"), environment.colour().name().toLowerCase(Locale.ROOT))
            .row(Messages.text("cli.environment.recipe"), environment.recipe().id())
            .row(Messages.text("cli.environment.token-url"), tokenUrl(environment));
        optional(table, "cli.environment.scope", options.scope());
        optional(table, "cli.environment.parameters", options.parameterText());
        optional(table, "cli.environment.issuer", options.issuer());
        optional(table, "cli.environment.audience", options.audience());
        optional(table, "cli.environment.key-set-url", text(options.keySetUrl()));
        optional(table, "cli.environment.probe", text(options.probeUrl()));
        table.row(Messages.text("cli.environment.tls"), Messages.text(
                transport.allowsTls12() ? "cli.environment.tls12" : "cli.environment.tls13"))
            .row(Messages.text("cli.environment.proxy"), proxy(transport.proxy()));
        transport.authorities().stream().map(CertificateFacts::of).forEach(authority -> table
            .row(Messages.text("cli.environment.authority"), authority.subject())
            .row("", Messages.text("cli.exchange.validity",
                TimeWords.utc(authority.notBefore()), TimeWords.utc(authority.notAfter())))
            .row("", Messages.text("cli.exchange.fingerprint", authority.fingerprint())));
        return table.text();
    }

    /**
     * The address that requests go to: the base URL, or a token URL that replaces it. Words instead of that of the
     * demo, whose port is known only while it is served.
     */
    static String address(Environment environment) {
        return isDemo(environment) ? Messages.text("cli.environment.built-in")
            : Objects.requireNonNullElse(environment.options().tokenUrl(), environment.baseUrl()).toString();
    }

    private static String tokenUrl(Environment environment) {
        return isDemo(environment) ? Messages.text("cli.environment.built-in") : environment.tokenUrl().toString();
    }

    private static boolean isDemo(Environment environment) {
        return environment.id().equals(BuiltInEnvironments.DEMO_ID);
    }

    private static String proxy(ProxyChoice choice) {
        return switch (choice) {
            case ProxyChoice.OfSystem _ -> Messages.text("cli.environment.proxy.system");
            case ProxyChoice.Never _ -> Messages.text("cli.environment.proxy.none");
            case ProxyChoice.Manual manual -> EnvironmentJson.address(manual);
        };
    }

    private static void optional(Table table, String key, String value) {
        if (!value.isEmpty()) {
            table.row(Messages.text(key), value);
        }
    }

    private static String text(@Nullable URI url) {
        return url == null ? "" : url.toString();
    }
}
