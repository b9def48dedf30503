package dev.tokenconsole.vault;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentOptions;
import dev.tokenconsole.profile.ProxyChoice;
import dev.tokenconsole.profile.TokenRecipe;
import dev.tokenconsole.profile.Transport;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an environment. What is as usual is left out, so that the first versions can read what they could write. */
final class EnvironmentJson {
    private EnvironmentJson() {}

    /** Whether the first schema has no place for something that is set in {@code environment}. */
    static boolean needsSecondSchema(Environment environment) {
        return !environment.recipe().equals(TokenRecipe.STONEX_PAYMENTS)
            || !environment.options().equals(EnvironmentOptions.DEFAULT);
    }

    static void write(Environment environment, ObjectNode to) {
        to.put("id", environment.id())
            .put("name", environment.name())
            .put("kind", environment.kind().name())
            .put("baseUrl", environment.baseUrl().toString())
            .put("version", environment.version())
            .put("recipe", environment.recipe().id());
        EnvironmentOptions options = environment.options();
        if (options.colour() != null) {
            to.put("colour", options.colour().name());
        }
        put(to, "tokenUrl", options.tokenUrl());
        put(to, "scope", options.scope());
        put(to, "issuer", options.issuer());
        put(to, "audience", options.audience());
        put(to, "keySetUrl", options.keySetUrl());
        write(options.transport(), to);
    }

    private static void write(Transport transport, ObjectNode to) {
        if (transport.allowsTls12()) {
            to.put("allowTls12", true);
        }
        if (!transport.authorities().isEmpty()) {
            ArrayNode authorities = to.putArray("authorities");
            transport.authorities().forEach(certificate -> authorities.add(der(certificate)));
        }
        switch (transport.proxy()) {
            case ProxyChoice.OfSystem _ -> { }
            case ProxyChoice.Never _ -> to.put("proxy", "none");
            case ProxyChoice.Manual manual ->
                to.putObject("proxy").put("host", manual.host()).put("port", manual.port());
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate without an encoding was never read from a file.", e);
        }
    }

    private static void put(ObjectNode to, String field, @Nullable URI url) {
        if (url != null) {
            to.put(field, url.toString());
        }
    }

    private static void put(ObjectNode to, String field, String text) {
        if (!text.isEmpty()) {
            to.put(field, text);
        }
    }
}
