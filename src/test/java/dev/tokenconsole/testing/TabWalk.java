package dev.tokenconsole.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/**
 * Tabs through a screen until it comes back to its first stop. Each stop has to be seen: with the focus and without it
 * the pictures around it differ by pixels of a contrast of 3 to 1 (WCAG 2.2, 1.4.11 and 2.4.7).
 */
public final class TabWalk {
    private static final double ENOUGH = 3;
    /** Of a ring of 2 pixels the smallest control has three times as many. */
    private static final int FEWEST_PIXELS = 100;
    /** Beyond the bounds of a control, where its ring is. */
    private static final double AROUND = 6;
    private static final int MOST_STOPS = 200;

    private final ConsoleDriver console;
    private final String screen;
    private final List<Node> stops = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private TabWalk(ConsoleDriver console, String screen) {
        this.console = console;
        this.screen = screen;
    }

    /** The faults of what {@code console} shows, which is called {@code screen}; empty for none. */
    public static List<String> faults(ConsoleDriver console, String screen) {
        TabWalk walk = new TabWalk(console, screen);
        walk.go();
        return walk.faults;
    }

    private void go() {
        for (int i = 0; i < MOST_STOPS; i++) {
            console.press(KeyCode.TAB);
            Node stop = ConsoleDriver.onFx(() -> scene().getFocusOwner());
            if (stop == null) {
                fault("the focus is nowhere after " + last());
                return;
            }
            if (!stops.isEmpty() && stop == stops.getFirst()) {
                return;
            }
            if (stops.contains(stop)) {
                fault(stop == stops.getLast() ? "the focus does not leave " + words(stop)
                    : words(stop) + " is reached twice");
                return;
            }
            stops.add(stop);
            look(stop);
        }
        fault("there is no way back to the first stop");
    }

    /** In one step: a sheet over the window takes the focus back in the next. A picture needs no frame. */
    private void look(Node stop) {
        int seen = ConsoleDriver.onFx(() -> {
            WritableImage with = picture(stop);
            // A parent has no ring of its own, and leaves everything where it is.
            scene().getRoot().requestFocus();
            WritableImage without = picture(stop);
            stop.requestFocus();
            return differences(with, without);
        });
        if (seen < FEWEST_PIXELS) {
            fault(words(stop) + " shows its focus by " + seen + " pixels");
        }
    }

    private WritableImage picture(Node stop) {
        Bounds bounds = stop.localToScene(stop.getLayoutBounds());
        double left = Math.max(0, bounds.getMinX() - AROUND);
        double top = Math.max(0, bounds.getMinY() - AROUND);
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(left, top,
            Math.max(1, Math.min(scene().getWidth(), bounds.getMaxX() + AROUND) - left),
            Math.max(1, Math.min(scene().getHeight(), bounds.getMaxY() + AROUND) - top)));
        return scene().getRoot().snapshot(part, null);
    }

    private static int differences(WritableImage one, WritableImage other) {
        PixelReader first = one.getPixelReader();
        PixelReader second = other.getPixelReader();
        int found = 0;
        for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
            for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
                if (first.getArgb(x, y) != second.getArgb(x, y)
                        && ratio(first.getColor(x, y), second.getColor(x, y)) >= ENOUGH) {
                    found++;
                }
            }
        }
        return found;
    }

    /** As WCAG 2.2 defines it. */
    private static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
            + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private Scene scene() {
        return Objects.requireNonNull(console.stage().getScene());
    }

    private String last() {
        return stops.isEmpty() ? "the start" : words(stops.getLast());
    }

    private void fault(String words) {
        faults.add(screen + ": " + words);
    }

    private static String words(@Nullable Node node) {
        return String.valueOf(node);
    }
}
