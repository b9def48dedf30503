package dev.tokenconsole.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;

/** A question that comes while a text is typed elsewhere: the focus is on its first option then. */
class TypedTextTest {
    private final List<String> chosen = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theSpaceBetweenTwoWordsSavesNothing() {
        ConsoleDriver.onFx(() -> {
            Node save = ask();
            type(save, "b");
            press(save);
            assertEquals(List.of(), chosen);
            return true;
        });
    }

    @Test
    void aSpaceAloneIsMeant() {
        ConsoleDriver.onFx(() -> {
            Node save = ask();
            press(save);
            assertEquals(List.of("save"), chosen);
            return true;
        });
    }

    private Node ask() {
        QuestionBar bar = new QuestionBar("ask");
        new Scene(bar);
        bar.askUnsaved("The profile has unsaved changes.", () -> chosen.add("save"), () -> chosen.add("discard"),
            () -> chosen.add("stay"));
        bar.applyCss();
        return bar.lookup("#ask-save");
    }

    private static void type(Node node, String character) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false,
            false));
    }

    private static void press(Node node) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
        type(node, " ");
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SPACE, false, false, false, false));
    }
}
