package dev.tokenconsole.jwt;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.form.TokenForm;

/** The result of decoding a text that may be a token. */
public sealed interface DecodeResult {
    /** The form of the text, certain or likely. */
    TokenForm form();

    /** Parts beside header and claims: disclosures, an inner token, the header of an encrypted one. */
    List<Section> sections();

    /** The text removed around the token and the oddities of the token, one sentence each. */
    List<String> notes();

    /** True if there is a verdict on its signature, if only that it has none, or none that is verified in its form. */
    default boolean hasVerdict() {
        return this instanceof Jwt
            || EnumSet.of(TokenForm.JWE, TokenForm.JWE_JSON, TokenForm.JWS_JSON).contains(form());
    }

    /**
     * A signed token of which at least the header or the payload could be read.
     *
     * @param header its first part
     * @param payload its second part
     * @param signature what can be said of its third part without a key
     */
    record Jwt(TokenForm form, Part header, Part payload, SignatureNote signature, List<Section> sections,
            List<String> notes) implements DecodeResult {
        /** A JSON Web Token in compact form (RFC 7519) with nothing beside. */
        public Jwt(Part header, Part payload, SignatureNote signature, List<String> notes) {
            this(TokenForm.JWT, header, payload, signature, List.of(), notes);
        }

        /** Without the claims, which would show people and accounts to readers of a log. */
        @Override
        public String toString() {
            return "Jwt[" + payload.members().size() + " claims]";
        }

        /** The payload's members of that name: two in a damaged token, of which each reader takes its own. */
        public List<Claim> claims(String name) {
            return payload.members().stream().filter(claim -> claim.name().equals(name)).toList();
        }

        /** The payload's member of that name; empty if there is none, and if two say different things. */
        public Optional<Claim> claim(String name) {
            List<Claim> found = claims(name).stream().distinct().toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }
    }

    /**
     * Anything else: a token of another form, an encrypted or an opaque one, a text without any.
     *
     * @param reason what it is and why no claims are shown, as sure as the evidence
     */
    record NotAJwt(TokenForm form, String reason, List<Section> sections, List<String> notes)
            implements DecodeResult {
        /** Without what it says. */
        @Override
        public String toString() {
            return "NotAJwt[" + form.id() + "]";
        }
    }

    /**
     * The header or the payload.
     *
     * @param members in the token's order; those before the fault if there is one
     * @param json indented; empty if it is not JSON
     * @param problem why it could not be read to the end, with the position; absent if it could
     */
    record Part(List<Claim> members, String json, @Nullable String problem) {}

    /** A part with a title of its own, fit to be shown. */
    record Section(String title, Part part) {}

    /**
     * The note on the signature part, without a key.
     *
     * @param intact false if it cannot be a complete signature of the header's algorithm, or strict readers must refuse
     *     it
     * @param text one or more sentences, such as why it can never be verified
     */
    record SignatureNote(boolean intact, String text) {}
}
