package dev.tokenconsole.ui.claims;

import java.util.Comparator;
import java.util.List;

import dev.tokenconsole.jwt.Claim;

/** The order of the claims on the screen: the known ones that are looked for first, then the others as in the token. */
final class ClaimOrder {
    private static final List<String> FIRST = List.of("iss", "aud", "exp", "nbf", "iat", "cid", "azp", "client_id",
        "appid", "scp", "scope", "sub", "jti", "ver");

    private ClaimOrder() {}

    /** {@code claims} in that order; those of one name, and the unknown ones, keep theirs. */
    static List<Claim> of(List<Claim> claims) {
        return claims.stream().sorted(Comparator.comparingInt(ClaimOrder::rank)).toList();
    }

    private static int rank(Claim claim) {
        int rank = FIRST.indexOf(claim.name());
        return rank < 0 ? FIRST.size() : rank;
    }
}
