package dev.tokenconsole.model.environment;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What an environment may have set beside what every one has.
 *
 * @param colour absent for the usual one of its kind
 * @param tokenUrl where a token is asked for; absent for the recipe's path below the base URL
 * @param scope what is asked for, names with single spaces between; empty for none
 * @param issuer the {@code iss} that its tokens are expected to have; empty if any may be
 * @param audience an {@code aud} that its tokens are expected to have; empty if any may be
 * @param keySetUrl where its public keys are; absent if that is not known
 * @param transport how it is connected to
 */
public record EnvironmentOptions(
        @Nullable EnvironmentColour colour, @Nullable URI tokenUrl, String scope, String issuer, String audience,
        @Nullable URI keySetUrl, Transport transport) {

    /** Nothing set. */
    public static final EnvironmentOptions DEFAULT =
        new EnvironmentOptions(null, null, "", "", "", null, Transport.DEFAULT);

    /** The same but for how it is connected to. */
    public EnvironmentOptions with(Transport other) {
        return new EnvironmentOptions(colour, tokenUrl, scope, issuer, audience, keySetUrl, other);
    }
}
