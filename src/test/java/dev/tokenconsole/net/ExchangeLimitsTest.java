package dev.tokenconsole.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** The ranges of the limits, and their defaults. */
class ExchangeLimitsTest {
    @Test
    void limitsHaveRanges() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new ExchangeLimits(Duration.ZERO, second, 1));
        assertThrows(IllegalArgumentException.class, () -> new ExchangeLimits(second, second.negated(), 1));
        assertThrows(IllegalArgumentException.class, () -> new ExchangeLimits(second, second, 0));
        assertThrows(IllegalArgumentException.class,
            () -> new ExchangeLimits(second, second, ExchangeLimits.MAX_BODY + 1));
        assertEquals(Duration.ofSeconds(15), ExchangeLimits.DEFAULT.whole());
        assertEquals(Duration.ofSeconds(5), ExchangeLimits.DEFAULT.connect());
    }
}
