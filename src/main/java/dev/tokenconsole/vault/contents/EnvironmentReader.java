package dev.tokenconsole.vault.contents;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.StoredEnvironment;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/** Reads an environment as {@link EnvironmentWriter} writes it. */
final class EnvironmentReader {
    private static final Set<String> REQUIRED = Set.of("id", "name", "kind", "baseUrl", "version", "recipe");
    private static final Set<String> SECOND_SCHEMA_ONLY = Set.of("colour", "tokenUrl", "scope", "parameters", "issuer",
        "audience", "keySetUrl", "allowTls12", "authorities", "proxy");
    private static final Set<String> UP_TO_FOURTH_SCHEMA = Stream.concat(SECOND_SCHEMA_ONLY.stream(),
        Stream.of("probeUrl")).collect(Collectors.toUnmodifiableSet());

    private final VaultErrors errors;
    private final int schema;
    private final Set<String> optional;

    EnvironmentReader(VaultErrors errors, int schema) {
        this.errors = errors;
        this.schema = schema;
        this.optional = switch (schema) {
            case VaultJson.FIRST_SCHEMA -> Set.of();
            case VaultJson.SECOND_SCHEMA, VaultJson.THIRD_SCHEMA -> SECOND_SCHEMA_ONLY;
            default -> UP_TO_FOURTH_SCHEMA;
        };
    }

    Environment read(Object node, String at) throws VaultException {
        JsonFields fields = new JsonFields(node, at, REQUIRED, optional, errors);
        Environment environment = environment(fields);
        Optional<EnvironmentField> fault = StoredEnvironment.fault(environment);
        if (fault.isPresent()) {
            throw fields.fault(name(fault.get()));
        }
        // In the only form that would be written again.
        if (!environment.options().parameterText().equals(fields.textOrEmpty("parameters"))) {
            throw fields.fault("parameters");
        }
        if (schema == VaultJson.FIRST_SCHEMA && EnvironmentWriter.needsSecondSchema(environment)) {
            throw fields.fault("recipe");
        }
        return environment;
    }

    private Environment environment(JsonFields fields) throws VaultException {
        String id = fields.text("id");
        String name = fields.text("name");
        EnvironmentKind kind = fields.oneOf(EnvironmentKind.values(), "kind");
        URI baseUrl = fields.url("baseUrl");
        String version = fields.text("version");
        TokenRecipe recipe = fields.require(TokenRecipe.byId(fields.text("recipe")), "recipe");
        EnvironmentOptions options = options(fields);
        try {
            return new Environment(id, name, kind, baseUrl, version, recipe, options);
        } catch (IllegalArgumentException _) {
            throw fields.fault("version");
        }
    }

    /** The place of {@code field} within an environment. */
    private static String name(EnvironmentField field) {
        return switch (field) {
            case ID -> "id";
            case NAME -> "name";
            case KIND -> "kind";
            case COLOUR -> "colour";
            case RECIPE -> "recipe";
            case BASE_URL -> "baseUrl";
            case VERSION -> "version";
            case TOKEN_URL -> "tokenUrl";
            case SCOPE -> "scope";
            case PARAMETERS -> "parameters";
            case ISSUER -> "issuer";
            case AUDIENCE -> "audience";
            case KEY_SET_URL -> "keySetUrl";
            case PROBE_URL -> "probeUrl";
            case ROUTE -> "proxy";
            case TLS12 -> "allowTls12";
            case AUTHORITIES -> "authorities";
            case PROXY_HOST -> "proxy/host";
            case PROXY_PORT -> "proxy/port";
        };
    }

    private EnvironmentOptions options(JsonFields fields) throws VaultException {
        return new EnvironmentOptions(
            fields.has("colour") ? fields.oneOf(EnvironmentColour.values(), "colour") : null,
            fields.urlOrNull("tokenUrl"),
            fields.textOrEmpty("scope"),
            fields.textOrEmpty("issuer"),
            fields.textOrEmpty("audience"),
            fields.urlOrNull("keySetUrl"),
            new Transport(fields.flag("allowTls12"), authorities(fields), proxy(fields)),
            EnvironmentOptions.parametersOf(fields.textOrEmpty("parameters")),
            fields.urlOrNull("probeUrl"));
    }

    private List<X509Certificate> authorities(JsonFields fields) throws VaultException {
        List<X509Certificate> authorities = new ArrayList<>();
        List<?> elements = fields.elements("authorities");
        if (fields.has("authorities") && elements.isEmpty()) {
            throw fields.fault("authorities");
        }
        for (Object certificate : elements) {
            try {
                authorities.add(certificate(certificate instanceof String text ? text : ""));
            } catch (IllegalArgumentException | CertificateException _) {
                throw errors.contents(fields.place("authorities") + "/" + authorities.size());
            }
        }
        return authorities;
    }

    /** A certificate in the only encoding that would be written again. */
    private static X509Certificate certificate(String base64) throws CertificateException {
        byte[] der = Base64.getDecoder().decode(base64);
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(der));
        if (!Base64.getEncoder().encodeToString(certificate.getEncoded()).equals(base64)) {
            throw new CertificateException("not in its one form");
        }
        return certificate;
    }

    private ProxyChoice proxy(JsonFields fields) throws VaultException {
        if (!fields.has("proxy")) {
            return ProxyChoice.SYSTEM;
        }
        Object proxy = Objects.requireNonNull(fields.value("proxy"));
        if (proxy.equals("none")) {
            return ProxyChoice.NONE;
        }
        JsonFields manual = new JsonFields(proxy, fields.place("proxy"), Set.of("host", "port"), Set.of(), errors);
        int port = manual.number("port", 1, 65_535);
        return new ProxyChoice.Manual(manual.text("host"), port);
    }
}
