package dev.tokenconsole.verify.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.signature.SignatureVerdict;

class SignatureFindingTest {
    /** With a published secret anyone can sign; another faulty key is no evidence against the token. */
    @ParameterizedTest
    @EnumSource(KeyFault.class)
    void aPublishedSecretIsAMismatch(KeyFault fault) {
        Finding finding = SignatureFinding.of(new SignatureVerdict.KeyUnusable(fault, "k1",
            KeyOrigin.given(KeyOrigin.Kind.GIVEN, "", 0))).orElseThrow();
        boolean anyone = fault == KeyFault.PRIVATE || fault == KeyFault.SYMMETRIC;
        assertEquals(anyone ? Finding.Level.MISMATCH : Finding.Level.NOTE, finding.level());
        assertEquals(anyone, finding.isForgeable());
    }
}
