package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.reading.SelectableText;

/** No line of text on any screen is longer than 90 characters, however wide the window is. */
class LineLengthTest extends LaidOverJourney {
    private static final int LONGEST = 90;
    /** A line that ends with the last whole word may still be measured wider than the average character says. */
    private static final int TOLERANCE = 3;
    /** The headless screen is 1000 pixels wide: text of this size fills it as the usual one fills 1600. */
    private static final double SMALL = 8.75;

    private final List<String> faults = new ArrayList<>();

    @Test
    void profilesAndForms() {
        shape();
        visitProfiles();
        visitForm();
        choose("Gamma Payroll");
        fetch(TestOutcomes::refused);
        visit("failure", "verdict");
        assertEquals(List.of(), faults);
    }

    @Test
    void tokensAndChecks() throws IOException {
        shape();
        visitToken();
        visitMismatch();
        visitSignatureAndCompare();
        visitCheck();
        assertEquals(List.of(), faults);
    }

    @Test
    void otherViews() {
        shape();
        for (String section : List.of("general", "clipboard", "locking", "network", "vault", "environments")) {
            console.openSettings(section);
            visit("settings, " + section, "settings");
        }
        console.click("environment-add");
        visit("environment", "environment-editor");
        console.press(KeyCode.ESCAPE);
        console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        visit("help", "help");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.type("inspect-text", SampleToken.TEXT);
        visit("inspect", "claims");
        console.click("inspect-signature");
        visit("inspect, signature", "signature-verdict");
        assertEquals(List.of(), faults);
    }

    @Override
    void visit(String screen, String shown) {
        console.node(shown);
        console.hands().settle();
        ConsoleDriver.onFx(() -> {
            measure(screen, Objects.requireNonNull(console.stage().getScene()).getRoot());
            return true;
        });
    }

    /** A cell of a table is one line, which is read by the detail below. */
    private void measure(String screen, Node node) {
        if (!node.isVisible() || node instanceof TableCell) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            judge(screen, text.getText(), text.getLayoutBounds().getWidth() / characterWidth(text));
        } else if (node instanceof SelectableText text) {
            judge(screen, text.toString(), text.getWidth() / text.characterWidth());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> measure(screen, child));
        }
    }

    /** Of its longest line. */
    private static double characterWidth(Text text) {
        String longest = text.getText().lines().max(Comparator.comparingInt(String::length)).orElse("");
        Text unwrapped = new Text(longest);
        unwrapped.setFont(text.getFont());
        return unwrapped.getLayoutBounds().getWidth() / Math.max(1, longest.length());
    }

    private void judge(String screen, String words, double characters) {
        if (characters > LONGEST + TOLERANCE) {
            faults.add(screen + ", " + Math.round(characters) + ": " + words);
        }
    }

    private void shape() {
        ConsoleDriver.onFx(() -> {
            Objects.requireNonNull(console.stage().getScene()).getRoot().setStyle("-fx-font-size: " + SMALL + "px");
            console.stage().setWidth(1000);
            console.stage().setHeight(700);
            return true;
        });
    }
}
