package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;

/** A change that is on the disk and not yet shown: the shown profile can be used, its secret is wiped after that. */
class ReplacedSecretTest extends TokenSessionFixture {
    @Test
    void aFetchDuringASaveReadsNoWipedSecret() throws InterruptedException {
        server.issues(HOUR);
        Secret shown = ConsoleDriver.onFx(() -> profile().secret());
        saveUnshown(profile().renewing(true));
        assertFalse(shown.isClosed());
        onFx(() -> workspace.tokens().fetch(profile(), environment));
        assertTrue(isFetching());
        answer();
        assertTrue(shown.isClosed(), "wiped as soon as the change is shown");
        answer();
        assertEquals(1, server.requests());
        assertFalse(isFetching());
    }
}
