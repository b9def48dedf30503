package dev.tokenconsole.platform.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

class AccessDeniedRetryTest {
    private long now = Long.MAX_VALUE - 5;
    private int tries;
    private final AccessDeniedRetry patience = new AccessDeniedRetry(() -> now, nanos -> now += nanos);

    @Test
    void goesOnAtOnceWhenNothingIsInTheWay() throws Exception {
        long start = now;
        patience.take(() -> tries++);
        assertEquals(1, tries);
        assertEquals(start, now);
    }

    @Test
    void waitsUntilTheFileIsFree() throws Exception {
        patience.take(() -> {
            if (++tries < 5) {
                throw new AccessDeniedException("file");
            }
        });
        assertEquals(5, tries);
    }

    @Test
    void givesUpAfterTwoAndAHalfSeconds() {
        long start = now;
        assertThrows(AccessDeniedException.class, () -> patience.take(() -> {
            tries++;
            throw new AccessDeniedException("file");
        }));
        assertEquals(Duration.ofMillis(2500), Duration.ofNanos(now - start));
        assertEquals(51, tries);
    }

    @Test
    void anyOtherFaultEndsIt() {
        assertThrows(NoSuchFileException.class, () -> patience.take(() -> {
            tries++;
            throw new NoSuchFileException("file");
        }));
        assertThrows(IOException.class, () -> patience.take(() -> {
            tries++;
            throw new IOException("fault");
        }));
        assertEquals(2, tries);
    }

    @Test
    void theSystemsOwnPauses() throws Exception {
        long start = System.nanoTime();
        AccessDeniedRetry.SYSTEM.take(() -> {
            if (++tries < 2) {
                throw new AccessDeniedException("file");
            }
        });
        assertEquals(2, tries);
        assertEquals(true, System.nanoTime() - start > 0);
    }
}
