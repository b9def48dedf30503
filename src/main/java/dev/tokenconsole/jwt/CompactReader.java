package dev.tokenconsole.jwt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.Section;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.jwt.paste.Candidate;
import dev.tokenconsole.jwt.paste.Candidates;
import dev.tokenconsole.text.json.Member;

/**
 * A text with full stops in it read as a token in compact form. What its parts hold decides what it is, not how many
 * there are: {@code enc} in a readable header makes it an encrypted one (RFC 7516 section 9).
 */
final class CompactReader {
    private static final Pattern STOPS_BEHIND = Pattern.compile("[.\u2026*]++$");
    private static final int JWS_PARTS = 3;
    /** Shorter beginnings of a header are too little to be taken for one. */
    private static final int LEAST_PART = 12;

    private final PartReader header;
    private final String token;
    private final List<String> notes;

    private CompactReader(PartReader header, String token, List<String> notes) {
        this.header = header;
        this.token = token;
        this.notes = notes;
    }

    /** The result for {@code candidate}; absent if no part of it is a JSON object. */
    static @Nullable Reading read(Candidate candidate) {
        String token = candidate.token();
        List<String> notes = new ArrayList<>(candidate.notes());
        if (token.length() > JwtDecoder.LONGEST_USUAL) {
            notes.add(Messages.text("jwt.note.long", token.length(), JwtDecoder.LONGEST_USUAL));
        }
        int stop = token.indexOf('.');
        PartReader header = PartReader.read(stop < 0 ? token : token.substring(0, stop),
            Messages.text("jwt.part.header"));
        CompactReader reader = new CompactReader(header, token, notes);
        if (hasElision(token) && Candidates.beginsLikeHeader(token) && reader.isElided()) {
            return reader.shortened();
        }
        if (stop < 0) {
            boolean likely = token.length() >= LEAST_PART && Candidates.beginsLikeHeader(token);
            return header.readable() || likely ? alone(token, notes) : null;
        }
        return header.readable() ? reader.read() : reader.headless();
    }

    private Reading read() {
        boolean encrypted = header.member("enc") != null;
        List<String> parts = parts(token, encrypted);
        if (encrypted && !(parts.size() == JWS_PARTS && payload(parts.get(1)).readable())) {
            return EncryptedReader.read(header, parts, notes);
        }
        SignedReader signed = new SignedReader(header, notes);
        if (isUnencoded()) {
            return signed.unencoded(token);
        }
        // Before the second full stop a tilde is a foreign character of the payload.
        int tilde = token.indexOf('~', token.indexOf('.', token.indexOf('.') + 1) + 1);
        if (tilde > 0 && parts.size() >= JWS_PARTS) {
            return new SdJwtReader(signed).read(parts(token.substring(0, tilde), false), token.substring(tilde));
        }
        return signed.read(parts);
    }

    private List<String> parts(String text, boolean encrypted) {
        List<String> parts = new ArrayList<>(List.of(text.split("\\.", -1)));
        int wanted = encrypted ? EncryptedReader.PARTS : JWS_PARTS;
        boolean stop = false;
        while (parts.size() > wanted && parts.getLast().isEmpty()) {
            parts.removeLast();
            stop = true;
        }
        if (stop) {
            notes.add(Messages.text("jwt.note.dot"));
        }
        return parts;
    }

    /** RFC 7797: then the second part is the payload itself. */
    private boolean isUnencoded() {
        Member b64 = header.member("b64");
        return b64 != null && b64.kind() == Member.Kind.LITERAL && b64.text().equals("false");
    }

    /** Marks for characters that were left out, in logs and in documentation. */
    private static boolean hasElision(String text) {
        return text.contains("...") || text.indexOf('\u2026') >= 0 || text.contains("***");
    }

    /** Not where the marks only follow a whole token, or are the empty parts of an encrypted one. */
    private boolean isElided() {
        String bare = STOPS_BEHIND.matcher(token).replaceFirst("");
        if (header.member("enc") != null && bare.split("\\.", -1).length == EncryptedReader.PARTS) {
            return false;
        }
        if (hasElision(bare)) {
            return true;
        }
        String[] parts = bare.split("\\.", -1);
        return parts.length != JWS_PARTS || !SignatureNotes.of(header, parts[2]).intact();
    }

    private Reading shortened() {
        List<Section> sections = new ArrayList<>();
        if (header.readable()) {
            sections.add(new Section(Messages.text("jwt.section.header"), header.part()));
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length > 1 && payload(parts[1]).readable()) {
            sections.add(new Section(Messages.text("jwt.section.claims"), payload(parts[1]).part()));
        }
        TokenForm form = header.member("enc") != null ? TokenForm.JWE : TokenForm.JWT;
        return new Reading(new DecodeResult.NotAJwt(form, Messages.text("jwt.shortened"), List.copyOf(sections),
            List.copyOf(notes)), Reading.HEADER);
    }

    /** Three parts of which only the second is JSON. */
    private @Nullable Reading headless() {
        List<String> parts = parts(token, false);
        if (parts.size() != JWS_PARTS || !payload(parts.get(1)).readable()) {
            return null;
        }
        return new Reading(new SignedReader(header, notes).read(parts).result(), Reading.PAYLOAD);
    }

    private static Reading alone(String token, List<String> notes) {
        PartReader part = PartReader.read(token, Messages.text("jwt.part.text"));
        boolean header = part.member("alg") != null;
        String whole = header ? "jwt.part-alone.header" : "jwt.part-alone.payload";
        String key = part.object() ? whole : "jwt.part-alone.cut";
        String title = header ? "jwt.section.header" : "jwt.section.claims";
        return new Reading(new DecodeResult.NotAJwt(TokenForm.JWT_PART, Messages.text(key),
            List.of(new Section(Messages.text(title), part.part())), List.copyOf(notes)), Reading.PART);
    }

    private static PartReader payload(String encoded) {
        return PartReader.read(encoded, Messages.text("jwt.part.payload"));
    }
}
