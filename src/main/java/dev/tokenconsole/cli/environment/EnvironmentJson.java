package dev.tokenconsole.cli.environment;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.cli.console.JsonText;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.text.TimeWords;

/** Environments for machines. */
final class EnvironmentJson {
    private EnvironmentJson() {}

    /** An object with the list {@code environments}. */
    static String of(List<Environment> environments) {
        ObjectNode object = JsonText.object();
        ArrayNode list = object.putArray("environments");
        environments.forEach(environment -> put(list.addObject(), environment));
        return JsonText.of(object) + "\n";
    }

    /** One object; null stands for a setting that is not set, and for the addresses of the demo, which change. */
    static String of(Environment environment) {
        ObjectNode object = JsonText.object();
        put(object, environment);
        return JsonText.of(object) + "\n";
    }

    /** {@code host:port}, with brackets around an IPv6 address. */
    static String address(ProxyChoice.Manual proxy) {
        return (proxy.host().contains(":") ? "[" + proxy.host() + "]" : proxy.host()) + ":" + proxy.port();
    }

    private static void put(ObjectNode object, Environment environment) {
        EnvironmentOptions options = environment.options();
        boolean demo = environment.id().equals(BuiltInEnvironments.DEMO_ID);
        object.put("id", environment.id())
            .put("name", environment.name())
            .put("kind", environment.kind().name().toLowerCase(Locale.ROOT))
            .put("colour", environment.colour().name().toLowerCase(Locale.ROOT))
            .put("recipe", environment.recipe().id())
            .put("base_url", demo ? null : environment.baseUrl().toString())
            .put("api_version", environment.recipe().isVersioned() ? environment.version() : null)
            .put("token_url", demo ? null : environment.tokenUrl().toString())
            .put("scope", orNull(options.scope()))
            .put("parameters", orNull(options.parameterText()))
            .put("issuer", orNull(options.issuer()))
            .put("audience", orNull(options.audience()))
            .put("key_set_url", text(options.keySetUrl()))
            .put("probe_url", text(options.probeUrl()))
            .put("allow_tls12", environment.transport().allowsTls12())
            .put("proxy", switch (environment.transport().proxy()) {
                case ProxyChoice.OfSystem _ -> "system";
                case ProxyChoice.Never _ -> "none";
                case ProxyChoice.Manual manual -> address(manual);
            });
        ArrayNode authorities = object.putArray("authorities");
        environment.transport().authorities().stream().map(CertificateFacts::of)
            .forEach(authority -> authorities.addObject()
                .put("subject", authority.subject())
                .put("valid_from", TimeWords.utc(authority.notBefore()))
                .put("valid_until", TimeWords.utc(authority.notAfter()))
                .put("sha256", authority.fingerprint()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
