package dev.tokenconsole.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.token.ClockSkew;

class SkewWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PT94S | PT0.5S | This computer's clock is 94 s fast.",
        "PT-94S | PT0.5S | This computer's clock is 94 s slow.",
        "PT93.5S | PT1S | This computer's clock is 94 s fast.",
        "PT0.501S | PT0.5S | This computer's clock is 1 s fast.",
        "PT10M | PT0.5S | This computer's clock is 600 s fast.",
        "PT-25M | PT0.5S | This computer's clock is 25 min slow.",
        "P-3653D | PT0.5S | This computer's clock is 10 years slow.",
        "PT94S | PT3S | This computer's clock is about 94 s fast. "
            + "The response was slow, so it may be 3 s more or less.",
        "PT-94S | PT3.4S | This computer's clock is about 94 s slow. The response was slow, so it may be 3 s more or "
            + "less.",
        "PT0S | PT0.5S | This computer's clock is within 0.5 s of the server's.",
        "PT-0.12S | PT0.5S | This computer's clock is within 0.7 s of the server's.",
        "PT2S | PT2S | This computer's clock is within 4.0 s of the server's."})
    void oneSentenceSaysIt(Duration ahead, Duration uncertainty, String sentence) {
        assertEquals(sentence, SkewWords.of(new ClockSkew(ahead, uncertainty)));
    }

    @Test
    void timesAreTurnedIntoThisClocksWhereTheClocksAreCertainlyApart() {
        Instant there = Instant.parse("2026-03-04T12:00:00Z");
        Duration half = Duration.ofMillis(500);
        assertEquals(there.plusSeconds(94), new ClockSkew(Duration.ofSeconds(94), half).toLocal(there));
        assertEquals(there.minusSeconds(94), new ClockSkew(Duration.ofSeconds(-94), half).toLocal(there));
        assertEquals(there, new ClockSkew(half, half).toLocal(there));
    }
}
