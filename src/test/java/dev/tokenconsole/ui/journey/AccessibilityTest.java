package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.AccessibleTree;
import dev.tokenconsole.testing.ConsoleDriver;

/** Everything that takes the keyboard has a name for those who cannot see the window. */
class AccessibilityTest extends ScreenJourney {
    private final List<String> walk = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyFocusableControlHasAName() throws Exception {
        visitAll();
        Files.write(Path.of("target", "accessibility.txt"), walk);
        assertEquals(List.of(), faults);
    }

    /** Adds the walk of this screen to the file, and its faults to the list. */
    @Override
    void visit(String screen) {
        AccessibleTree tree = ConsoleDriver.onFx(() -> AccessibleTree.of(console.stage().getScene().getRoot()));
        walk.add("== " + screen);
        walk.addAll(tree.lines());
        if (console.shows("announcer")) {
            walk.add("   said last: " + console.said());
        }
        tree.faults().forEach(fault -> faults.add(screen + ": " + fault));
    }
}
