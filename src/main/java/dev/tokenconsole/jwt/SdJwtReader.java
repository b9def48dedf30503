package dev.tokenconsole.jwt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.Part;
import dev.tokenconsole.jwt.DecodeResult.Section;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.jwt.paste.Candidate;
import dev.tokenconsole.jwt.rule.ClaimCatalog;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.text.json.StrictJson;

/**
 * A signed token with disclosures behind it, each after a tilde, and perhaps a token that proves the holder's key (RFC
 * 9901). The signature is that of the first segment alone.
 */
final class SdJwtReader {
    /** A disclosure of an object's member has a salt, a name and a value; that of an array's element no name. */
    private static final int NAMED = 3;
    private static final int UNNAMED = 2;
    private static final int MOST = 200;

    private final SignedReader signed;
    private final List<String> notes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    SdJwtReader(SignedReader signed) {
        this.signed = signed;
    }

    /** {@code parts} are those of the first segment; {@code behind} begins with its tilde. */
    Reading read(List<String> parts, String behind) {
        Reading base = signed.read(parts);
        if (!(base.result() instanceof DecodeResult.Jwt jwt)) {
            return base;
        }
        String[] segments = behind.substring(1).split("~", -1);
        List<Claim> disclosed = new ArrayList<>();
        for (int i = 0; i < segments.length - 1 && i < MOST; i++) {
            disclosed.add(disclosure(i + 1, segments[i], jwt.payload().json()));
        }
        List<Section> sections = new ArrayList<>();
        if (!disclosed.isEmpty()) {
            sections.add(new Section(Messages.text("jwt.section.disclosures"), new Part(disclosed, "", null)));
        }
        last(segments[segments.length - 1], sections);
        List<String> all = new ArrayList<>(jwt.notes());
        all.addAll(notes);
        return new Reading(new DecodeResult.Jwt(TokenForm.SD_JWT, jwt.header(), jwt.payload(), jwt.signature(),
            List.copyOf(sections), List.copyOf(all)), base.rank());
    }

    private Claim disclosure(int number, String segment, String payload) {
        Base64Url base64 = Base64Url.read(segment, Messages.text("jwt.part.disclosure", number));
        notes.addAll(base64.problems());
        byte[] bytes = base64.bytes();
        JsonNode array = StrictJson.read(bytes, bytes.length) instanceof StrictJson.Value value ? value.node() : null;
        if (array == null || !isDisclosure(array)) {
            notes.add(Messages.text("jwt.disclosure.unreadable", number));
            return new Claim(
                Messages.text("jwt.disclosure.number", number), Member.Kind.STRING, "", segment, "", null);
        }
        if (!isPromised(segment, payload)) {
            notes.add(Messages.text("jwt.disclosure.foreign", number));
        }
        texts.add(new String(bytes, StandardCharsets.UTF_8));
        JsonNode content = array.get(array.size() - 1);
        String text = content.isString() ? content.stringValue() : content.toString();
        String name = array.size() == NAMED
            ? array.get(1).stringValue() : Messages.text("jwt.disclosure.number", number);
        return new Claim(name, kind(content), DisplayText.shorten(text), text, ClaimCatalog.meaning(name), null);
    }

    private static Member.Kind kind(JsonNode node) {
        return node.isString() ? Member.Kind.STRING : node.isArray() ? Member.Kind.ARRAY
            : node.isObject() ? Member.Kind.OBJECT : node.isNumber() ? Member.Kind.NUMBER : Member.Kind.LITERAL;
    }

    private static boolean isDisclosure(JsonNode node) {
        return node.isArray() && ((node.size() == NAMED && node.get(1).isString()) || node.size() == UNNAMED);
    }

    /** True if the payload, or a disclosure before, holds the segment's digest, or if another hash is used. */
    private boolean isPromised(String segment, String payload) {
        if (payload.contains("\"_sd_alg\"") && !payload.contains("\"_sd_alg\": \"sha-256\"")) {
            return true;
        }
        try {
            String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(segment.getBytes(StandardCharsets.US_ASCII)));
            return payload.contains(digest) || texts.stream().anyMatch(text -> text.contains(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Behind the last tilde stands nothing, or the token that proves the holder's key. */
    private void last(String segment, List<Section> sections) {
        if (segment.isEmpty()) {
            return;
        }
        Reading proof = segment.indexOf('.') < 0 ? null : CompactReader.read(Candidate.found(segment, List.of()));
        if (proof != null && proof.result() instanceof DecodeResult.Jwt jwt) {
            sections.add(new Section(Messages.text("jwt.section.proof-header"), jwt.header()));
            sections.add(new Section(Messages.text("jwt.section.proof-claims"), jwt.payload()));
        } else {
            notes.add(Messages.text("jwt.disclosure.open"));
        }
    }
}
