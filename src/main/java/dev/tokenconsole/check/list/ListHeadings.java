package dev.tokenconsole.check.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/**
 * The columns that a header line names.
 *
 * @param places the place of each column from 0
 * @param ignored the headings that are none of the columns, for display
 * @param width the number of headings
 */
record ListHeadings(Map<ListColumn, Integer> places, List<String> ignored, int width) {
    private static final int MAX_SHOWN = 40;

    /** The columns by {@code headings}; of two names of one column the better counts, and the other is ignored. */
    static ListHeadings of(List<String> headings) throws RefusedList {
        Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
        for (ListColumn column : ListColumn.values()) {
            int best = Integer.MAX_VALUE;
            for (int i = 0; i < headings.size(); i++) {
                int rank = column.rank(headings.get(i));
                if (rank >= 0 && rank == best) {
                    throw new RefusedList(Messages.text("check.list.column-twice", column.id()));
                }
                if (rank >= 0 && rank < best) {
                    best = rank;
                    places.put(column, i);
                }
            }
        }
        return new ListHeadings(places, ignored(headings, Set.copyOf(places.values())),
            headings.size());
    }

    private static List<String> ignored(List<String> headings, Set<Integer> used) {
        return new ArrayList<>(IntStream.range(0, headings.size())
            .filter(i -> !used.contains(i) && !headings.get(i).isBlank()).mapToObj(headings::get)
            .map(heading -> DisplayText.ellipsis(DisplayText.escape(heading.strip()), MAX_SHOWN)).toList());
    }

    /** The name of the column at {@code place}, or its number from 1 if it is none of those that are read. */
    String name(int place) {
        return places.entrySet().stream().filter(entry -> entry.getValue() == place)
            .map(entry -> entry.getKey().id()).findFirst().orElse(Integer.toString(place + 1));
    }

    /** True if both halves of credentials have a column. */
    boolean isComplete() {
        return places.containsKey(ListColumn.CLIENT_ID) && places.containsKey(ListColumn.CLIENT_SECRET);
    }
}
