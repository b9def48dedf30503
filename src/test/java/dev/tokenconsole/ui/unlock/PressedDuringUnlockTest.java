package dev.tokenconsole.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.UiRobot;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.task.FxTasks;

/** A key that is pressed while the password is tried is not lost, and opens nothing else. */
class PressedDuringUnlockTest extends WindowTest {
    private final BlockingQueue<Runnable> ends = new LinkedBlockingQueue<>();
    private final UiRobot hands = new UiRobot();
    private final BaseRobot keys = hands.eyes().robotContext().getBaseRobot();
    private UnlockViewModel model;
    private Stage stage;
    private int demos;

    @BeforeEach
    void show() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        stage = FxToolkit.registerStage(Stage::new);
        model = ConsoleDriver.onFx(() -> new UnlockViewModel(TeamVault.location(home), new FxTasks(ends::add),
            TokenClock.SYSTEM, store -> store.close(), new CountDownLatch(0)));
        ConsoleDriver.onFx(() -> {
            UnlockView view = new UnlockView(model, () -> {}, () -> demos++, () -> {}, () -> {});
            stage.setScene(new Scene(view, 900, 600));
            stage.show();
            view.focusFirst();
            return true;
        });
        hands.write("not the password");
        hands.press(KeyCode.ENTER);
        assertTrue(ConsoleDriver.onFx(() -> model.busy().get()));
    }

    @AfterEach
    void close() {
        ConsoleDriver.onFx(() -> {
            stage.hide();
            return true;
        });
    }

    @Test
    void aSecondEnterMeansTheHeader() {
        assertFalse(wanted());
        hands.press(KeyCode.ENTER);
        assertTrue(wanted());
        assertEquals(0, demos, "the focus did not go on to a link");
    }

    @Test
    void aWrongPasswordForgetsIt() throws Exception {
        hands.press(KeyCode.ENTER);
        Runnable end = ends.take();
        ConsoleDriver.onFx(() -> {
            end.run();
            return true;
        });
        hands.press(KeyCode.ENTER);
        assertFalse(wanted(), "this Enter tries the next password");
    }

    @Test
    void aKeyThatIsHeldRepeatsAndMeansNothing() throws Exception {
        Runnable end = ends.take();
        ConsoleDriver.onFx(() -> {
            end.run();
            return true;
        });
        keys.pressKeyboard(KeyCode.ENTER);
        keys.pressKeyboard(KeyCode.ENTER);
        keys.pressKeyboard(KeyCode.ENTER);
        hands.settle();
        assertTrue(ConsoleDriver.onFx(() -> model.busy().get()));
        assertFalse(wanted());
        keys.releaseKeyboard(KeyCode.ENTER);
    }

    @Test
    void theKeysOfTheHeaderAreRemembered() {
        hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertTrue(wanted());
        assertEquals("After the unlock: Copy header. Esc takes it back.", said());
    }

    /** Before and during the unlock, whatever the focus; the last one counts. */
    @Test
    void theKeysOfWhatCanBeginAreRemembered() throws Exception {
        hands.press(KeyCode.F5);
        assertEquals(Optional.of(Shortcut.FETCH), remembered());
        hands.press(KeyCode.CONTROL, KeyCode.N);
        assertEquals(Optional.of(Shortcut.NEW_PROFILE), remembered());
        hands.press(KeyCode.CONTROL, KeyCode.F);
        assertEquals(Optional.of(Shortcut.FILTER), remembered());
        hands.press(KeyCode.CONTROL, KeyCode.K);
        assertEquals(Optional.of(Shortcut.PALETTE), remembered());
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals("After the unlock: Inspect. Esc takes it back.", said());
        Runnable end = ends.take();
        ConsoleDriver.onFx(() -> {
            end.run();
            return true;
        });
        hands.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertEquals("After the unlock: Settings. Esc takes it back.", said());
        hands.press(KeyCode.ENTER);
        assertEquals(Optional.of(Shortcut.VIEW_4), remembered(), "a second password does not end it");
        hands.press(KeyCode.ENTER);
        assertEquals(Optional.of(Shortcut.COPY_HEADER), remembered());
    }

    @Test
    void escapeTakesItBack() {
        hands.press(KeyCode.F5);
        hands.press(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), remembered());
        assertEquals("", said());
    }

    private String said() {
        return ConsoleDriver.onFx(() -> ((Label) stage.getScene().lookup("#unlock-afterwards")).getText());
    }

    private Optional<Shortcut> remembered() {
        return ConsoleDriver.onFx(() -> model.after().wanted());
    }

    private boolean wanted() {
        return remembered().equals(Optional.of(Shortcut.COPY_HEADER));
    }
}
