package dev.tokenconsole.cli.decode;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.tokenconsole.cli.signature.KeyPlace;
import dev.tokenconsole.cli.signature.SignatureText;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.verify.signature.MismatchReason;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/** The lines on a signature: a fact of which the note and a verdict both speak is said once. */
final class SignatureSection {
    private SignatureSection() {}

    /** The facts that need no key. */
    static List<String> lines(DecodeResult.SignatureNote note) {
        return List.of(DisplayText.escape(note.text()));
    }

    /** The damage that {@code note} names, then the verdict with the provenance of its key. */
    static List<String> lines(
            DecodeResult.SignatureNote note, SignatureVerdict verdict, KeyPlace place, Instant now) {
        List<String> said = SignatureText.lines(verdict, place, now);
        return note.intact() ? said
            : Stream.concat(lines(note).stream(), said.stream().skip(isOfDamage(verdict) ? 1 : 0)).toList();
    }

    /** True if it is what a note on a damaged signature says, too, and with the place. */
    private static boolean isOfDamage(SignatureVerdict verdict) {
        return switch (verdict) {
            case SignatureVerdict.Impossible(var why, _) -> switch (why) {
                case HEADER_JSON, PARTS, SIGNATURE_MISSING, SIGNATURE_BASE64, SIGNATURE_LENGTH, SIGNATURE_DER -> true;
                case TOO_LONG, ENCRYPTED, JSON_FORM, HEADER_BASE64, KEY_ID, PAYLOAD_BASE64, DETACHED -> false;
            };
            case SignatureVerdict.NotAllowed(var why, _) -> switch (why) {
                case NONE, ALGORITHM_MISSING, ALGORITHM_MALFORMED, CRIT_UNKNOWN, CRIT_MALFORMED, B64_FALSE -> true;
                case HMAC_WITHOUT_SECRET, ALGORITHM_UNKNOWN, B64_MALFORMED -> false;
            };
            case SignatureVerdict.Invalid invalid -> invalid.why() == MismatchReason.OUT_OF_RANGE;
            case SignatureVerdict.Valid _, SignatureVerdict.KeyNotPublished _, SignatureVerdict.KeyUnusable _,
                SignatureVerdict.CannotAsk _, SignatureVerdict.NoKeySource _ -> false;
        };
    }
}
