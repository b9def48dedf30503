package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import dev.tokenconsole.testing.AccessibleTree;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;

/** A screen reader meets a role and a name in everything that comes and goes, and hears that it did. */
class AccessibilityLaidOverTest extends LaidOverJourney {
    private final List<String> walk = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void profiles() throws Exception {
        visitProfiles();
        visitForm();
        visitRotation();
        visitReadOnly();
        assertEquals(List.of(), faults);
    }

    @Test
    void tokens() throws IOException {
        visitToken();
        visitMismatch();
        visitCheck();
        assertEquals(List.of(), faults);
    }

    @Test
    void eventsAreAnnounced() {
        choose("Gamma Payroll");
        fetch(TestOutcomes::refused);
        assertSaid("Gamma Payroll: ");
        console.press(KeyCode.DELETE);
        assertSaid("Gamma Payroll was deleted.");
        console.press(KeyCode.CONTROL, KeyCode.Z);
        assertSaid("Gamma Payroll is back.");
        choose("Acme Treasury");
        fetch(TestOutcomes::issued);
        assertSaid("A token for Acme Treasury is ready, expires ");
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertSaid("Bearer header of Acme Treasury, StoneX Payments Sandbox (UAT), copied.");
        for (int i = 0; i < 7; i++) {
            clock.pass(Duration.ofMinutes(8));
            console.press(KeyCode.SHIFT);
        }
        clock.pass(Duration.ofSeconds(212));
        console.awaitText("token-state", "Last seconds");
        clock.pass(Duration.ofSeconds(30));
        assertSaid("The token for Acme Treasury expired.");
    }

    @AfterEach
    void write(TestInfo test) {
        try {
            String name = test.getTestMethod().orElseThrow().getName();
            Files.write(Path.of("target", "accessibility-" + name + ".txt"), walk);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    @Override
    void visit(String screen, String shown) {
        console.node(shown);
        console.hands().settle();
        AccessibleTree tree = ConsoleDriver.onFx(() -> AccessibleTree.of(console.stage().getScene().getRoot()));
        if (screen.equals("palette") || screen.equals("paste sheet")) {
            assertEquals(List.of(), tree.lines().stream().filter(line -> line.contains("\"Lock\"")
                || line.contains("Copy header\"")).toList(), "behind what lies over the window");
        }
        walk.add("== " + screen);
        walk.addAll(tree.lines());
        walk.add("   said last: " + console.said());
        tree.faults().forEach(fault -> faults.add(screen + ": " + fault));
    }

    private void assertSaid(String start) {
        ConsoleDriver.await(start).until(() -> said().startsWith(start));
    }
}
