package dev.tokenconsole.jwt;

import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.Part;
import dev.tokenconsole.jwt.DecodeResult.Section;
import dev.tokenconsole.jwt.DecodeResult.SignatureNote;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.jwt.paste.Candidate;
import dev.tokenconsole.jwt.rule.MemberTypes;
import dev.tokenconsole.jwt.rule.SignatureSizes;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;

/** A signed token in compact form (RFC 7515 section 7.1) whose header was read. */
final class SignedReader {
    private static final int PARTS = 3;
    private static final int MOST_PARAMETERS = 20;

    private final PartReader header;
    private final List<String> notes;
    /** The other segments after the signature. */
    private final List<Section> behind = new ArrayList<>();

    /** {@code notes} are added to. */
    SignedReader(PartReader header, List<String> notes) {
        this.header = header;
        this.notes = notes;
    }

    PartReader header() {
        return header;
    }

    List<String> notes() {
        return notes;
    }

    /** Reads the payload and the signature; {@code parts} begin with the header. */
    Reading read(List<String> parts) {
        PartReader payload = PartReader.read(parts.get(1), Messages.text("jwt.part.payload"));
        if (parts.size() < PARTS) {
            return cut(payload);
        }
        SignatureNote signature = parts.size() > PARTS
            ? new SignatureNote(false, Messages.text("jwt.signature.parts", parts.size(), parts.size() - PARTS))
            : SignatureNotes.of(header, withoutWhatFollows(parts.get(2)));
        notes.addAll(MemberTypes.ofHeader(header.members()));
        if (header.member("enc") != null) {
            notes.add(Messages.text("jwt.note.enc-signed"));
        }
        notes.addAll(payload.notes());
        notes.addAll(MemberTypes.ofClaims(payload.members()));
        boolean detached = parts.get(1).isEmpty() && parts.size() == PARTS && !parts.get(2).isEmpty();
        Part shown = detached ? new Part(List.of(), "", Messages.text("jwt.detached")) : payload.part();
        DecodeResult result = new DecodeResult.Jwt(detached ? TokenForm.JWS_DETACHED : form(payload), header.part(),
            shown, signature, sections(payload), List.copyOf(notes));
        return new Reading(result, rank(payload, signature, parts));
    }

    /** RFC 7797: the payload is what stands between the first and the last full stop. */
    Reading unencoded(String token) {
        int first = token.indexOf('.');
        int last = token.lastIndexOf('.');
        String text = first < last ? token.substring(first + 1, last) : "";
        String signature = token.substring(last + 1);
        Part payload = new Part(List.of(), "", text.isEmpty() ? Messages.text("jwt.detached")
            : Messages.text("jwt.unencoded", DisplayText.shorten(text)));
        notes.addAll(MemberTypes.ofHeader(header.members()));
        Member alg = header.member("alg");
        boolean whole = alg != null && SignatureSizes.fits(alg.text(), signature.length());
        return new Reading(new DecodeResult.Jwt(text.isEmpty() ? TokenForm.JWS_DETACHED : TokenForm.JWS_UNENCODED,
            header.part(), payload, SignatureNotes.of(header, signature), List.of(), List.copyOf(notes)),
            whole ? Reading.WHOLE : Reading.HEADER);
    }

    private Reading cut(PartReader payload) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Messages.text("jwt.section.header"), header.part()));
        if (payload.readable()) {
            sections.add(new Section(Messages.text("jwt.section.claims"), payload.part()));
        }
        boolean likely = header.member("alg") != null || payload.readable();
        return new Reading(new DecodeResult.NotAJwt(TokenForm.JWT, Messages.text("jwt.cut"), List.copyOf(sections),
            List.copyOf(notes)), likely ? Reading.HEADER : Reading.PART);
    }

    /**
     * A signature that is whole before the first character that it cannot have, and not whole with it, ends there: what
     * follows belongs to the text around, such as the rest of an address.
     */
    private String withoutWhatFollows(String signature) {
        Member alg = header.member("alg");
        int end = 0;
        while (end < signature.length() && Base64Url.isBase64Url(signature.charAt(end))) {
            end++;
        }
        if (alg == null || end == signature.length() || SignatureSizes.fits(alg.text(), signature.length())
                || !SignatureSizes.fits(alg.text(), end) || isPadding(signature, end)) {
            return signature;
        }
        if (isPassport() && signature.charAt(end) == ';') {
            parameters(signature.substring(end + 1));
        } else {
            notes.add(Messages.text("jwt.note.behind", end));
        }
        return signature.substring(0, end);
    }

    private boolean isPassport() {
        Member typ = header.member("typ");
        return typ != null && typ.text().equalsIgnoreCase("passport");
    }

    /** Those of the Identity header of SIP (RFC 8224 section 4). */
    private void parameters(String text) {
        List<Claim> parameters = new ArrayList<>();
        for (String parameter : text.split(";", MOST_PARAMETERS)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            parameters.add(new Claim(name.strip(), Member.Kind.STRING, DisplayText.shorten(value), value, "", null));
        }
        behind.add(new Section(Messages.text("jwt.section.parameters"), new Part(parameters, "", null)));
    }

    /** Also in front of the other alphabet's characters, which make it another signature and no end. */
    private static boolean isPadding(String signature, int from) {
        return signature.charAt(from) == '=' && signature.substring(from).chars().allMatch(c -> c == '=');
    }

    private TokenForm form(PartReader payload) {
        if (isPassport()) {
            return TokenForm.PASSPORT;
        }
        if (!payload.nested().isEmpty()) {
            return TokenForm.NESTED_JWT;
        }
        return payload.other() && !payload.object() ? TokenForm.JWS : TokenForm.JWT;
    }

    /** The segments after the signature, or the parts of the inner token, one level deep. */
    private List<Section> sections(PartReader payload) {
        if (payload.nested().isEmpty()) {
            return List.copyOf(behind);
        }
        Reading inner = CompactReader.read(Candidate.found(payload.nested(), List.of()));
        if (inner == null) {
            return List.of();
        }
        return switch (inner.result()) {
            case DecodeResult.Jwt jwt -> List.of(
                new Section(Messages.text("jwt.section.inner-header"), jwt.header()),
                new Section(Messages.text("jwt.section.inner-claims"), jwt.payload()));
            case DecodeResult.NotAJwt other -> other.sections();
        };
    }

    private int rank(PartReader payload, SignatureNote signature, List<String> parts) {
        if (header.member("alg") == null && !payload.readable()) {
            return Reading.PART;
        }
        boolean unsigned = parts.size() == PARTS && parts.get(2).isEmpty()
            && signature.text().equals(Messages.text("jwt.signature.none"));
        if (parts.size() == PARTS && header.object() && payload.object() && (signature.intact() || unsigned)) {
            return Reading.WHOLE;
        }
        return parts.size() == PARTS && payload.readable() ? Reading.CLAIMS : Reading.HEADER;
    }
}
