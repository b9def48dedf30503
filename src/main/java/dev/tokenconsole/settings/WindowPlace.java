package dev.tokenconsole.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rectangle on the desktop, of a window or of a screen, in JavaFX's pixels: x to the right, y down.
 *
 * @param x of the left edge, {@code -MOST}…{@code MOST}
 * @param y of the upper edge, {@code -MOST}…{@code MOST}
 * @param width 1…{@code MOST}
 * @param height 1…{@code MOST}
 */
public record WindowPlace(double x, double y, double width, double height) {
    /** No desktop is larger, in pixels. */
    public static final double MOST = 100_000;

    /** A window can be moved by as much of its title bar as this, in pixels. */
    private static final double GRIP_WIDTH = 120;
    private static final double GRIP_HEIGHT = 32;

    /** Checks the ranges; not a number is in none. */
    public WindowPlace {
        if (!(Math.abs(x) <= MOST && Math.abs(y) <= MOST && width >= 1 && width <= MOST && height >= 1
                && height <= MOST)) {
            throw new IllegalArgumentException("no place of a window");
        }
    }

    /**
     * A place on one of {@code screens} with this size, as far as the screen has it, and at this point if the title bar
     * can be reached there; else in the middle of the first. Empty without a screen.
     */
    public Optional<WindowPlace> on(List<WindowPlace> screens) {
        Optional<WindowPlace> reached = screens.stream().filter(this::canBeMovedOn)
            .max(Comparator.comparingDouble(this::shared));
        return reached.map(screen -> new WindowPlace(x, y, Math.min(width, screen.width), Math.min(height,
                screen.height)))
            .or(() -> screens.stream().findFirst().map(this::middleOf));
    }

    private boolean canBeMovedOn(WindowPlace screen) {
        boolean grip = y >= screen.y && y + GRIP_HEIGHT <= screen.y + screen.height;
        return grip && overlap(x, width, screen.x, screen.width) >= Math.min(GRIP_WIDTH, width);
    }

    private WindowPlace middleOf(WindowPlace screen) {
        double fitting = Math.min(width, screen.width);
        double high = Math.min(height, screen.height);
        return new WindowPlace(screen.x + (screen.width - fitting) / 2, screen.y + (screen.height - high) / 2,
            fitting, high);
    }

    private double shared(WindowPlace screen) {
        return overlap(x, width, screen.x, screen.width) * overlap(y, height, screen.y, screen.height);
    }

    private static double overlap(double start, double length, double otherStart, double otherLength) {
        return Math.max(0, Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart));
    }
}
