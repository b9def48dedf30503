package dev.tokenconsole.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {
    private static final Instant NOW = Instant.parse("2024-08-30T13:21:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "PT0S, now", "PT0.999S, now", "PT-0.999S, now",
        "PT1S, in 1 s", "PT59.9S, in 59 s", "PT-59S, 59 s ago",
        "PT60S, in 1 min", "PT119S, in 1 min", "PT58M25S, in 58 min", "PT-2M, 2 min ago",
        "PT59M59S, in 59 min", "PT1H, in 1 h", "PT47H59M59S, in 47 h", "PT-48H, 2 days ago",
        "P729D, in 729 days", "P730D, in 730 days", "P731D, in 2 years", "P-20000D, 54 years ago"})
    void distanceCountsWholeUnitsDown(Duration ahead, String words) {
        assertEquals(words, TimeWords.distance(NOW.plus(ahead), NOW));
    }

    @Test
    void distanceOfTheFarthestTimesDoesNotOverflow() {
        assertEquals("in 2000000001 years", TimeWords.distance(Instant.MAX, Instant.MIN));
        assertEquals("2000000001 years ago", TimeWords.distance(Instant.MIN, Instant.MAX));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 00:00", "PT0.000000001S, 00:01", "PT12S, 00:12", "PT59.000000001S, 01:00", "PT58M12S, 58:12",
        "PT59M59.5S, 60:00", "PT1H, 60:00", "PT1H0.1S, 1:00:01", "PT1H2M3S, 1:02:03", "PT10H, 10:00:00",
        "P365D, 8760:00:00"})
    void digitsRoundUp(Duration duration, String digits) {
        assertEquals(digits, TimeWords.digits(duration));
    }

    @Test
    void utcHasWholeSeconds() {
        assertEquals("2024-08-30T14:19:25Z", TimeWords.utc(Instant.parse("2024-08-30T14:19:25.999Z")));
        assertEquals("1970-01-01T00:00:00Z", TimeWords.utc(Instant.EPOCH));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-30T14:19:25Z, 16:19:25 today",
        "2024-08-29T22:00:00Z, 00:00:00 today",
        "2024-08-29T21:59:59Z, 29 Aug 2024 23:59:59",
        "2024-08-30T21:59:59Z, 23:59:59 today",
        "2024-08-30T22:00:00Z, 31 Aug 2024 00:00:00",
        "2025-01-05T00:00:00Z, 5 Jan 2025 01:00:00",
        "9999-12-31T00:00:00Z, 31 Dec 9999 01:00:00"})
    void localSaysTodayOnTheSameDayOfTheZone(Instant time, String words) {
        assertEquals(words, TimeWords.local(time, BERLIN, NOW));
    }

    @Test
    void localFollowsTheZoneNotTheComputer() {
        Instant time = Instant.parse("2024-08-30T23:30:00Z");
        assertEquals("23:30:00 today", TimeWords.local(time, ZoneOffset.UTC, NOW));
        assertEquals("31 Aug 2024 08:30:00", TimeWords.local(time, ZoneId.of("Asia/Tokyo"), NOW));
    }

    @Test
    void theHourThatComesTwiceIsToldApart() {
        Instant first = Instant.parse("2024-10-27T00:30:00Z");
        assertEquals("01:59:59 today", TimeWords.local(first.minusSeconds(1801), BERLIN, first));
        assertEquals("02:30:00 CEST today", TimeWords.local(first, BERLIN, first));
        assertEquals("02:30:00 CET today", TimeWords.local(first.plusSeconds(3600), BERLIN, first));
        assertEquals("03:00:00 today", TimeWords.local(first.plusSeconds(5400), BERLIN, first));
    }
}
