package dev.tokenconsole.verify.claims;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.text.DisplayText;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a token's claims with what its environment and its profile expect: the issuer and the audience (RFC 7519
 * sections 4.1.1 and 4.1.3) that are set for the environment, and the client id, which is {@code cid} with Okta,
 * {@code azp} with OpenID Connect, {@code client_id} in RFC 9068 and {@code appid} with Entra. That does not
 * verify the claims.
 */
public final class ExpectedClaims {
    private static final List<String> CLIENT_ID_CLAIMS = List.of("cid", "azp", "client_id", "appid");
    private static final int MAX_SHOWN = 120;

    private final Environment environment;
    private final List<Environment> others;

    /** A token of {@code environment}; {@code others} may be the ones that it belongs to instead. */
    public ExpectedClaims(Environment environment, List<Environment> others) {
        this.environment = BuiltInEnvironments.withExpectations(environment);
        this.others = List.copyOf(others);
    }

    /**
     * The findings about {@code decoded}, a token that was requested with {@code clientId}: the gravest first, and none
     * about a claim without an expectation. In a token that is damaged or not a signed one, nothing is as expected.
     */
    public List<Finding> check(DecodeResult decoded, String clientId) {
        return switch (decoded) {
            case DecodeResult.NotAJwt _ -> unreadable();
            case DecodeResult.Jwt jwt -> {
                Optional<Finding> damaged = DamagedFinding.of(jwt);
                yield Stream.of(damaged, issuer(jwt), audience(jwt), client(jwt, clientId),
                        AlgorithmFinding.of(environment, jwt))
                    .flatMap(Optional::stream)
                    .filter(finding -> damaged.isEmpty() || finding.level() != Finding.Level.OK)
                    .sorted((one, other) -> other.level().compareTo(one.level())).toList();
            }
        };
    }

    /** The same, and what is found about the token alone at {@code now} by its issuer's clock. */
    public List<Finding> check(DecodeResult decoded, String clientId, Instant now) {
        return check(decoded, clientId, now, now);
    }

    /** The same at {@code now} for a token that came at {@code received}, both by its issuer's clock. */
    List<Finding> check(DecodeResult decoded, String clientId, Instant received, Instant now) {
        return Stream.concat(TokenFindings.of(decoded, received, now).stream(), check(decoded, clientId).stream())
            .sorted((one, other) -> other.level().compareTo(one.level())).toList();
    }

    /** The same about a token that no known client requested, such as a pasted one. */
    public List<Finding> check(DecodeResult decoded, Instant now) {
        return check(decoded, "", now).stream().filter(finding -> finding.subject() != Finding.Subject.CLIENT).toList();
    }

    /** Notes on what is expected of a token that is opaque, encrypted or of another form: it may be the right one. */
    private List<Finding> unreadable() {
        String issuer = environment.options().issuer();
        String audience = environment.options().audience();
        return Stream.of(
                issuer.isEmpty() ? null : new Finding(Finding.Level.NOTE, Finding.Subject.ISSUER,
                    Messages.text("verify.short.issuer.unreadable"),
                    Messages.text("verify.issuer.unreadable", shown(issuer)), shown(issuer)),
                audience.isEmpty() ? null : new Finding(Finding.Level.NOTE, Finding.Subject.AUDIENCE,
                    Messages.text("verify.short.audience.unreadable"),
                    Messages.text("verify.audience.unreadable", shown(audience)), shown(audience)))
            .flatMap(Stream::ofNullable).toList();
    }

    private Optional<Finding> issuer(DecodeResult.Jwt jwt) {
        String expected = environment.options().issuer();
        List<Claim> named = jwt.claims("iss");
        List<String> values =
            named.stream().map(Claim::original).filter(value -> !value.isEmpty()).distinct().toList();
        for (String value : values) {
            List<Environment> owners = issuerOwners(value);
            if (!owners.isEmpty() && owners.stream().allMatch(this::isOfAnotherKind)) {
                return Optional.of(ofAnotherKind(owners, shown(value), values.size() > 1));
            }
        }
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        if (!named.isEmpty() && named.stream().allMatch(claim -> isText(claim, expected))) {
            return matches(Finding.Subject.ISSUER, "verify.short.issuer.ok", "verify.issuer.ok");
        }
        if (values.isEmpty()) {
            return mismatch(Finding.Subject.ISSUER, "verify.short.issuer.none", "verify.issuer.none", 1,
                shown(expected));
        }
        List<String> all = named.stream().map(Claim::original).distinct().toList();
        return all.size() > 1
            ? mismatch(Finding.Subject.ISSUER, "verify.short.issuer.several", "verify.issuer.several", 2,
                shown(String.join(", ", values)), shown(expected))
            : otherIssuer(values.getFirst(), expected);
    }

    private Optional<Finding> otherIssuer(String found, String expected) {
        List<Environment> owners = issuerOwners(found);
        return owners.size() == 1
            ? mismatch(Finding.Subject.ISSUER, "verify.short.issuer.other", "verify.issuer.elsewhere", 1, shown(found),
                shown(owners.getFirst().name()), shown(environment.name()))
            : mismatch(Finding.Subject.ISSUER, "verify.short.issuer.other", "verify.issuer.other", 2,
                shown(found), shown(expected));
    }

    /** The other environments that expect {@code issuer}, unless this one does, too. */
    private List<Environment> issuerOwners(String issuer) {
        return issuer.equals(environment.options().issuer()) ? List.of()
            : owners(options -> options.issuer().equals(issuer));
    }

