package dev.tokenconsole.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.UiRobot;

/** The unexpected is said with its place, without what it was about. */
class UncaughtErrorsTest {
    private static final String CANARY = "canary-7f3a";
    private final Throwable fault = new IllegalStateException(CANARY, new IOException(CANARY));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void namesTypesAndPlacesButRepeatsNoMessage() {
        String all = UncaughtErrors.describe(fault) + UncaughtErrors.sentence(fault);
        assertFalse(all.contains(CANARY), all);
        assertTrue(all.contains("java.lang.IllegalStateException"), all);
        assertTrue(all.contains("java.io.IOException"), all);
        assertTrue(UncaughtErrors.sentence(fault).startsWith("Unexpected error: java.lang.IllegalStateException at "
            + "dev.tokenconsole.ui.task.UncaughtErrorsTest."), all);
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        Exception outer = new IllegalStateException();
        outer.initCause(new IllegalArgumentException(outer));
        assertTrue(UncaughtErrors.describe(outer).contains("java.lang.IllegalArgumentException"));
    }

    @Test
    void anErrorWithoutAPlaceIsSaidToo() {
        fault.setStackTrace(new StackTraceElement[0]);
        assertTrue(UncaughtErrors.sentence(fault).contains("at an unknown location"));
    }

    @Test
    void opensOneWindowHoweverOftenItHappens() {
        UncaughtErrors door = new UncaughtErrors();
        door.uncaughtException(Thread.currentThread(), fault);
        door.uncaughtException(Thread.currentThread(), new IllegalArgumentException());
        Awaitility.await().atMost(Duration.ofSeconds(30))
            .until(() -> !ConsoleDriver.onFx(UncaughtErrorsTest::said).isEmpty());
        assertEquals(List.of(UncaughtErrors.sentence(fault)), ConsoleDriver.onFx(UncaughtErrorsTest::said));
        new UiRobot().click("Copy details");
        Awaitility.await().atMost(Duration.ofSeconds(30))
            .until(() -> ConsoleDriver.onFx(UncaughtErrorsTest::said).isEmpty());
        assertEquals(UncaughtErrors.describe(fault).strip(),
            ConsoleDriver.onFx(() -> Clipboard.getSystemClipboard().getString()).strip());
    }

    private static List<String> said() {
        return Window.getWindows().stream().map(window -> window.getScene().getRoot())
            .filter(DialogPane.class::isInstance).map(pane -> ((DialogPane) pane).getContentText()).toList();
    }
}
