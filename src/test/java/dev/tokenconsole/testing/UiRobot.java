package dev.tokenconsole.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/**
 * Keys and pointer of a test: TestFX's robot without its pause of 50 ms after every key and click, of which most of
 * the tests' time was made. The window is given what it needs instead: an empty queue and two frames.
 */
public final class UiRobot {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FRAMES = 2;

    private final FxRobot eyes = new FxRobot();
    private final BaseRobot robot = eyes.robotContext().getBaseRobot();

    /** The search for a node, in a menu above the window too. */
    public FxRobot eyes() {
        return eyes;
    }

    /** Clicks on the middle of {@code node}. The pointer jumps there. */
    public UiRobot click(Node node) {
        pointAt(node);
        click();
        return settle();
    }

    /** Clicks on the node that {@code query} finds first. */
    public UiRobot click(String query) {
        return click(eyes.lookup(query).<Node>query());
    }

    /** Clicks twice, quickly enough to be one gesture. */
    public UiRobot doubleClick(Node node) {
        pointAt(node);
        click();
        click();
        return settle();
    }

    /** Presses keys together. */
    public UiRobot press(KeyCode... keys) {
        List<KeyCode> chord = List.of(keys);
        chord.forEach(robot::pressKeyboard);
        chord.reversed().forEach(robot::releaseKeyboard);
        return settle();
    }

    /** Types {@code text} into what has the focus, key by key. */
    public UiRobot write(String text) {
        Scene scene = ConsoleDriver.onFx(() -> Window.getWindows().filtered(Window::isFocused).getFirst().getScene());
        text.chars().forEach(key -> robot.typeKeyboard(scene, KeyCode.UNDEFINED, Character.toString(key)));
        return settle();
    }

    /** Waits until everything that the window was asked for so far is done and drawn. */
    public UiRobot settle() {
        CountDownLatch frames = new CountDownLatch(FRAMES);
        AnimationTimer timer = ConsoleDriver.onFx(() -> counting(frames));
        try {
            if (!frames.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("no frame was drawn in " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        ConsoleDriver.onFx(() -> {
            timer.stop();
            return true;
        });
        return this;
    }

    private static AnimationTimer counting(CountDownLatch frames) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        };
        timer.start();
        return timer;
    }

    private void pointAt(Node node) {
        settle();
        Point2D middle = eyes.point(node).query();
        robot.moveMouse(middle);
    }

    private void click() {
        robot.pressMouse(MouseButton.PRIMARY);
        robot.releaseMouse(MouseButton.PRIMARY);
    }
}
