package dev.tokenconsole.jwt;

import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.Jwt;
import dev.tokenconsole.jwt.DecodeResult.NotAJwt;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;

/**
 * Decodes pasted text as a JSON Web Token: strictly, and as far as possible. Decoding is not verifying: it shows the
 * claims of a token, genuine or not, and needs no key. Never throws, whatever the text is.
 */
public final class JwtDecoder {
    /** The longest text that is decoded, in characters: 1 MiB. */
    public static final int LONGEST_INPUT = 1024 * 1024;
    /** The longest token without a note, in characters: the common limit of servers for a header. */
    public static final int LONGEST_USUAL = 16 * 1024;

    private static final int JWS_PARTS = 3;
    private static final int JWE_PARTS = 5;

    private JwtDecoder() {}

    /** Decodes a bare token, or one inside a header line, quotes, a JSON response or a curl command. */
    public static DecodeResult decode(String pasted) {
        if (pasted.length() > LONGEST_INPUT) {
            return new NotAJwt(Messages.text("jwt.input.long", pasted.length(), LONGEST_INPUT), List.of());
        }
        PastedToken found = PastedToken.unwrap(pasted);
        String token = found.token();
        List<String> notes = new ArrayList<>(found.notes());
        if (token.length() > LONGEST_USUAL) {
            notes.add(Messages.text("jwt.note.long", token.length(), LONGEST_USUAL));
        }
        if (token.startsWith("{") || PastedToken.hasBlank(token)) {
            return new NotAJwt(noToken(token), List.copyOf(notes));
        }
        int count = 1 + (int) token.chars().filter(c -> c == '.').count();
        return switch (count) {
            case JWS_PARTS -> signed(token.split("\\.", -1), notes);
            case JWE_PARTS -> encrypted(token.substring(0, token.indexOf('.')), notes);
            default -> new NotAJwt(otherReason(token, count), List.copyOf(notes));
        };
    }

    private static DecodeResult signed(String[] parts, List<String> notes) {
        PartReader header = PartReader.read(parts[0], Messages.text("jwt.part.header"));
        PartReader payload = PartReader.read(parts[1], Messages.text("jwt.part.payload"));
        if (!header.readable() && !payload.readable()) {
            return new NotAJwt(Messages.text("jwt.opaque.parts", header.fault()), List.copyOf(notes));
        }
        notes.addAll(payload.notes());
        return new Jwt(header.part(), payload.part(), SignatureNotes.of(header, parts[2]), List.copyOf(notes));
    }

    private static DecodeResult encrypted(String encodedHeader, List<String> notes) {
        PartReader header = PartReader.read(encodedHeader, Messages.text("jwt.part.header"));
        if (!header.readable()) {
            return new NotAJwt(Messages.text("jwt.opaque.five", header.fault()), List.copyOf(notes));
        }
        Member alg = header.member("alg");
        Member enc = header.member("enc");
        if (alg != null && enc != null) {
            notes.add(Messages.text("jwt.note.encrypted",
                DisplayText.shorten(alg.text()), DisplayText.shorten(enc.text())));
        }
        return new NotAJwt(Messages.text("jwt.encrypted"), List.copyOf(notes));
    }

    private static String noToken(String text) {
        boolean jws = text.startsWith("{") && text.contains("\"payload\"") && text.contains("\"signature");
        return Messages.text(jws ? "jwt.opaque.jws-json" : "jwt.input.no-token");
    }

    private static String otherReason(String token, int count) {
        if (token.isEmpty()) {
            return Messages.text("jwt.input.empty");
        }
        if (count == 1) {
            return Messages.text("jwt.opaque.one", token.length());
        }
        boolean cut = count < JWS_PARTS
            && PartReader.read(token.substring(0, token.indexOf('.')), "").readable();
        return Messages.text(cut ? "jwt.opaque.cut" : "jwt.opaque.count", count);
    }
}
