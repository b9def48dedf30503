package dev.tokenconsole.ui.check.rows;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers of rows.
 *
 * @param of for each chip, with 0 where it shows none
 * @param again rows that did not bring a token and can be asked for again
 */
public record CheckCounts(Map<CheckChip, Integer> of, int again) {
    /** Copies the map. */
    public CheckCounts {
        of = Map.copyOf(of);
    }

    /** Those of {@code lines}. */
    public static CheckCounts of(Collection<CheckLine> lines) {
        Map<CheckChip, Integer> counts = new EnumMap<>(CheckChip.class);
        for (CheckChip chip : CheckChip.values()) {
            counts.put(chip, 0);
        }
        counts.put(CheckChip.ALL, lines.size());
        int again = 0;
        for (CheckLine line : lines) {
            counts.merge(CheckChip.of(line.now()), 1, Integer::sum);
            again += line.now().isFailed() ? 1 : 0;
        }
        return new CheckCounts(counts, again);
    }

    /** The number that {@code chip} shows. */
    public int number(CheckChip chip) {
        return of.getOrDefault(chip, 0);
    }
}
