package dev.tokenconsole.cli.signature;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.SignatureWords;

/** A verdict on a signature for a person at a terminal. */
public final class SignatureText {
    private SignatureText() {}

    /** The verdict and its provenance, one line each; the second is left out where there is none. */
    public static List<String> lines(SignatureVerdict verdict, Instant now) {
        return Stream.of(SignatureWords.verdict(verdict), SignatureWords.provenance(verdict, now))
            .filter(line -> !line.isEmpty()).toList();
    }
}
