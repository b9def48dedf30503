package dev.tokenconsole.model.token;

import java.time.Instant;

/** The two clocks that a token's lifetime is measured with. */
public interface TokenClock {
    /** The clocks of this computer. */
    TokenClock SYSTEM = new TokenClock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /** The wall clock: it may be set forward or back, and goes on in suspend. */
    Instant now();

    /** Nanoseconds from an arbitrary origin: never set, but on Linux stopped in suspend. */
    long nanos();
}
