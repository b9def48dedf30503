package dev.tokenconsole.vault.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class BackupRetentionTest {
    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void fiveOfOneDayStayAndTheSixthGoes() {
        List<Backup> five = every(Duration.ofMinutes(1), 5);
        assertEquals(List.of(), gone(five, NOW));
        List<Backup> six = every(Duration.ofMinutes(1), 6);
        assertEquals(List.of(1L), gone(six, NOW));
    }

    @Test
    void theLastOfEachOfTheSevenDaysBeforeStays() {
        // Four a day for twelve days, the last of them today.
        List<Backup> backups = every(Duration.ofHours(6), 48);
        List<Long> kept = kept(backups, NOW);
        assertTrue(kept.containsAll(List.of(48L, 47L, 46L, 45L, 44L)), kept.toString());
        List<LocalDate> days = backups.stream().filter(backup -> kept.contains(backup.generation()))
            .map(backup -> LocalDate.ofInstant(backup.savedAt(), TALLINN)).distinct().sorted().toList();
        LocalDate today = LocalDate.ofInstant(NOW, TALLINN);
        assertEquals(today.minusDays(7).datesUntil(today.plusDays(1)).toList(), days);
        assertEquals(5 + 7 - 1, kept.size(), "the fifth is also the last of yesterday: " + kept);
    }

    @Test
    void daysAreThoseOfTheZone() {
        // 21:59 and 22:01 UTC are two days in Tallinn in winter, and one in London.
        List<Backup> backups = new ArrayList<>(every(Duration.ofSeconds(1), 5, 10));
        backups.add(backup(1, Instant.parse("2026-11-22T21:59:00Z")));
        backups.add(backup(2, Instant.parse("2026-11-22T22:01:00Z")));
        assertEquals(List.of(), gone(backups, NOW));
        assertEquals(List.of(1L), generations(BackupRetention.expired(backups, NOW, ZoneId.of("Europe/London"))));
    }

    @Test
    void daysOf23And25HoursAreDays() {
        // In Tallinn 2026-03-29 has 23 hours, 2026-10-25 has 25.
        for (LocalDate changed : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25))) {
            ZonedDateTime now = changed.plusDays(3).atTime(12, 0).atZone(TALLINN);
            List<Backup> backups = new ArrayList<>(every(Duration.ofSeconds(1), 5, 100, now.toInstant()));
            backups.add(backup(1, changed.atStartOfDay(TALLINN).toInstant()));
            backups.add(backup(2, changed.atTime(LocalTime.of(23, 59, 59)).atZone(TALLINN).toInstant()));
            backups.add(backup(3, changed.plusDays(1).atStartOfDay(TALLINN).toInstant()));
            assertEquals(List.of(1L), gone(backups, now.toInstant()), changed.toString());
        }
    }

    @Test
    void theEighthDayBeforeIsTooLongAgo() {
        List<Backup> backups = new ArrayList<>(every(Duration.ofSeconds(1), 5, 100));
        ZonedDateTime today = NOW.atZone(TALLINN);
        backups.add(backup(2, today.minusDays(7).toInstant()));
        backups.add(backup(1, today.minusDays(8).toInstant()));
        assertEquals(List.of(1L), gone(backups, NOW));
    }

    /** The clock was years ahead for a while: what is saved now is still kept. */
    @Test
    void aClockThatWasAheadDoesNotPushOutWhatIsSavedNow() {
        List<Backup> backups = new ArrayList<>(every(Duration.ofMinutes(1), 8, 10, NOW.plus(Duration.ofDays(900))));
        for (int i = 0; i < 9; i++) {
            backups.add(backup(18 + i, NOW.minusSeconds(90 - i)));
            prune(backups, NOW);
            assertTrue(generations(backups).contains(18L + i), "just kept: " + generations(backups));
        }
        assertEquals(List.of(22L, 23L, 24L, 25L, 26L), generations(backups).stream().sorted().toList());
    }

    /** An older copy was put in the vault's place: its generations begin again, and they are kept all the same. */
    @Test
    void generationsThatBeginAgainAreKept() {
        List<Backup> backups = new ArrayList<>(every(Duration.ofMinutes(1), 5, 50, NOW.minusSeconds(3600)));
        for (int i = 0; i < 7; i++) {
            backups.add(backup(3 + i, NOW.minusSeconds(90 - i)));
            prune(backups, NOW);
            assertTrue(generations(backups).contains(3L + i), "just kept: " + generations(backups));
        }
        assertTrue(generations(backups).containsAll(List.of(5L, 6L, 7L, 8L, 9L)), generations(backups).toString());
        assertTrue(backups.size() <= 10, generations(backups).toString());
    }

    @Test
    void whateverHappensTheRulesHold() {
        Random random = new Random(20_261_124);
        for (int round = 0; round < 500; round++) {
            List<Backup> backups = new ArrayList<>();
            Instant time = NOW;
            int count = random.nextInt(60);
            for (long generation = count; generation > 0; generation--) {
                time = time.minusSeconds(random.nextInt(4) == 0 ? random.nextInt(100_000) : random.nextInt(100));
                backups.add(backup(generation, time));
            }
            Collections.shuffle(backups, random);
            List<Long> kept = kept(backups, NOW);
            assertTrue(kept.containsAll(LongStream.rangeClosed(Math.max(1, count - 4), count).boxed().toList()));
            assertTrue(kept.size() <= 12, kept.toString());
            LocalDate today = LocalDate.ofInstant(NOW, TALLINN);
            for (int day = 1; day <= 7; day++) {
                LocalDate date = today.minusDays(day);
                backups.stream().filter(backup -> LocalDate.ofInstant(backup.savedAt(), TALLINN).equals(date))
                    .mapToLong(Backup::generation).max()
                    .ifPresent(last -> assertTrue(kept.contains(last), date + " lost " + last));
            }
            List<Backup> left = new ArrayList<>(backups);
            prune(left, NOW);
            assertEquals(List.of(), gone(left, NOW), "once is enough");
        }
    }

    private static void prune(List<Backup> backups, Instant now) {
        backups.removeAll(BackupRetention.expired(backups, now, TALLINN));
    }

    private static List<Long> gone(List<Backup> backups, Instant now) {
        return generations(BackupRetention.expired(backups, now, TALLINN));
    }

    private static List<Long> kept(List<Backup> backups, Instant now) {
        List<Backup> kept = new ArrayList<>(backups);
        prune(kept, now);
        return generations(kept);
    }

    private static List<Long> generations(List<Backup> backups) {
        return backups.stream().map(Backup::generation).toList();
    }

    private static List<Backup> every(Duration step, int count) {
        return every(step, count, 1);
    }

    private static List<Backup> every(Duration step, int count, long first) {
        return every(step, count, first, NOW);
    }

    /** The last one at {@code end}. */
    private static List<Backup> every(Duration step, int count, long first, Instant end) {
        List<Backup> backups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            backups.add(backup(first + i, end.minus(step.multipliedBy(count - 1L - i))));
        }
        return backups;
    }

    private static Backup backup(long generation, Instant savedAt) {
        return new Backup(Path.of("vault." + generation + "." + savedAt + ".tcv"), savedAt, generation, 4362);
    }
}
