package dev.tokenconsole.verify.claims;

import java.util.List;
import java.util.Optional;

import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;

/** The environment that a token looks like one of, by its issuer alone: nothing is verified. */
public final class TokenOrigin {
    private TokenOrigin() {}

    /**
     * The one of {@code environments} that expects the issuer of {@code decoded}. Empty if none or several do, and if
     * the token names no issuer or several.
     */
    public static Optional<Environment> of(DecodeResult decoded, List<Environment> environments) {
        return switch (decoded) {
            case DecodeResult.NotAJwt _ -> Optional.empty();
            case DecodeResult.Jwt jwt -> {
                String issuer = jwt.claim("iss").map(Claim::original).orElse("");
                List<Environment> expecting = environments.stream().filter(each -> !issuer.isEmpty()
                    && BuiltInEnvironments.withExpectations(each).options().issuer().equals(issuer)).toList();
                yield expecting.size() == 1 ? Optional.of(expecting.getFirst()) : Optional.empty();
            }
        };
    }
}
