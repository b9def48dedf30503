package dev.tokenconsole.ui.claims;

import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;

/**
 * A claim on the screen.
 *
 * @param part the header or the payload that holds it
 */
public record ShownClaim(Claim claim, DecodeResult.Part part) {
    /** Without the value, which would show people and accounts to readers of a log. */
    @Override
    public String toString() {
        return "ShownClaim[" + claim.name() + "]";
    }
}
