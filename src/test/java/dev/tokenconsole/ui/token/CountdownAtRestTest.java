package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.control.TickingText;

/** A second that passes changes texts and an arc: no style, and no layout. */
class CountdownAtRestTest extends WindowTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final List<String> changes = new ArrayList<>();

    @Test
    void aSecondChangesNeitherStyleNorLayout() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.click("try-demo");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            console.node("claims");
            pass(console, 1);
            ConsoleDriver.onFx(() -> {
                console.stage().getScene().getRoot().applyCss();
                console.stage().getScene().getRoot().layout();
                follow(console.stage().getScene().getRoot());
                return true;
            });
            pass(console, 2);
            assertEquals(List.of(), ConsoleDriver.onFx(() -> List.copyOf(changes)));
        }
    }

    private void pass(ConsoleDriver console, int seconds) {
        clock.pass(Duration.ofSeconds(1));
        console.awaitText("token-digits", "59:5" + (10 - seconds));
        console.hands().settle();
    }

    private void follow(Node node) {
        node.getStyleClass().addListener((ListChangeListener<String>) change -> record("the style", node));
        if (node instanceof Parent parent) {
            parent.needsLayoutProperty().subscribe((was, needs) -> {
                // The label in it is laid out alone.
                if (needs && !(node.getParent() instanceof TickingText)) {
                    record("the layout", node);
                }
            });
            parent.getChildrenUnmodifiable().forEach(this::follow);
        }
    }

    /** With the place in the program, which is more use than the node. */
    private void record(String what, Node node) {
        StringWriter trace = new StringWriter();
        new Throwable(what + " of " + node).printStackTrace(new PrintWriter(trace));
        changes.add(trace.toString());
    }
}
