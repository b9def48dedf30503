package dev.tokenconsole.verify.claims;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.LifetimeWords;
import dev.tokenconsole.verify.claims.Finding.Level;
import dev.tokenconsole.verify.claims.Finding.Subject;

/** The findings about a token beside what came with it and before it: the lifetime, the scope, the issuer's host. */
final class ResponseFindings {
    private static final int MAX_SHOWN = 120;

    private ResponseFindings() {}

    /** {@code earlier} is the token that this one replaced; null if there was none. */
    static List<Finding> of(
            Environment environment, AccessToken token, DecodeResult decoded, @Nullable DecodeResult earlier) {
        return Stream.of(ScopeFinding.of(environment, token, decoded), lifetime(token),
            earlier == null || !environment.options().issuer().isEmpty() ? Optional.<Finding>empty()
                : host(earlier, decoded)).flatMap(Optional::stream).toList();
    }

    private static Optional<Finding> lifetime(AccessToken token) {
        return LifetimeWords.of(token.times()).map(text ->
            new Finding(Level.NOTE, Subject.TIME, Messages.text("verify.short.lifetime"), text));
    }

    /** Only where no issuer is expected: there any other is a mismatch. */
    private static Optional<Finding> host(DecodeResult earlier, DecodeResult decoded) {
        String before = issuerHost(earlier);
        String now = issuerHost(decoded);
        return before.isEmpty() || now.isEmpty() || before.equals(now) ? Optional.empty()
            : Optional.of(new Finding(Level.NOTE, Subject.HOST, Messages.text("verify.short.host"),
                Messages.text("verify.host", shown(now), shown(before)), shown(now), shown(before)));
    }

    private static String issuerHost(DecodeResult decoded) {
        return switch (decoded) {
            case DecodeResult.NotAJwt _ -> "";
            case DecodeResult.Jwt jwt -> jwt.claim("iss").map(Claim::original).flatMap(WebAddress::read)
                .map(URI::getHost).map(host -> host.toLowerCase(Locale.ROOT)).orElse("");
        };
    }

    private static String shown(String value) {
        return DisplayText.ellipsis(DisplayText.escape(value), MAX_SHOWN);
    }
}
