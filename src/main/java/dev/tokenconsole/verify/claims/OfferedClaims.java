package dev.tokenconsole.verify.claims;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.model.environment.WebAddress;

/**
 * The issuer and the audience of a token that an environment without expectations may expect from now on, if the user
 * agrees. Nothing is offered from a token that may not belong to the environment.
 *
 * @param issuer the claim {@code iss}
 * @param audience the claim {@code aud}; empty if the token has none or several
 */
public record OfferedClaims(String issuer, String audience) {
    /**
     * The claims that {@code environment} may expect. Empty if it expects some already or is the demo, and for a token
     * that is damaged, that is found to be wrong in itself, whose issuer another of {@code others} expects, or whose
     * issuer is at a host of another domain than the one it was requested from.
     *
     * @param findings those about the token
     */
    public static Optional<OfferedClaims> of(
            DecodeResult decoded, Environment environment, List<Environment> others, List<Finding> findings) {
        boolean expects = !environment.options().issuer().isEmpty() || !environment.options().audience().isEmpty();
        boolean wrong = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.MISMATCH);
        return switch (decoded) {
            case DecodeResult.NotAJwt _ -> Optional.empty();
            case DecodeResult.Jwt _ when expects || wrong || environment.kind() == EnvironmentKind.DEMO ->
                Optional.empty();
            case DecodeResult.Jwt jwt when !isWhole(jwt) -> Optional.empty();
            case DecodeResult.Jwt jwt -> jwt.claim("iss").filter(Claim::isText)
                .map(issuer -> new OfferedClaims(issuer.original(), audience(jwt)))
                .filter(offer -> offer.mayBeOf(environment, others));
        };
    }

    private static boolean isWhole(DecodeResult.Jwt jwt) {
        return jwt.header().problem() == null && jwt.payload().problem() == null && jwt.signature().intact();
    }

    private boolean mayBeOf(Environment environment, List<Environment> others) {
        boolean elsewhere = others.stream().anyMatch(
            other -> !other.id().equals(environment.id()) && other.options().issuer().equals(issuer));
        Map<EnvironmentField, String> problems = EnvironmentRules.problems(EnvironmentDraft.of(environment)
            .with(EnvironmentField.ISSUER, issuer).with(EnvironmentField.AUDIENCE, audience), others);
        return !issuer.isEmpty() && issuer.equals(issuer.strip()) && audience.equals(audience.strip()) && !elsewhere
            && !problems.containsKey(EnvironmentField.ISSUER) && !problems.containsKey(EnvironmentField.AUDIENCE)
            && isNear(environment);
    }

    /** An issuer that is no URL names no host, so that none is unexpected. */
    private boolean isNear(Environment environment) {
        String server = environment.tokenUrl().getHost();
        String host = WebAddress.read(issuer).map(URI::getHost).orElse(null);
        if (host == null) {
            return !issuer.contains("//");
        }
        return server != null && (WebAddress.isLoopback(host) ? WebAddress.isLoopback(server)
            : domain(host).equals(domain(server)));
    }

    /** The last two labels of a name; an IPv4 address as it is. */
    private static String domain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        int last = name.lastIndexOf('.');
        boolean address = last < 0 || Character.isDigit(name.charAt(name.length() - 1));
        return address ? name : name.substring(name.lastIndexOf('.', last - 1) + 1);
    }

    private static String audience(DecodeResult.Jwt jwt) {
        return jwt.claim("aud").map(ExpectedClaims::texts).filter(values -> values.size() == 1)
            .map(List::getFirst).orElse("");
    }
}
