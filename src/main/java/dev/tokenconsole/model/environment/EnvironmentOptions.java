package dev.tokenconsole.model.environment;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The optional settings of an environment.
 *
 * @param colour absent for the default of its kind
 * @param tokenUrl the URL for token requests; absent for the recipe's path below the base URL
 * @param scope the requested scope, names with single spaces between; empty for none
 * @param issuer the expected {@code iss} of its tokens; empty for any
 * @param audience an expected {@code aud} of its tokens; empty for any
 * @param keySetUrl the URL of its public keys; absent if it is not known
 * @param transport the settings of its connections
 * @param parameters further parameters of the request by name, in their order, such as {@code audience} at Auth0 and
 *     {@code resource} (RFC 8707); unmodifiable, none of them secret
 * @param probeUrl the URL of the API that a check calls with each token, at the host of the base URL; absent if it
 *     calls none
 */
public record EnvironmentOptions(
        @Nullable EnvironmentColour colour, @Nullable URI tokenUrl, String scope, String issuer, String audience,
        @Nullable URI keySetUrl, Transport transport, Map<String, String> parameters, @Nullable URI probeUrl) {

    /** All defaults. */
    public static final EnvironmentOptions DEFAULT =
        new EnvironmentOptions(null, null, "", "", "", null, Transport.DEFAULT);

    public EnvironmentOptions {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Options without further parameters and without a probe. */
    public EnvironmentOptions(@Nullable EnvironmentColour colour, @Nullable URI tokenUrl, String scope, String issuer,
            String audience, @Nullable URI keySetUrl, Transport transport) {
        this(colour, tokenUrl, scope, issuer, audience, keySetUrl, transport, Map.of(), null);
    }

    /** The parameters as they are typed and stored: {@code name=value}, separated by single spaces. */
    public String parameterText() {
        return parameters.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    }

    /** The parameters in {@code text}, which {@link EnvironmentRules} allow. */
    public static Map<String, String> parametersOf(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        return parameters;
    }

    /** The same with other expected claims. */
    public EnvironmentOptions expecting(String otherIssuer, String otherAudience) {
        return new EnvironmentOptions(colour, tokenUrl, scope, otherIssuer, otherAudience, keySetUrl, transport,
            parameters, probeUrl);
    }

    /** The same with another URL of its public keys. */
    public EnvironmentOptions publishing(URI otherKeySetUrl) {
        return new EnvironmentOptions(colour, tokenUrl, scope, issuer, audience, otherKeySetUrl, transport, parameters,
            probeUrl);
    }

    /** The same with another transport. */
    public EnvironmentOptions with(Transport other) {
        return new EnvironmentOptions(colour, tokenUrl, scope, issuer, audience, keySetUrl, other, parameters,
            probeUrl);
    }

    /** The same with another scope. */
    public EnvironmentOptions withScope(String other) {
        return new EnvironmentOptions(colour, tokenUrl, other, issuer, audience, keySetUrl, transport, parameters,
            probeUrl);
    }
}
