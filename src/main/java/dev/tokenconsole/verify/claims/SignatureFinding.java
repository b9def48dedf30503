package dev.tokenconsole.verify.claims;

import java.util.Optional;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/**
 * The verdict on a signature as a finding. A signature that does not match is a mismatch; a key that any strict server
 * refuses is a note, unless anyone can sign with it. Keys that could not be fetched say nothing about the token.
 */
public final class SignatureFinding {
    private SignatureFinding() {}

    /** The finding on {@code verdict}; empty where it says nothing against the token. */
    public static Optional<Finding> of(SignatureVerdict verdict) {
        return switch (verdict) {
            case SignatureVerdict.Invalid invalid -> Optional.of(new Finding(Finding.Level.MISMATCH,
                Finding.Subject.SIGNATURE, Messages.text("verify.short.invalid"), invalid.text()));
            case SignatureVerdict.KeyNotPublished absent ->
                Optional.of(note("verify.short.key-absent", absent.text()));
            case SignatureVerdict.KeyUnusable unusable when anyoneCanSign(unusable) ->
                Optional.of(new Finding(Finding.Level.MISMATCH, Finding.Subject.SIGNATURE,
                    Messages.text("verify.short.key-public"), unusable.text()));
            case SignatureVerdict.KeyUnusable unusable ->
                Optional.of(note("verify.short.key-unusable", unusable.text()));
            // Their sentences about the token alone are found without keys.
            case SignatureVerdict.NotAllowed _, SignatureVerdict.Impossible _, SignatureVerdict.Valid _,
                SignatureVerdict.CannotAsk _, SignatureVerdict.NoKeySource _ -> Optional.empty();
        };
    }

    /** A signature that anyone can make proves as little as none. */
    private static boolean anyoneCanSign(SignatureVerdict.KeyUnusable unusable) {
        return unusable.why() == KeyFault.PRIVATE || unusable.why() == KeyFault.SYMMETRIC;
    }

    private static Finding note(String headline, String text) {
        return new Finding(Finding.Level.NOTE, Finding.Subject.SIGNATURE, Messages.text(headline), text);
    }
}
