package dev.tokenconsole.jwt;

import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.Section;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.jwt.rule.MemberTypes;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;

/** An encrypted token in compact form (RFC 7516 section 7.1), of which only the header can be read. */
final class EncryptedReader {
    /** Header, encrypted key, initialization vector, ciphertext, tag. */
    static final int PARTS = 5;
    private static final List<String> NAMES =
        List.of("jwt.part.key", "jwt.part.vector", "jwt.part.ciphertext", "jwt.part.tag");

    private EncryptedReader() {}

    /** {@code header} has a member {@code enc}; {@code notes} are added to. */
    static Reading read(PartReader header, List<String> parts, List<String> notes) {
        Member alg = header.member("alg");
        Member enc = header.member("enc");
        if (alg != null && enc != null) {
            notes.add(encryption(alg.text(), DisplayText.shorten(enc.text())));
        }
        Member content = header.member("cty");
        if (content != null && content.text().equalsIgnoreCase("JWT")) {
            notes.add(Messages.text("jwt.note.encrypted-nested"));
        }
        notes.addAll(MemberTypes.ofHeader(header.members()));
        if (header.part().problem() != null) {
            notes.add(header.part().problem());
        }
        boolean whole = parts.size() == PARTS;
        for (int i = 1; whole && i < PARTS; i++) {
            notes.addAll(Base64Url.read(parts.get(i), Messages.text(NAMES.get(i - 1))).problems());
        }
        String reason = whole ? Messages.text("jwt.encrypted")
            : Messages.text(parts.size() < PARTS ? "jwt.encrypted.cut" : "jwt.encrypted.long", parts.size());
        return new Reading(new DecodeResult.NotAJwt(TokenForm.JWE, reason,
            List.of(new Section(Messages.text("jwt.section.header"), header.part())), List.copyOf(notes)),
            whole ? Reading.WHOLE : Reading.HEADER);
    }

    /** With some algorithms the key is not encrypted: it is shared or agreed (RFC 7518 sections 4.5 and 4.6). */
    private static String encryption(String alg, String enc) {
        return switch (alg) {
            case "dir" -> Messages.text("jwt.note.encrypted-direct", enc);
            case "ECDH-ES" -> Messages.text("jwt.note.encrypted-agreed", enc);
            default -> Messages.text("jwt.note.encrypted", DisplayText.shorten(alg), enc);
        };
    }
}
