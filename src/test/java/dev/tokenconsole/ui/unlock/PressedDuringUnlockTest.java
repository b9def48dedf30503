package dev.tokenconsole.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import javafx.scene.Scene;
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
        assertEquals("The header is copied after the unlock.", ConsoleDriver.onFx(() -> model.notice().get()));
    }

    private boolean wanted() {
        return ConsoleDriver.onFx(() -> model.isHeaderWanted());
    }
}
