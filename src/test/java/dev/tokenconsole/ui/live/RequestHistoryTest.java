package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The history keeps the last requests, newest first, and not more of them than it may. */
class RequestHistoryTest {
    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");

    @Test
    void theOldestRequestGoesWhenThereAreTooMany() {
        RequestHistory history = new RequestHistory();
        for (int i = 0; i < RequestHistory.MOST + 5; i++) {
            history.add(TestOutcomes.exchange(START.plusSeconds(i), 401, ""), "title " + i, null);
        }
        assertEquals(RequestHistory.MOST, history.requests().size());
        assertEquals("title " + (RequestHistory.MOST + 4), history.requests().getFirst().verdict());
        assertEquals(START.plusSeconds(5), history.requests().getLast().startedAt());
        assertEquals(401, history.requests().getFirst().status());
        assertFalse(history.requests().getFirst().isIssued());
    }

    /** Shortened, and with escapes: a token may have anything there. */
    @Test
    void theKeyOfAnIssuedTokenIsNamed() {
        assertEquals("k1", keyId("\"k1\""));
        assertEquals("a\\u202eb", keyId("\"a\\u202eb\""));
        assertEquals("x".repeat(59) + "\u2026", keyId("\"" + "x".repeat(100) + "\""));
        assertEquals("", keyId("\"\""));
    }

    private static String keyId(String json) {
        RequestHistory history = new RequestHistory();
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString(
            ("{\"alg\":\"none\",\"kid\":" + json + "}").getBytes(StandardCharsets.UTF_8));
        try (FetchedToken token = TestOutcomes.fetched(new AccessToken(Secret.of(header + ".e30."),
                new TokenTimes(START, 0, Duration.ofHours(1), null)), "client", List.of())) {
            history.add(TestOutcomes.exchange(START, 200, "{}"), null, token);
        }
        return history.requests().getFirst().keyId();
    }

    @Test
    void anIssuedTokenHasNoVerdict() {
        RequestHistory history = new RequestHistory();
        history.add(TestOutcomes.exchange(START, 200, "{}"), null, null);
        assertTrue(history.requests().getFirst().isIssued());
    }
}
