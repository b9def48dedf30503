package dev.tokenconsole.jwt;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The result of decoding a text that may be a token. */
public sealed interface DecodeResult {
    /** The text removed around the token and the oddities of the token, one sentence each. */
    List<String> notes();

    /**
     * A JSON Web Token in compact form (RFC 7519), of which at least the three parts were found.
     *
     * @param header its first part
     * @param payload its second part
     * @param signature the note on its third part, which was not verified
     */
    record Jwt(Part header, Part payload, SignatureNote signature, List<String> notes) implements DecodeResult {
        /** Without the claims, which would show people and accounts to readers of a log. */
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
     * @param reason one sentence on its kind and the reason why no claims are shown
     */
    record NotAJwt(String reason, List<String> notes) implements DecodeResult {}

    /**
     * The header or the payload.
     *
     * @param members in the token's order; those before the fault if there is one
     * @param json indented; empty if it is not JSON
     * @param problem the reason why it could not be read completely, with the position; absent if it could
     */
    record Part(List<Claim> members, String json, @Nullable String problem) {}

    /**
     * The note on the signature part, without a key.
     *
     * @param intact false if it cannot be a complete signature of the header's algorithm
     * @param text one sentence, such as the reason why it can never be verified
     */
    record SignatureNote(boolean intact, String text) {}
}
