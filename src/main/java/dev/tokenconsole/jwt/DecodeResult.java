package dev.tokenconsole.jwt;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What could be read out of a text that may be a token. */
public sealed interface DecodeResult {
    /** What was stripped around the token, or is odd about it, one sentence each. */
    List<String> notes();

    /**
     * A JSON Web Token in compact form (RFC 7519), of which at least the three parts were told apart.
     *
     * @param header its first part
     * @param payload its second part
     * @param signature what can be said of its third part without a key
     */
    record Jwt(Part header, Part payload, SignatureNote signature, List<String> notes) implements DecodeResult {
        /** Without the claims, which name people and accounts to whoever reads them in a log. */
        @Override
        public String toString() {
            return "Jwt[" + payload.members().size() + " claims]";
        }

        /** The payload's member of that name. */
        public Optional<Claim> claim(String name) {
            return payload.members().stream().filter(claim -> claim.name().equals(name)).findFirst();
        }
    }

    /**
     * Anything else: an opaque token, an encrypted one, an empty text.
     *
     * @param reason one sentence that says what it is and why no claims are shown
     */
    record NotAJwt(String reason, List<String> notes) implements DecodeResult {}

    /**
     * The header or the payload.
     *
     * @param members in the token's order; those before the fault if there is one
     * @param json indented; empty if it is not JSON
     * @param problem why it could not be read to the end, with the position; absent if it could
     */
    record Part(List<Claim> members, String json, @Nullable String problem) {}

    /**
     * What the signature part says without a key.
     *
     * @param intact false if it cannot be a whole signature of the header's algorithm
     * @param text one sentence, such as why it can never be verified
     */
    record SignatureNote(boolean intact, String text) {}
}
