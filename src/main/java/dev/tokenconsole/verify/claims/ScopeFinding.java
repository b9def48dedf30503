package dev.tokenconsole.verify.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;

/**
 * Compares the scope that was requested with the granted one. A server has to name the granted scope where it differs
 * (RFC 6749 section 5.1), so a smaller one in the response is a fact; a claim may be in another form, and is a note.
 */
final class ScopeFinding {
    /** The names of the claim: RFC 8693 section 4.2, and Okta and Entra. */
    private static final List<String> CLAIMS = List.of("scope", "scp");
    /** Entra stands this for all that a client was granted, OpenID Connect grants its own without a word. */
    private static final String ALL = "/.default";
    private static final Set<String> WITHOUT_A_WORD = Set.of("openid", "offline_access", "profile", "email");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");
    private static final int MAX_SHOWN = 120;

    private ScopeFinding() {}

    /** The finding on {@code token}, which was requested with the scope of {@code environment}. */
    static Optional<Finding> of(Environment environment, AccessToken token, DecodeResult decoded) {
        Set<String> requested = environment.recipe().scoped() ? names(environment.options().scope()) : Set.of();
        String granted = token.members().scope();
        if (granted != null) {
            Set<String> names = names(granted);
            return finding(Finding.Level.MISMATCH, names.isEmpty() ? "verify.scope.none" : "verify.scope.smaller",
                missing(requested, names), names);
        }
        Set<String> claimed = claimed(decoded);
        return claimed.isEmpty() ? Optional.empty()
            : finding(Finding.Level.NOTE, "verify.scope.claim", missing(requested, claimed), claimed);
    }

    private static Optional<Finding> finding(
            Finding.Level level, String key, Set<String> missing, Set<String> granted) {
        return missing.isEmpty() ? Optional.empty()
            : Optional.of(new Finding(level, Finding.Subject.SCOPE,
                Messages.text("verify.short.scope"), Messages.text(key, shown(missing), shown(granted)),
                shown(missing), shown(granted)));
    }

    private static Set<String> missing(Set<String> requested, Set<String> granted) {
        Set<String> missing = new LinkedHashSet<>(requested);
        missing.removeIf(name -> granted.contains(name) || name.endsWith(ALL) || WITHOUT_A_WORD.contains(name));
        return missing;
    }

    private static Set<String> claimed(DecodeResult decoded) {
        return switch (decoded) {
            case DecodeResult.NotAJwt _ -> Set.of();
            case DecodeResult.Jwt jwt -> CLAIMS.stream().flatMap(name -> jwt.claim(name).stream()).findFirst()
                .<Set<String>>map(claim -> claim.kind() == Member.Kind.ARRAY
                    ? new LinkedHashSet<>(ExpectedClaims.texts(claim)) : names(claim.original())).orElse(Set.of());
        };
    }

    /** The names in a text with spaces or commas between. */
    private static Set<String> names(String text) {
        return new LinkedHashSet<>(
            SEPARATORS.splitAsStream(text).filter(name -> !name.isEmpty()).toList());
    }

    private static String shown(Set<String> names) {
        return DisplayText.ellipsis(DisplayText.escape(String.join(" ", names)), MAX_SHOWN);
    }
}
