package dev.tokenconsole.verify.claims;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.verify.source.KeySource;

/**
 * Compares the algorithm of a token with what its environment allows. One with a source of
 * public keys, an expected issuer included, allows those by which such a key verifies; another allows all but none.
 */
final class AlgorithmFinding {
    private static final Set<String> PUBLIC_KEY = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512",
        "ES256", "ES384", "ES512", "ES256K", "EdDSA", "Ed25519", "Ed448");
    private static final int MAX_SHOWN = 40;

    private AlgorithmFinding() {}

    /** The finding on {@code jwt} as a token of {@code environment}; an unsigned and a damaged one have their own. */
    static Optional<Finding> of(Environment environment, DecodeResult.Jwt jwt) {
        if (jwt.header().problem() == null && named(jwt).isEmpty()) {
            return Optional.of(new Finding(Finding.Level.MISMATCH, Finding.Subject.SIGNATURE,
                Messages.text("verify.short.algorithm.none"), Messages.text("verify.algorithm.none")));
        }
        return KeySource.of(environment) instanceof KeySource.None ? Optional.empty()
            : named(jwt).filter(name -> !isNone(name) && !PUBLIC_KEY.contains(name))
                .map(name -> new Finding(Finding.Level.MISMATCH, Finding.Subject.SIGNATURE,
                    Messages.text("verify.short.algorithm"), Messages.text("verify.algorithm",
                        DisplayText.ellipsis(DisplayText.escape(name), MAX_SHOWN), environment.name())));
    }

    /** True if the token names no algorithm but none, in any spelling that a careless reader takes for it. */
    static boolean isUnsigned(DecodeResult.Jwt jwt) {
        return named(jwt).filter(AlgorithmFinding::isNone).isPresent();
    }

    /** Absent if it is no text, and in a header that names it twice: readers disagree on which one counts. */
    private static Optional<String> named(DecodeResult.Jwt jwt) {
        List<Claim> members = jwt.header().problem() == null ? jwt.header().members() : List.of();
        return members.stream().filter(claim -> claim.name().equals("alg") && claim.isText()).findFirst()
            .map(Claim::original);
    }

    private static boolean isNone(String algorithm) {
        return algorithm.toLowerCase(Locale.ROOT).equals("none");
    }
}
