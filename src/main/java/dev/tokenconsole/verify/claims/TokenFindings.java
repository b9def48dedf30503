package dev.tokenconsole.verify.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.text.json.StrictObject;

/**
 * The findings about a token alone, independent of any expectation: no signature (RFC 7518 section 3.6), a start that
 * has not come (RFC 7519 section 4.1.5), a key that its holder must prove to have (RFC 7800, RFC 8705, RFC 9449).
 */
public final class TokenFindings {
    /** Clocks of servers differ by so much; what starts within it is valid already for most of them. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private TokenFindings() {}

    /** The findings on {@code decoded} at {@code now} by its issuer's clock, the gravest first; none on other forms. */
    public static List<Finding> of(DecodeResult decoded, Instant now) {
        return of(decoded, now, now);
    }

    /**
     * The same for a token that came at {@code received}, by the same clock. What was still to come then, beyond what
     * clocks differ by, is awaited to its last second.
     */
    public static List<Finding> of(DecodeResult decoded, Instant received, Instant now) {
        return switch (decoded) {
            case DecodeResult.NotAJwt _ -> List.of();
            case DecodeResult.Jwt jwt -> of(jwt, received, now);
        };
    }

    /** The start of {@code decoded}, if it is awaited at {@code now}. */
    static Optional<Instant> start(DecodeResult decoded, Instant received, Instant now) {
        return decoded instanceof DecodeResult.Jwt jwt ? future(jwt, "nbf", received, now) : Optional.empty();
    }

    /** The number of times in {@code decoded} that are awaited at {@code now}: each is a finding until it comes. */
    static long awaited(DecodeResult decoded, Instant received, Instant now) {
        return decoded instanceof DecodeResult.Jwt jwt
            ? Stream.of("nbf", "iat").filter(name -> future(jwt, name, received, now).isPresent()).count() : 0;
    }

    private static List<Finding> of(DecodeResult.Jwt jwt, Instant received, Instant now) {
        List<Finding> findings = new ArrayList<>();
        if (AlgorithmFinding.isUnsigned(jwt)) {
            findings.add(mismatch(
                Finding.Subject.SIGNATURE, "verify.short.unsigned", Messages.text("verify.unsigned")));
        }
        Optional<Instant> start = jwt.claim("nbf").map(Claim::time);
        Optional<Instant> end = jwt.claim("exp").map(Claim::time);
        if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
            findings.add(mismatch(Finding.Subject.TIME, "verify.short.never-valid", Messages.text(
                start.equals(end) ? "verify.never-valid-equal" : "verify.never-valid")));
        }
        future(jwt, "nbf", received, now).map(first -> Messages.text("verify.not-before", TimeWords.utc(first)))
            .ifPresent(text -> findings.add(mismatch(
                Finding.Subject.TIME, "verify.short.not-before", text)));
        future(jwt, "iat", received, now).map(issued -> Messages.text("verify.issued-later", TimeWords.utc(issued)))
            .ifPresent(text -> findings.add(note(
                Finding.Subject.TIME, "verify.short.issued-later", text)));
        jwt.claim("cnf").flatMap(TokenFindings::binding).ifPresent(text -> findings.add(note(
            Finding.Subject.BINDING, "verify.short.bound", text)));
        return List.copyOf(findings);
    }

    private static Finding mismatch(Finding.Subject subject, String headline, String text) {
        return new Finding(Finding.Level.MISMATCH, subject, Messages.text(headline), text);
    }

    private static Finding note(Finding.Subject subject, String headline, String text) {
        return new Finding(Finding.Level.NOTE, subject, Messages.text(headline), text);
    }

    private static Optional<Instant> future(DecodeResult.Jwt jwt, String name, Instant received, Instant now) {
        // Each reader takes its own of two: all of them agree on the earliest.
        List<Claim> all = jwt.claims(name);
        return all.stream().allMatch(claim -> claim.time() != null)
            ? all.stream().map(Claim::time).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .filter(time -> time.isAfter(received.plus(TOLERANCE)) && time.isAfter(now)) : Optional.empty();
    }

    /** Empty for a value that names no key. */
    private static Optional<String> binding(Claim cnf) {
        if (cnf.kind() != Member.Kind.OBJECT) {
            return Optional.empty();
        }
        Set<String> methods = StrictObject.read(cnf.original(), cnf.name()).members().stream().map(Member::name)
            .collect(Collectors.toSet());
        return methods.isEmpty() ? Optional.empty()
            : Optional.of(Messages.text(methods.contains("jkt") ? "verify.bound.dpop"
                : methods.contains("x5t#S256") ? "verify.bound.certificate" : "verify.bound.key"));
    }
}
