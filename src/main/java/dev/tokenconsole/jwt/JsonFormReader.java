package dev.tokenconsole.jwt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.NotAJwt;
import dev.tokenconsole.jwt.DecodeResult.Section;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.text.json.StrictJson;
import dev.tokenconsole.text.json.StrictObject;

/**
 * Tokens in JSON form (RFC 7515 section 7.2, RFC 7516 section 7.2), whole, detached, with one or several signatures or
 * recipients; and keys and claims as JSON, which are no tokens.
 */
final class JsonFormReader {
    private static final Set<String> TOKENS = Set.of("access_token", "id_token", "token", "refresh_token", "assertion");
    private static final Set<String> CLAIMS = Set.of("iss", "sub", "aud", "exp", "iat", "nbf", "jti");
    private static final Pattern JOSE = Pattern.compile("\"(?:signatures?|ciphertext|recipients|protected)\"\\s*+:");
    /** The members of a key set's keys that are not to be published (RFC 7518 section 6). */
    private static final Pattern PRIVATE = Pattern.compile("\"[dk]\"\\s*+:");
    private static final int MOST_SIGNATURES = 8;

    private final List<Member> members;
    private final String text;
    private final List<Section> sections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private JsonFormReader(List<Member> members, String text) {
        this.members = members;
        this.text = text;
    }

    /** The form of {@code pasted}, if it is an object of such a form or holds one; empty otherwise. */
    static Optional<JwtDecoder.Found> read(String pasted) {
        int start = pasted.indexOf('{');
        if (start < 0 || (!pasted.substring(0, start).isBlank() && !JOSE.matcher(pasted).find())) {
            return Optional.empty();
        }
        String text = pasted.substring(start, Math.max(start, pasted.lastIndexOf('}')) + 1);
        JsonFormReader reader = new JsonFormReader(StrictObject.read(text, "").members(), text.strip());
        return Optional.ofNullable(reader.result()).map(result -> JwtDecoder.Found.json(result, reader.text));
    }

    private @Nullable DecodeResult result() {
        if (members.stream().anyMatch(member -> TOKENS.contains(member.name()))) {
            return null;
        }
        if (has("ciphertext")) {
            return encrypted();
        }
        if (has("signatures") || (has("signature") && (has("protected") || has("payload") || has("header")))) {
            return signed();
        }
        Member kty = member("kty");
        Member keys = member("keys");
        if ((kty != null && kty.kind() == Member.Kind.STRING)
                || (keys != null && keys.kind() == Member.Kind.ARRAY && keys.text().contains("\"kty\""))) {
            boolean secret = kty != null ? has("d") || has("k") : PRIVATE.matcher(text).find();
            return other(TokenForm.JWK, secret ? "jwt.form.jwk.private" : keys != null ? "jwt.form.jwk-set"
                : "jwt.form.jwk");
        }
        if (members.stream().filter(member -> CLAIMS.contains(member.name())).count() > 1) {
            PartReader claims = PartReader.ofText(text, Messages.text("jwt.part.text"));
            sections.add(new Section(Messages.text("jwt.section.claims"), claims.part()));
            notes.addAll(claims.notes());
            return other(TokenForm.CLAIMS, "jwt.form.claims");
        }
        return null;
    }

    private DecodeResult signed() {
        JsonNode root = node();
        JsonNode signatures = root == null ? null : root.path("signatures");
        int count = 1;
        if (signatures != null && signatures.isArray()) {
            count = signatures.size();
            for (int i = 0; i < count && i < MOST_SIGNATURES; i++) {
                signature(i + 1, signatures.get(i).path("protected").stringValue(""),
                    signatures.get(i).path("header"), signatures.get(i).path("signature").stringValue(""));
            }
        } else if (root != null) {
            signature(1, string("protected"), root.path("header"), string("signature"));
        }
        String payload = string("payload");
        if (!payload.isEmpty()) {
            PartReader part = PartReader.read(payload, Messages.text("jwt.part.payload"));
            sections.add(new Section(Messages.text("jwt.section.claims"), part.part()));
            notes.addAll(part.notes());
        }
        return other(TokenForm.JWS_JSON, payload.isEmpty() ? "jwt.form.jws-json.detached" : "jwt.form.jws-json", count);
    }

    private void signature(int number, String encoded, JsonNode unprotected, String signature) {
        String name = Messages.text("jwt.part.header");
        PartReader header = encoded.isEmpty()
            ? PartReader.ofText(unprotected.isObject() ? unprotected.toString() : "{}", name)
            : PartReader.read(encoded, name);
        sections.add(new Section(Messages.text("jwt.section.header-number", number), header.part()));
        if (header.member("alg") != null) {
            notes.add(Messages.text("jwt.note.signature-number", number, SignatureNotes.of(header, signature).text()));
        }
    }

    private DecodeResult encrypted() {
        String encoded = string("protected");
        if (!encoded.isEmpty()) {
            sections.add(new Section(Messages.text("jwt.section.header"),
                PartReader.read(encoded, Messages.text("jwt.part.header")).part()));
        }
        JsonNode root = node();
        int count = root != null && root.path("recipients").isArray() ? root.path("recipients").size() : 1;
        return other(TokenForm.JWE_JSON, "jwt.form.jwe-json", count);
    }

    private DecodeResult other(TokenForm form, String key, Object... arguments) {
        return new NotAJwt(form, Messages.text(key, arguments), List.copyOf(sections), List.copyOf(notes));
    }

    /** The text as a tree; absent if it is longer than 64 KiB or no strict JSON. */
    private @Nullable JsonNode node() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(bytes, bytes.length) instanceof StrictJson.Value value ? value.node() : null;
    }

    private boolean has(String name) {
        return member(name) != null;
    }

    private String string(String name) {
        Member member = member(name);
        return member != null && member.kind() == Member.Kind.STRING ? member.text() : "";
    }

    private @Nullable Member member(String name) {
        return Member.named(name, members);
    }
}
