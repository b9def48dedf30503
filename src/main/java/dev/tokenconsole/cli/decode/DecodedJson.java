package dev.tokenconsole.cli.decode;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.cli.console.JsonText;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.TimeWords;

/** A decoded token, for machines. */
final class DecodedJson {
    private DecodedJson() {}

    /**
     * An object of {@code kind} ({@code jwt} or {@code other}), {@code header}, {@code claims} (as in the token),
     * {@code times} (time claims in ISO 8601, UTC), {@code signature} and {@code notes}; of {@code kind},
     * {@code reason} and {@code notes} for anything but a JSON Web Token.
     */
    static String text(DecodeResult decoded) {
        ObjectNode object = JsonText.object();
        switch (decoded) {
            case DecodeResult.Jwt jwt -> add(object, jwt);
            case DecodeResult.NotAJwt other -> {
                object.put("kind", "other");
                object.put("reason", other.reason());
            }
        }
        notes(object, decoded.notes());
        return JsonText.of(object);
    }

    private static void add(ObjectNode object, DecodeResult.Jwt jwt) {
        object.put("kind", "jwt");
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
        signature.put("verified", false);
        signature.put("note", jwt.signature().text());
        problem(object, "header_problem", jwt.header());
        problem(object, "claims_problem", jwt.payload());
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
