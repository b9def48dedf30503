package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.TestOutcomes;

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

    @Test
    void anIssuedTokenHasNoVerdict() {
        RequestHistory history = new RequestHistory();
        history.add(TestOutcomes.exchange(START, 200, "{}"), null, null);
        assertTrue(history.requests().getFirst().isIssued());
    }
}
