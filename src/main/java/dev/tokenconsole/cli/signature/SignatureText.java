package dev.tokenconsole.cli.signature;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.SignatureWords;

/** A verdict on a signature for a person at a terminal. */
public final class SignatureText {
    private SignatureText() {}

    /**
     * The verdict, its provenance, and where the next step is taken if its keys of {@code place} could not be fetched;
     * one line each, and none where there is nothing to say.
     */
    public static List<String> lines(SignatureVerdict verdict, KeyPlace place, Instant now) {
        return Stream.of(
                SignatureWords.verdict(verdict), SignatureWords.provenance(verdict, now), place.next(verdict))
            .filter(line -> !line.isEmpty()).toList();
    }
}
