package dev.tokenconsole.auth.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.TestFetcher;

/** Bodies that end where a secret would begin, and JSON beyond the limits; received over a connection. */
class CutResponseTest {
    @ParameterizedTest
    @CsvSource({
        "conf-scrub-cut-200, 200 OK, is incomplete",
        "conf-scrub-cut-single-quote, 200 OK, is not JSON",
        "conf-json-words-depth-500, 200 OK, goes beyond the limits for JSON"})
    void aResponseWithoutATokenHasItsVerdict(String id, String status, String title) throws Exception {
        TokenOutcome outcome = received(id, status);
        assertThat(TestFetcher.verdict(TokenOutcome.Malformed.class, outcome).title(), endsWith(title));
        assertNotNull(outcome.exchange().response());
    }

    @Test
    void nestingIsNamedForConfJsonWordsDepth500() throws Exception {
        assertThat(TestFetcher.verdict(TokenOutcome.Malformed.class, received("conf-json-words-depth-500", "200 OK"))
            .cause(), containsString("nested more than 16 levels deep"));
    }

    /** conf-scrub-cut-400; a status that passes is marked as passing, whatever its body. */
    @Test
    void aStatusKeepsItsVerdict() throws Exception {
        assertThat(TestFetcher.verdict(TokenOutcome.Failure.class, received("conf-scrub-cut-400", "400 Bad Request"))
            .title(), containsString("400"));
        TokenOutcome.Failure passing = assertInstanceOf(TokenOutcome.Failure.class,
            received("conf-scrub-cut-200", "503 Service Unavailable"));
        assertEquals(503, passing.exchange().status());
        assertInstanceOf(TokenOutcome.Unreachable.class, passing);
    }

    private static TokenOutcome received(String id, String status) throws Exception {
        return TestFetcher.answered(
            TestFetcher.response(status, "Content-Type: application/json\r\n", body(id)));
    }

    private static String body(String id) throws IOException {
        try (InputStream in = CutResponseTest.class.getResourceAsStream("/dev/tokenconsole/findings/" + id + ".body")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