    private boolean isOfAnotherKind(Environment other) {
        return (environment.kind() == EnvironmentKind.PRODUCTION) != (other.kind() == EnvironmentKind.PRODUCTION);
    }

    /**
     * Between production and anything else the words say so: that must not be taken for a typing error. All who expect
     * the issuer are on the other side, which is evidence also where nothing is expected here. Of {@code several}
     * issuers it is said that one is, since some reader takes that one.
     */
    private Finding ofAnotherKind(List<Environment> owners, String found, boolean several) {
        boolean here = environment.kind() == EnvironmentKind.PRODUCTION;
        String names = owners.stream().map(owner -> shown(owner.name())).collect(Collectors.joining(", "));
        Object[] places = {found, names, shown(environment.name())};
        return several
            ? Finding.ofAnotherKind(
                Messages.text(here ? "verify.short.issuer.one-not-production" : "verify.short.issuer.one-production"),
                Messages.text(here ? "verify.issuer.one-not-production" : "verify.issuer.one-production", places),
                found)
            : Finding.ofAnotherKind(
                Messages.text(here ? "verify.short.issuer.not-production" : "verify.short.issuer.production"),
                Messages.text(here ? "verify.issuer.not-production" : "verify.issuer.production", places), found);
    }

    /** The other environments that expect it; several may share an issuer or an audience. */
    private List<Environment> owners(Predicate<EnvironmentOptions> expects) {
        return others.stream().filter(other -> !other.id().equals(environment.id()))
            .filter(other -> expects.test(BuiltInEnvironments.withExpectations(other).options())).toList();
    }

    /** The only other environment that expects it. */
    private Optional<Environment> owner(Predicate<EnvironmentOptions> expects) {
        List<Environment> owners = owners(expects);
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    private Optional<Finding> audience(DecodeResult.Jwt jwt) {
        String expected = environment.options().audience();
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        List<Claim> named = jwt.claims("aud");
        List<String> found = named.stream().flatMap(claim -> texts(claim).isEmpty() ? Stream.of(claim.original())
            : texts(claim).stream()).distinct().toList();
        if (!named.isEmpty() && named.stream().allMatch(claim -> texts(claim).contains(expected))) {
            return matches(Finding.Subject.AUDIENCE, "verify.short.audience.ok", "verify.audience.ok");
        }
        if (found.isEmpty()) {
            return mismatch(
                Finding.Subject.AUDIENCE, "verify.short.audience.none", "verify.audience.none", 1, shown(expected));
        }
        String shown = shown(String.join(", ", found));
        if (named.size() > 1) {
            return mismatch(Finding.Subject.AUDIENCE, "verify.short.audience.several", "verify.audience.several", 2,
                shown, shown(expected));
        }
        return owner(options -> !options.audience().isEmpty() && found.contains(options.audience()))
            .map(other -> mismatch(Finding.Subject.AUDIENCE, "verify.short.audience.other", "verify.audience.elsewhere",
                1, shown, shown(other.name()), shown(environment.name())))
            .orElseGet(() -> mismatch(Finding.Subject.AUDIENCE, "verify.short.audience.other", "verify.audience.other",
                2, shown, shown(expected)));
    }

    /** StoneX's own documentation shows a token of another client than the requesting one: that alone is no fault. */
    private static Optional<Finding> client(DecodeResult.Jwt jwt, String clientId) {
        return CLIENT_ID_CLAIMS.stream().map(jwt::claims).filter(claims -> !claims.isEmpty()).findFirst().stream()
            .flatMap(List::stream).filter(claim -> !isText(claim, clientId)).findFirst()
            .map(claim -> new Finding(Finding.Level.NOTE, Finding.Subject.CLIENT,
                Messages.text("verify.short.client"),
                Messages.text("verify.client.other", claim.name(), shown(claim.original())), shown(claim.original())));
    }

    private static boolean isText(Claim claim, String text) {
        return claim.isText() && claim.original().equals(text);
    }

    /** The claim that is a text, or its array of nothing but texts; empty otherwise (RFC 7519 section 4.1.3). */
    static List<String> texts(Claim claim) {
        return switch (claim.kind()) {
            case STRING -> List.of(claim.original());
            case ARRAY -> elements(claim.original());
            case NUMBER, LITERAL, OBJECT -> List.of();
        };
    }

    private static List<String> elements(String array) {
        try {
            List<JsonNode> elements = JsonMapper.shared().readTree(array).valueStream().toList();
            return elements.stream().allMatch(JsonNode::isString)
                ? elements.stream().map(JsonNode::stringValue).toList() : List.of();
        } catch (JacksonException _) {
            return List.of();
        }
    }

    private static Optional<Finding> matches(Finding.Subject subject, String headline, String key) {
        return Optional.of(
            new Finding(Finding.Level.OK, subject, Messages.text(headline), Messages.text(key)));
    }

    /** The first {@code values} of the arguments are values of claims; the others are names. */
    private static Optional<Finding> mismatch(
            Finding.Subject subject, String headline, String key, int values, String... arguments) {
        return Optional.of(new Finding(Finding.Level.MISMATCH, subject, Messages.text(headline),
            Messages.text(key, (Object[]) arguments), Arrays.copyOf(arguments, values)));
    }

    private static String shown(String value) {
        return DisplayText.ellipsis(DisplayText.escape(value), MAX_SHOWN);
    }
}
