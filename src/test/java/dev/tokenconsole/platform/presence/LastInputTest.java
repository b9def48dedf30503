package dev.tokenconsole.platform.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.TestClock;

/** Only a source that moves, and that does not contradict its own past, is believed. */
class LastInputTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private Optional<Duration> told = Optional.empty();
    private Duration takes = Duration.ZERO;
    private final LastInput input = new LastInput(this::tell, clock::nanos, Runnable::run);

    @Test
    void isKnownOnceTheReadingMoves() {
        assertEquals(Optional.empty(), ask(30));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(Optional.of(31L), ask(31));
        clock.pass(Duration.ofSeconds(9));
        assertEquals(Optional.of(2L), ask(2));
    }

    @Test
    void standsStillAndIsNotBelieved() {
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), ask(0));
            clock.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void aFailureForgetsWhatWasKnown() {
        ask(30);
        ask(29);
        told = Optional.empty();
        input.ask();
        assertEquals(Optional.empty(), input.nanos());
    }

    @Test
    void anExceptionOrAMissingLibraryIsAFailure() {
        List<IdleTime> faulty = List.of(() -> {
            throw new IllegalStateException();
        }, () -> {
            throw new UnsatisfiedLinkError();
        });
        for (IdleTime fault : faulty) {
            LastInput broken = new LastInput(fault, clock::nanos, Runnable::run);
            broken.ask();
            broken.ask();
            assertEquals(Optional.empty(), broken.nanos());
        }
    }

    @Test
    void timesThatNoIdleTimeIsAreNotBelieved() {
        ask(30);
        ask(29);
        assertEquals(Optional.empty(), ask(-1));
        ask(30);
        ask(29);
        assertEquals(Optional.empty(), ask(Integer.MAX_VALUE));
        // Sixty-eight years, twice: a source that moves, and contradicts nothing.
        assertEquals(Optional.empty(), ask(Integer.MAX_VALUE - 1));
    }

    /** The last input cannot be earlier than it was a second ago. */
    @Test
    void aContradictionIsNotBelieved() {
        ask(5);
        clock.pass(Duration.ofSeconds(1));
        ask(6);
        clock.pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), ask(300));
    }

    @Test
    void aLateResponseIsNotBelieved() {
        ask(30);
        takes = Duration.ofSeconds(3);
        assertEquals(Optional.empty(), ask(29));
    }

    @Test
    void onlyOneQuestionIsOpen() {
        List<Runnable> questions = new ArrayList<>();
        LastInput slow = new LastInput(this::tell, clock::nanos, questions::add);
        slow.ask();
        slow.ask();
        assertEquals(1, questions.size());
        questions.removeFirst().run();
        slow.ask();
        assertEquals(1, questions.size());
    }

    private Optional<Duration> tell() {
        clock.pass(takes);
        return told;
    }

    /** The seconds since the last input that is known after this response. */
    private Optional<Long> ask(long seconds) {
        told = Optional.of(Duration.ofSeconds(seconds));
        input.ask();
        return input.nanos().map(nanos -> Duration.ofNanos(clock.nanos() - nanos).toSeconds());
    }
}
