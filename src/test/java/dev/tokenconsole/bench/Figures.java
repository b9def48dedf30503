package dev.tokenconsole.bench;

import java.util.Arrays;

/** Many measurements of one thing, most often in milliseconds. */
public final class Figures {
    private static final double NANOS_PER_MILLI = 1e6;

    private double[] all = new double[1024];
    private int count;

    /** Adds one. */
    public void add(double each) {
        if (count == all.length) {
            all = Arrays.copyOf(all, 2 * count);
        }
        all[count++] = each;
    }

    /** Adds one that was measured in nanoseconds. */
    public void addNanos(long nanos) {
        add(nanos / NANOS_PER_MILLI);
    }

    /** The limit that such a part of them stays within, from 0 to 1. */
    public double within(double part) {
        double[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (part * count))];
    }

    /** The one in the middle. */
    public double median() {
        return within(0.5);
    }

    /** The number of those above {@code limit}. */
    public long over(double limit) {
        return Arrays.stream(all, 0, count).filter(each -> each > limit).count();
    }

    /** Median, 99th percentile and longest. */
    @Override
    public String toString() {
        return "median %.2f, p99 %.2f, longest %.2f ms of %d".formatted(within(0.5), within(0.99), within(1), count);
    }
}
