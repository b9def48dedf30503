package dev.tokenconsole.check.run;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckedSignature;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The verification of the signature of a token that was just fetched. */
@FunctionalInterface
public interface SignatureProbe {
    /** Verifies nothing. */
    SignatureProbe NONE = (environment, token) -> null;

    /**
     * The verdict by the keys of {@code environment}; absent if signatures are not verified. Blocks while keys are
     * fetched; an interrupt cancels. The token stays the caller's.
     */
    @Nullable CheckedSignature verify(Environment environment, FetchedToken token);
}
