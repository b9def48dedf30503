package dev.tokenconsole.vault;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which backups may go: all but the last five and the last one of each of the seven days before today. */
final class BackupRetention {
    private static final int LAST = 5;
    private static final int DAYS = 7;

    private BackupRetention() {}

    /** Those of {@code backups} that are not kept any longer, on {@code today} in {@code zone}. */
    static List<Backup> superfluous(List<Backup> backups, LocalDate today, ZoneId zone) {
        List<Backup> newestFirst = new ArrayList<>(backups);
        newestFirst.sort(Comparator.comparing(Backup::savedAt).thenComparing(Backup::generation).reversed());
        Set<LocalDate> days = new HashSet<>();
        List<Backup> gone = new ArrayList<>();
        for (Backup backup : newestFirst) {
            LocalDate day = LocalDate.ofInstant(backup.savedAt(), zone);
            boolean oneOfTheLast = newestFirst.indexOf(backup) < LAST;
            boolean lastOfItsDay = day.isBefore(today) && !day.isBefore(today.minusDays(DAYS)) && days.add(day);
            if (!oneOfTheLast && !lastOfItsDay) {
                gone.add(backup);
            }
        }
        return gone;
    }
}
