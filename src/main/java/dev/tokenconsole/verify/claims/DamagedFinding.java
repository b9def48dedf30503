package dev.tokenconsole.verify.claims;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;

/**
 * The finding on a signed token whose header or payload is damaged, such as cut short, or with a member twice. Readers
 * disagree about such a token (RFC 7519 section 4 and RFC 7515 section 4 let them refuse it, or take the last of
 * two), so nothing in it counts as being as expected.
 */
final class DamagedFinding {
    private DamagedFinding() {}

    static Optional<Finding> of(DecodeResult.Jwt jwt) {
        Stream<DecodeResult.Part> parts =
            jwt.form().mayLackClaims() ? Stream.of(jwt.header()) : Stream.of(jwt.header(), jwt.payload());
        String problems =
            parts.map(DecodeResult.Part::problem).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return problems.isEmpty() ? Optional.empty()
            : Optional.of(new Finding(Finding.Level.MISMATCH, Finding.Subject.DAMAGE,
                Messages.text("verify.short.damaged"), Messages.text("verify.damaged", problems)));
    }
}
