package dev.tokenconsole.jwt.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;

/**
 * The header members {@code crit} (RFC 7515 section 4.1.11) and {@code b64} (RFC 7797), which make a reader that does
 * not understand them refuse the token.
 */
public final class CriticalExtensions {
    /** Names that RFC 7515, 7516 and 7518 define themselves, and crit must not list. */
    private static final Set<String> NOT_EXTENSIONS = Set.of("alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t",
        "x5t#S256", "typ", "cty", "crit", "enc", "zip", "epk", "apu", "apv", "iv", "tag", "p2s", "p2c");

    private CriticalExtensions() {}

    /** Why a strict reader must refuse a token with that header, in one sentence; empty if nothing makes it. */
    public static Optional<String> refusal(List<Member> header) {
        Member crit = member(header, "crit");
        if (crit != null && crit.strings() == null) {
            return Optional.of(Messages.text("jwt.crit.kind"));
        }
        List<String> names = crit == null || crit.strings() == null ? List.of() : crit.strings();
        for (String name : names) {
            Optional<String> fault = fault(header, name);
            if (fault.isPresent()) {
                return fault;
            }
        }
        if (new HashSet<>(names).size() < names.size()) {
            return Optional.of(Messages.text("jwt.crit.twice"));
        }
        Member b64 = member(header, "b64");
        return b64 != null && b64.text().equals("false") && b64.kind() == Member.Kind.LITERAL
            ? Optional.of(Messages.text(names.contains("b64") ? "jwt.b64.false" : "jwt.b64.not-critical"))
            : Optional.empty();
    }

    /** True for a name that the specifications of JOSE define themselves, so that it is no extension. */
    public static boolean isDefined(String name) {
        return NOT_EXTENSIONS.contains(name);
    }

    private static Optional<String> fault(List<Member> header, String name) {
        String shown = DisplayText.shorten(name);
        if (NOT_EXTENSIONS.contains(name)) {
            return Optional.of(Messages.text("jwt.crit.no-extension", shown));
        }
        if (member(header, name) == null) {
            return Optional.of(Messages.text("jwt.crit.absent", shown));
        }
        return name.equals("b64") ? Optional.empty() : Optional.of(Messages.text("jwt.crit.unknown", shown));
    }

    private static @Nullable Member member(List<Member> header, String name) {
        return Member.named(name, header);
    }
}
