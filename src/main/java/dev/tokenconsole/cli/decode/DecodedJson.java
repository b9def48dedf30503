package dev.tokenconsole.cli.decode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.cli.console.JsonText;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.signature.VerifiedJwt;
import dev.tokenconsole.verify.wording.SignatureJson;

/** A decoded token, for machines. */
final class DecodedJson {
    private DecodedJson() {}

    /**
     * An object of {@code kind} ({@code jwt} or {@code other}), {@code form} (one of docs/token-forms.md),
     * {@code header}, {@code claims} (as in the token), {@code times} (time claims in ISO 8601, UTC),
     * {@code signature}, {@code findings} (each of {@code level} and {@code text}), {@code sections} (what else can be
     * read, each of {@code title} and {@code members}) and {@code notes}; of {@code kind}, {@code form},
     * {@code reason}, {@code sections} and {@code notes} for anything but a signed token. With {@code --verify} also
     * {@code verification}, as {@code docs/signature.schema.json} describes it; {@code doubt}, the next step for the
     * options that were given, is a note.
     */
    static String text(DecodeResult decoded, @Nullable SignatureVerdict verdict, Optional<VerifiedJwt> verified,
            List<Finding> found, Optional<String> doubt) {
        ObjectNode object = JsonText.object();
        switch (decoded) {
            case DecodeResult.Jwt jwt -> {
                add(object, verified.map(VerifiedJwt::decoded).orElse(jwt), verified.isPresent());
                findings(object, found);
            }
            case DecodeResult.NotAJwt other -> {
                object.put("kind", "other");
                object.put("form", other.form().id());
                object.put("reason", other.reason());
            }
        }
        if (verdict != null) {
            object.set("verification", SignatureJson.of(verdict));
        }
        sections(object, decoded.sections());
        notes(object, Stream.concat(decoded.notes().stream(), doubt.stream()).toList());
        return JsonText.of(object);
    }

    private static void add(ObjectNode object, DecodeResult.Jwt jwt, boolean verified) {
        object.put("kind", "jwt");
        object.put("form", jwt.form().id());
        JsonText.put(object, "header", jwt.header());
        JsonText.put(object, "claims", jwt.payload());
        ObjectNode times = object.putObject("times");
        for (Claim claim : jwt.payload().members()) {
            if (claim.time() != null) {
                times.put(claim.name(), TimeWords.utc(claim.time()));
            }
        }
        ObjectNode signature = object.putObject("signature");
        signature.put("intact", jwt.signature().intact());
        signature.put("verified", verified);
        signature.put("note", verified ? Messages.text("cli.decode.verified") : jwt.signature().text());
        problem(object, "header_problem", jwt.header());
        problem(object, "claims_problem", jwt.payload());
    }

    private static void findings(ObjectNode object, List<Finding> findings) {
        var array = object.putArray("findings");
        findings.forEach(finding -> array.addObject()
            .put("level", finding.level().name().toLowerCase(Locale.ROOT)).put("text", finding.text()));
    }

    private static void sections(ObjectNode object, List<DecodeResult.Section> sections) {
        var array = object.putArray("sections");
        for (DecodeResult.Section section : sections) {
            ObjectNode one = array.addObject().put("title", section.title());
            var members = one.putArray("members");
            section.part().members().forEach(
                claim -> members.addObject().put("name", claim.name()).put("value", claim.original()));
            problem(one, "problem", section.part());
        }
    }

    private static void problem(ObjectNode object, String name, DecodeResult.Part part) {
        if (part.problem() != null) {
            object.put(name, part.problem());
        }
    }

    private static void notes(ObjectNode object, List<String> notes) {
        var array = object.putArray("notes");
        notes.forEach(array::add);
    }
}
