package dev.tokenconsole.auth.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.VerdictWording;

/** Each reason has its sentences. */
class ErrorReasonTest {
    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWords(ErrorReason reason) {
        URI base = URI.create("https://a.example");
        FailureVerdict verdict = new VerdictWording(new CalledEndpoint(TestFetcher.environment(base), base))
            .verdict(reason.key(), reason.remedy(), 400, "contact", "settings", "place", "named", "address");
        assertEquals(-1, (verdict.title() + verdict.cause() + verdict.nextStep()).indexOf('{'));
        assertEquals('.', verdict.cause().charAt(verdict.cause().length() - 1));
    }
}
