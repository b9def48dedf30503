package dev.tokenconsole.check;

import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.KeySetting;
import dev.tokenconsole.verify.wording.SignatureFailure;

/**
 * The verdict on the signature of a token that was issued.
 *
 * @param setting where its keys are set
 */
public record CheckedSignature(SignatureVerdict verdict, KeySetting setting) {
    /** The event, its cause and the next step of a verdict that is anything but valid. */
    public FailureVerdict failure() {
        return SignatureFailure.of(verdict, setting);
    }
}
