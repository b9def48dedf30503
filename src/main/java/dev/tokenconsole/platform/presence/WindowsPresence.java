package dev.tokenconsole.platform.presence;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Optional;

/**
 * Windows: {@code GetLastInputInfo} with {@code GetTickCount}, both 32 bits of milliseconds that wrap after 49.7 days,
 * and {@code WTSQuerySessionInformationW} with {@code WTSSessionInfoEx}. Written from the documentation, never run.
 */
@SuppressWarnings("restricted")
final class WindowsPresence {
    /** LASTINPUTINFO: cbSize and dwTime. */
    private static final int INPUT_BYTES = 8;
    private static final int INPUT_TIME = 4;

    private static final int CURRENT_SESSION = -1;
    private static final int SESSION_INFO_EX = 25;
    /** WTSINFOEXW: Level (1), then its data, aligned to 8 bytes: SessionId, SessionState, SessionFlags. */
    private static final int LEVEL = 0;
    private static final int FLAGS = 16;
    private static final int INFO_BYTES = 20;
    /** WTS_SESSIONSTATE_LOCK; 1 is unlocked, -1 unknown. */
    private static final int LOCKED = 0;

    private WindowsPresence() {}

    private static final class Functions {
        static final MethodHandle LAST_INPUT =
            NativeCall.of("user32", "GetLastInputInfo", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        static final MethodHandle TICKS =
            NativeCall.of("kernel32", "GetTickCount", FunctionDescriptor.of(JAVA_INT));
        static final MethodHandle SESSION = NativeCall.of("wtsapi32", "WTSQuerySessionInformationW",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
        static final MethodHandle FREE =
            NativeCall.of("wtsapi32", "WTSFreeMemory", FunctionDescriptor.ofVoid(ADDRESS));

        private Functions() {}
    }

    static Optional<Duration> sinceLastInput() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment input = arena.allocate(INPUT_BYTES, Integer.BYTES);
            input.set(JAVA_INT, 0, INPUT_BYTES);
            return (int) Functions.LAST_INPUT.invokeExact(input) == 0 ? Optional.empty()
                : Optional.of(since(input.get(JAVA_INT, INPUT_TIME), (int) Functions.TICKS.invokeExact()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time between two counts of milliseconds, over the end of the counter too. */
    static Duration since(int last, int now) {
        return Duration.ofMillis(Integer.toUnsignedLong(now - last));
    }

    static boolean isLocked() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment place = arena.allocate(ADDRESS);
            MemorySegment bytes = arena.allocate(JAVA_INT);
            if ((int) Functions.SESSION.invokeExact(
                    MemorySegment.NULL, CURRENT_SESSION, SESSION_INFO_EX, place, bytes) == 0) {
                return false;
            }
            MemorySegment info = place.get(ADDRESS, 0);
            try {
                return isLocked(info.reinterpret(Math.max(0, bytes.get(JAVA_INT, 0))));
            } finally {
                Functions.FREE.invokeExact(info);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The state in a WTSINFOEXW. */
    static boolean isLocked(MemorySegment info) {
        return info.byteSize() >= INFO_BYTES && info.get(JAVA_INT, LEVEL) == 1 && info.get(JAVA_INT, FLAGS) == LOCKED;
    }
}
