package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.ui.profiles.ProfileEditorView;
import dev.tokenconsole.ui.profiles.index.StateChip;

/** The commands act on the profile that an open form shows: whatever would choose another leaves the form first. */
class OpenFormTest extends WorkspaceTest {
    /** A way to another profile than Acme. */
    private record Way(String name, Consumer<OpenWorkspace> go) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Way> askingWays() {
        return Stream.of(
            new Way("a letter in the filter", open -> filter(open).appendText("g")),
            new Way("a paste over the filter", open -> filter(open).replaceText(0, 0, "gamma")),
            new Way("a chip", open -> ((ButtonBase) open.list.lookup("#chip-failed")).fire()),
            new Way("the key of the filter", open -> open.navigation.filter()),
            new Way("type-ahead", open -> type(open, "g")),
            new Way("an arrow key", open -> press(open, KeyCode.DOWN)),
            new Way("the last row", open -> press(open, KeyCode.END)),
            new Way("a screen reader", open -> rows(open).getSelectionModel().select(2)),
            new Way("a new profile", open -> open.editors.add()),
            new Way("another view", open -> open.navigation.go(View.SETTINGS)),
            new Way("a drop", open -> open.navigation.select(() -> open.model.profiles().choose(open.gamma.id()))));
    }

    private static Stream<Way> silentWays() {
        return Stream.of(
            new Way("a fold", open -> {
                press(open, KeyCode.LEFT);
                press(open, KeyCode.SPACE);
            }),
            new Way("the recently used", open -> {
                open.model.profiles().memory().use(open.gamma.id());
                open.model.profiles().memory().recentFirst().set(true);
            }),
            new Way("an import", open -> open.editors.added(List.of(open.gamma.id()))),
            new Way("a row of the check", open -> open.editors.chooseProfile(open.gamma.id())),
            new Way("a profile that is back", open -> open.model.profiles().choose(open.gamma.id())),
            new Way("a filter that was set otherwise", open -> open.model.profiles().filter().set("gamma")),
            new Way("a chip that was set otherwise", open -> open.model.profiles().chip().set(StateChip.FAILED)),
            new Way("all rows", open -> rows(open).getSelectionModel().selectAll()));
    }

    @ParameterizedTest
    @MethodSource("askingWays")
    void unsavedInputIsAskedAboutFirst(Way way) {
        onFx(open -> {
            fill(open);
            way.go().accept(open);
            assertAcmeIn(open);
            ((ButtonBase) open.content.lookup("#ask-editor-stay")).fire();
            assertAcmeIn(open);
            assertEquals("", filter(open).getText());
            assertEquals(StateChip.ALL, open.model.profiles().chip().get());
            assertNotSame(filter(open), filter(open).getScene().getFocusOwner(), "what is typed goes to the form");
            way.go().accept(open);
            ((ButtonBase) open.content.lookup("#ask-editor-discard")).fire();
            assertFalse(open.content.lookup("#field-note") instanceof TextInputControl note
                && note.getText().equals("unsaved"), "the form was left");
        });
    }

    @ParameterizedTest
    @MethodSource("silentWays")
    void whatAsksNothingChoosesNothing(Way way) {
        onFx(open -> {
            fill(open);
            way.go().accept(open);
            assertAcmeIn(open);
            assertEquals(List.of(), open.content.lookupAll("#ask-editor-stay").stream().toList());
        });
    }

    /** A form without changes closes, and the search begins with the letter that was typed. */
    @Test
    void theLetterThatLeavesAFormIsTheFirstOfTheSearch() {
        onFx(open -> {
            open.editors.edit();
            filter(open).appendText("g");
            assertFalse(open.model.editor().isOpen());
            assertEquals("g", open.model.profiles().filter().get());
            assertEquals(1, filter(open).getCaretPosition());
            assertEquals(open.gamma, open.model.profiles().chosen().get());
        });
    }

    /** The list was changed meanwhile: what it holds back is chosen again only once the form is closed. */
    @Test
    void theListIsTrueAgainOnceTheFormIsClosed() {
        onFx(open -> {
            open.editors.edit();
            open.model.profiles().filter().set("gamma");
            assertAcmeIn(open);
            open.model.editor().cancel();
            assertEquals(open.gamma, open.model.profiles().chosen().get());
        });
    }

    private static void fill(OpenWorkspace open) {
        open.editors.edit();
        // The parts of a form that scrolls are there once it has its skin.
        open.content.applyCss();
        ((TextInputControl) open.content.lookup("#field-note")).setText("unsaved");
    }

    private static void assertAcmeIn(OpenWorkspace open) {
        assertEquals(open.acme, open.model.profiles().chosen().get());
        assertInstanceOf(ProfileEditorView.class, open.content.getChildren().getFirst());
        assertTrue(open.model.editor().isOpen());
    }

    private static TextInputControl filter(OpenWorkspace open) {
        return (TextInputControl) open.list.lookup("#profile-filter");
    }

    private static ListView<?> rows(OpenWorkspace open) {
        return (ListView<?>) open.list.lookup("#profiles");
    }

    private static void press(OpenWorkspace open, KeyCode code) {
        Event.fireEvent((Node) rows(open),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void type(OpenWorkspace open, String letter) {
        Event.fireEvent((Node) rows(open),
            new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    }
}
