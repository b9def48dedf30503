package dev.tokenconsole.model.environment;

import java.net.URI;

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
 */
public record EnvironmentOptions(
        @Nullable EnvironmentColour colour, @Nullable URI tokenUrl, String scope, String issuer, String audience,
        @Nullable URI keySetUrl, Transport transport) {

    /** All defaults. */
    public static final EnvironmentOptions DEFAULT =
        new EnvironmentOptions(null, null, "", "", "", null, Transport.DEFAULT);

    /** The same with other expected claims. */
    public EnvironmentOptions expecting(String otherIssuer, String otherAudience) {
        return new EnvironmentOptions(colour, tokenUrl, scope, otherIssuer, otherAudience, keySetUrl, transport);
    }

    /** The same with another transport. */
    public EnvironmentOptions with(Transport other) {
        return new EnvironmentOptions(colour, tokenUrl, scope, issuer, audience, keySetUrl, other);
    }
}
