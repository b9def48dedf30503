package dev.tokenconsole.verify.signature;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import dev.tokenconsole.jwt.rule.CriticalExtensions;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.verify.key.SignatureAlgorithm;

/** The rules by which a header alone makes a strict reader refuse its token. */
final class HeaderRules {
    /** RFC 7797 section 3: the one extension that is understood here. */
    private static final String B64 = "b64";

    private HeaderRules() {}

    /** The algorithm, if the header has one that may be used. */
    static SignatureAlgorithm algorithm(JwsHeader header, boolean hasSecret) throws RefusedException {
        Optional<Member> member = header.member("alg");
        if (member.isEmpty()) {
            throw new RefusedException(NotAllowedReason.ALGORITHM_MISSING, "");
        }
        String name = member.get().text();
        String shown = DisplayText.shorten(name);
        if (member.get().kind() != Member.Kind.STRING || name.isBlank()) {
            throw new RefusedException(NotAllowedReason.ALGORITHM_MALFORMED, shown);
        }
        if (name.equalsIgnoreCase("none")) {
            throw new RefusedException(NotAllowedReason.NONE, shown);
        }
        requireExtensions(header);
        SignatureAlgorithm algorithm = SignatureAlgorithm.of(name)
            .orElseThrow(() -> new RefusedException(NotAllowedReason.ALGORITHM_UNKNOWN, shown));
        if (algorithm.isHmac() && !hasSecret) {
            throw new RefusedException(NotAllowedReason.HMAC_WITHOUT_SECRET, shown);
        }
        return algorithm;
    }

    private static void requireExtensions(JwsHeader header) throws RefusedException {
        Optional<Member> crit = header.member("crit");
        if (crit.isPresent()) {
            requireKnown(header, crit.get());
        }
        Optional<Member> b64 = header.member(B64);
        if (b64.isEmpty()) {
            return;
        }
        String value = b64.get().text();
        if (b64.get().kind() != Member.Kind.LITERAL || value.equals("null")) {
            throw new RefusedException(NotAllowedReason.B64_MALFORMED, B64);
        }
        if (value.equals("false")) {
            throw new RefusedException(NotAllowedReason.B64_FALSE, B64);
        }
    }

    private static void requireKnown(JwsHeader header, Member crit) throws RefusedException {
        List<String> names = crit.strings();
        if (names == null || new HashSet<>(names).size() < names.size()) {
            throw new RefusedException(NotAllowedReason.CRIT_MALFORMED, "crit");
        }
        for (String name : names) {
            String shown = DisplayText.shorten(name);
            if (CriticalExtensions.isDefined(name) || header.member(name).isEmpty()) {
                throw new RefusedException(NotAllowedReason.CRIT_MALFORMED, shown);
            }
            if (!name.equals(B64)) {
                throw new RefusedException(NotAllowedReason.CRIT_UNKNOWN, shown);
            }
        }
    }
}
