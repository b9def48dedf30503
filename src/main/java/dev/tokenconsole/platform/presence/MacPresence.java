package dev.tokenconsole.platform.presence;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Optional;

/**
 * macOS: {@code CGEventSourceSecondsSinceLastEventType}, a double of seconds, and {@code CGSSessionScreenIsLocked} in
 * {@code CGSessionCopyCurrentDictionary}, which is there only while the screen is locked. Written from the
 * documentation, never run.
 */
final class MacPresence {
    private static final String GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics";
    private static final String FOUNDATION = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation";
    /** kCGEventSourceStateCombinedSessionState, kCGAnyInputEventType and kCFStringEncodingUTF8. */
    private static final int THIS_SESSION = 0;
    private static final int ANY_INPUT = -1;
    private static final int UTF_8 = 0x08000100;
    private static final double LONGEST_SECONDS = 1e9;

    private MacPresence() {}

    private static final class Functions {
        static final MethodHandle SECONDS = NativeCall.of(GRAPHICS, "CGEventSourceSecondsSinceLastEventType",
            FunctionDescriptor.of(JAVA_DOUBLE, JAVA_INT, JAVA_INT));
        static final MethodHandle SESSION = NativeCall.of(GRAPHICS, "CGSessionCopyCurrentDictionary",
            FunctionDescriptor.of(ADDRESS));
        static final MethodHandle STRING = NativeCall.of(FOUNDATION, "CFStringCreateWithCString",
            FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
        static final MethodHandle VALUE = NativeCall.of(FOUNDATION, "CFDictionaryGetValue",
            FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        static final MethodHandle IS_TRUE = NativeCall.of(FOUNDATION, "CFBooleanGetValue",
            FunctionDescriptor.of(JAVA_BYTE, ADDRESS));
        static final MethodHandle RELEASE =
            NativeCall.of(FOUNDATION, "CFRelease", FunctionDescriptor.ofVoid(ADDRESS));

        private Functions() {}
    }

    static Optional<Duration> sinceLastInput() {
        try {
            return time((double) Functions.SECONDS.invokeExact(THIS_SESSION, ANY_INPUT));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for no number, and for numbers that no idle time is. */
    static Optional<Duration> time(double seconds) {
        return seconds >= 0 && seconds < LONGEST_SECONDS
            ? Optional.of(Duration.ofNanos((long) (seconds * 1e9))) : Optional.empty();
    }

    static boolean isLocked() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment session = (MemorySegment) Functions.SESSION.invokeExact();
            if (session.address() == 0) {
                return false;
            }
            MemorySegment key = (MemorySegment) Functions.STRING.invokeExact(
                MemorySegment.NULL, arena.allocateFrom("CGSSessionScreenIsLocked"), UTF_8);
            try {
                MemorySegment value = (MemorySegment) Functions.VALUE.invokeExact(session, key);
                return value.address() != 0 && (byte) Functions.IS_TRUE.invokeExact(value) != 0;
            } finally {
                Functions.RELEASE.invokeExact(key);
                Functions.RELEASE.invokeExact(session);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
