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

import dev.tokenconsole.Hands;
import dev.tokenconsole.TestConsole;

/** The unexpected is said with its place, without what it was about. */
class ErrorDoorTest {
    private static final String CANARY = "canary-7f3a";
    private final Throwable fault = new IllegalStateException(CANARY, new IOException(CANARY));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void namesTypesAndPlacesButRepeatsNoMessage() {
        String all = ErrorDoor.describe(fault) + ErrorDoor.sentence(fault);
        assertFalse(all.contains(CANARY), all);
        assertTrue(all.contains("java.lang.IllegalStateException"), all);
        assertTrue(all.contains("java.io.IOException"), all);
        assertTrue(ErrorDoor.sentence(fault).startsWith("Something unexpected happened: "
            + "java.lang.IllegalStateException at dev.tokenconsole.ui.task.ErrorDoorTest."), all);
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        Exception outer = new IllegalStateException();
        outer.initCause(new IllegalArgumentException(outer));
        assertTrue(ErrorDoor.describe(outer).contains("java.lang.IllegalArgumentException"));
    }

    @Test
    void anErrorWithoutAPlaceIsSaidToo() {
        fault.setStackTrace(new StackTraceElement[0]);
        assertTrue(ErrorDoor.sentence(fault).contains("at an unknown place"));
    }

    @Test
    void opensOneWindowHoweverOftenItHappens() {
        ErrorDoor door = new ErrorDoor();
        door.uncaughtException(Thread.currentThread(), fault);
        door.uncaughtException(Thread.currentThread(), new IllegalArgumentException());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !TestConsole.onFx(ErrorDoorTest::said).isEmpty());
        assertEquals(List.of(ErrorDoor.sentence(fault)), TestConsole.onFx(ErrorDoorTest::said));
        new Hands().click("Copy the details");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> TestConsole.onFx(ErrorDoorTest::said).isEmpty());
        assertEquals(ErrorDoor.describe(fault).strip(),
            TestConsole.onFx(() -> Clipboard.getSystemClipboard().getString()).strip());
    }

    private static List<String> said() {
        return Window.getWindows().stream().map(window -> window.getScene().getRoot())
            .filter(DialogPane.class::isInstance).map(pane -> ((DialogPane) pane).getContentText()).toList();
    }
}
