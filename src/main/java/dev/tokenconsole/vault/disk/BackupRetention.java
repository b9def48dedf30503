package dev.tokenconsole.vault.disk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rule for deleting backups: all but the last five and the last one of each of the seven days before today. */
final class BackupRetention {
    private static final int LAST = 5;
    private static final int DAYS = 7;

    private BackupRetention() {}

    /**
     * The expired ones of {@code backups} at {@code now} in {@code zone}. The last five are those of the highest
     * generations, so that a wrong clock does no harm, and also the five that are newest by the clock: after an older
     * version was restored by hand, the generations begin again below. Mostly they are the same.
     */
    static List<Backup> expired(List<Backup> backups, Instant now, ZoneId zone) {
        List<Backup> newestFirst = backups.stream()
            .sorted(Comparator.comparing(Backup::savedAt).thenComparing(Backup::generation).reversed()).toList();
        Set<Backup> kept = new HashSet<>(lastOfDays(newestFirst, LocalDate.ofInstant(now, zone), zone));
        newestFirst.stream().filter(backup -> !backup.savedAt().isAfter(now)).limit(LAST).forEach(kept::add);
        newestFirst.stream()
            .sorted(Comparator.comparing(Backup::generation).thenComparing(Backup::savedAt).reversed())
            .limit(LAST).forEach(kept::add);
        return newestFirst.stream().filter(backup -> !kept.contains(backup)).toList();
    }

    private static List<Backup> lastOfDays(List<Backup> newestFirst, LocalDate today, ZoneId zone) {
        Set<LocalDate> days = new HashSet<>();
        return newestFirst.stream().filter(backup -> {
            LocalDate day = LocalDate.ofInstant(backup.savedAt(), zone);
            return day.isBefore(today) && !day.isBefore(today.minusDays(DAYS)) && days.add(day);
        }).toList();
    }
}
