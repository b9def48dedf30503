package dev.tokenconsole.jwt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult.NotAJwt;
import dev.tokenconsole.jwt.DecodeResult.Section;
import dev.tokenconsole.jwt.form.LenientBase64;
import dev.tokenconsole.jwt.form.RecognisedForm;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.jwt.paste.Candidate;

/** A token of another family as a result; of a public PASETO also its claims, which are signed and not encrypted. */
final class PasetoReader {
    /** The length of the signature after the claims, in bytes. */
    private static final Map<String, Integer> SIGNATURES = Map.of("v1", 256, "v2", 64, "v3", 96, "v4", 64);

    private PasetoReader() {}

    static DecodeResult read(RecognisedForm form, Candidate candidate) {
        List<Section> sections = form.form() == TokenForm.PASETO ? sections(candidate.token()) : List.of();
        return new NotAJwt(form.form(), form.sentence(), sections, candidate.notes());
    }

    private static List<Section> sections(String token) {
        List<Section> sections = new ArrayList<>();
        String[] parts = token.split("\\.", -1);
        Integer signature = SIGNATURES.get(parts[0]);
        byte[] bytes = LenientBase64.decode(parts[2]).orElse(new byte[0]);
        if (parts[1].equals("public") && signature != null && bytes.length > signature) {
            add(sections, "jwt.section.claims", Arrays.copyOf(bytes, bytes.length - signature));
        }
        if (parts.length > 3) {
            LenientBase64.decode(parts[3]).ifPresent(footer -> add(sections, "jwt.section.footer", footer));
        }
        return List.copyOf(sections);
    }

    private static void add(List<Section> sections, String title, byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        PartReader part = PartReader.ofText(text, Messages.text("jwt.part.payload"));
        if (part.readable()) {
            sections.add(new Section(Messages.text(title), part.part()));
        }
    }
}
