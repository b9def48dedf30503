package dev.tokenconsole.ui.signature;

import java.util.Optional;

import dev.tokenconsole.verify.signature.SignatureVerdict;

/** The state of knowledge about the signature of a token. */
public sealed interface SignatureState {
    /** Of a token whose signature was not looked at, and of none. */
    static SignatureState unknown() {
        return new Unknown();
    }

    /** The verdict; empty while there is none. */
    default Optional<SignatureVerdict> verdict() {
        return Optional.empty();
    }

    /** True if the signature does not match: nothing less is said of a token whose keys could not be fetched. */
    default boolean isInvalid() {
        return verdict().filter(SignatureVerdict.Invalid.class::isInstance).isPresent();
    }

    /** It was not looked at. */
    record Unknown() implements SignatureState {}

    /** The keys are on their way. */
    record Running() implements SignatureState {}

    /** There is a verdict, which may be that none is possible. */
    record Judged(SignatureVerdict judged) implements SignatureState {
        @Override
        public Optional<SignatureVerdict> verdict() {
            return Optional.of(judged);
        }
    }
}
