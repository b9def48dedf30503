package dev.tokenconsole.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.check.ProbeResult.NotAccepted;
import dev.tokenconsole.check.ProbeResult.Unjudged;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.KeyOrigin.Kind;
import dev.tokenconsole.verify.signature.MismatchReason;
import dev.tokenconsole.verify.signature.NotAllowedReason;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.KeySetting;

/** The state of a token whose signature and whose probe both speak against it. */
class CheckedRowTest {
    private static final SignatureVerdict FORGED =
        new SignatureVerdict.Invalid(MismatchReason.OTHER_BYTES, "k1", "RS256", KeyOrigin.given(Kind.GIVEN, "keys", 0));
    private static final SignatureVerdict UNSIGNED = new SignatureVerdict.NotAllowed(NotAllowedReason.NONE, "none");
    private static final SignatureVerdict NO_KEYS = new SignatureVerdict.NoKeySource();

    /** An API that refuses a forged token does so for its signature: a lack of permissions does not follow. */
    @ParameterizedTest
    @CsvSource({"401,forged,invalid-signature", "401,unsigned,signature-refused", "401,no keys,not-accepted",
        "503,forged,invalid-signature", "503,unsigned,signature-refused", "503,no keys,not-verified"})
    void theSignatureDecidesWhereBothSpeakAgainstTheToken(int status, String signature, String state) {
        CheckedRow row = row(status, signature);
        assertEquals(state, row.stateId());
        assertEquals(state.equals("not-accepted"), row.why().contains("API"), row::why);
    }

    @Test
    void nothingCallsATokenValidWhoseSignatureIsNot() {
        for (String signature : List.of("forged", "unsigned", "no keys")) {
            for (int status : new int[] {401, 503}) {
                CheckedRow row = row(status, signature);
                String words = row.stateWords() + " " + row.why() + " "
                    + Objects.requireNonNull(row.probe()).words();
                assertFalse(words.replace("invalid", "").contains("valid"), words);
            }
        }
    }

    private static CheckedRow row(int status, String signature) {
        CheckRow row = new CheckRow(1, null, "Acme", "id", "", "");
        CheckResult issued = new CheckResult.Valid(List.of());
        SignatureVerdict verdict = switch (signature) {
            case "forged" -> FORGED;
            case "unsigned" -> UNSIGNED;
            default -> NO_KEYS;
        };
        return CheckedRow.unasked(row, issued).sharedWith(row, issued,
            status == 401 ? new NotAccepted(status, null) : new Unjudged(status, null),
            new CheckedSignature(verdict, KeySetting.ENVIRONMENT));
    }
}
