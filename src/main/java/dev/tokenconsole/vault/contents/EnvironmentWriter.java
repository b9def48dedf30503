package dev.tokenconsole.vault.contents;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;

import tools.jackson.core.JsonGenerator;

/** Writes an environment. Defaults are left out, so that the first versions can read what they could write. */
final class EnvironmentWriter {
    private EnvironmentWriter() {}

    /** True if the first schema has no field for a setting of {@code environment}. */
    static boolean needsSecondSchema(Environment environment) {
        return !environment.recipe().equals(TokenRecipe.STONEX_PAYMENTS)
            || !environment.options().equals(EnvironmentOptions.DEFAULT);
    }

    static void write(Environment environment, JsonGenerator json) {
        json.writeStartObject()
            .writeStringProperty("id", environment.id())
            .writeStringProperty("name", environment.name())
            .writeStringProperty("kind", environment.kind().name())
            .writeStringProperty("baseUrl", environment.baseUrl().toString())
            .writeStringProperty("version", environment.version())
            .writeStringProperty("recipe", environment.recipe().id());
        EnvironmentOptions options = environment.options();
        if (options.colour() != null) {
            json.writeStringProperty("colour", options.colour().name());
        }
        put(json, "tokenUrl", options.tokenUrl());
        put(json, "scope", options.scope());
        put(json, "parameters", options.parameterText());
        put(json, "issuer", options.issuer());
        put(json, "audience", options.audience());
        put(json, "keySetUrl", options.keySetUrl());
        put(json, "probeUrl", options.probeUrl());
        write(options.transport(), json);
        json.writeEndObject();
    }

    private static void write(Transport transport, JsonGenerator json) {
        if (transport.allowsTls12()) {
            json.writeBooleanProperty("allowTls12", true);
        }
        if (!transport.authorities().isEmpty()) {
            json.writeArrayPropertyStart("authorities");
            transport.authorities().forEach(certificate -> json.writeBinary(der(certificate)));
            json.writeEndArray();
        }
        switch (transport.proxy()) {
            case ProxyChoice.OfSystem _ -> { }
            case ProxyChoice.Never _ -> json.writeStringProperty("proxy", "none");
            case ProxyChoice.Manual manual ->
                json.writeObjectPropertyStart("proxy").writeStringProperty("host", manual.host())
                    .writeNumberProperty("port", manual.port()).writeEndObject();
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate without an encoding was never read from a file.", e);
        }
    }

    private static void put(JsonGenerator json, String field, @Nullable URI url) {
        if (url != null) {
            json.writeStringProperty(field, url.toString());
        }
    }

    private static void put(JsonGenerator json, String field, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(field, text);
        }
    }
}
