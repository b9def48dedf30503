package dev.tokenconsole.ui.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.platform.desktop.SystemNotice.Notice;
import dev.tokenconsole.platform.desktop.SystemNotice.Subject;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** Notices while the window is minimised: their words, their button, and their end. */
class OutsideNoticesTest extends ScriptedWindowTest {
    @Test
    void theCopiedTokenExpires() {
        copyAndLeave();
        String said = console.notices().getFirst();
        assertTrue(said.matches("Token Console: The copied token of Acme Treasury \\(.+\\) expires at .+\\."), said);
        assertEquals(Optional.of("Copy fresh header"),
            console.system().shown(Subject.COPIED_TOKEN).orElseThrow().button().map(button -> button.label()));
    }

    @Test
    void theButtonCopiesAFreshHeader() {
        copyAndLeave();
        console.setClipboard("something else");
        next(TestOutcomes::issued);
        console.system().press(Subject.COPIED_TOKEN);
        awaitNotices(2);
        assertTrue(console.notices().getLast().matches(
            "Token Console: A fresh header of Acme Treasury \\(.+\\) is on the clipboard\\."),
            console.notices()::toString);
        assertTrue(console.clipboard().startsWith("Authorization: Bearer "));
        assertTrue(isMinimised());
    }

    @Test
    void aRefusalIsSaidAndCanBeRepeated() {
        copyAndLeave();
        next(TestOutcomes::refused);
        console.system().press(Subject.COPIED_TOKEN);
        awaitNotices(2);
        assertTrue(console.notices().getLast().contains("failed"), console.notices()::toString);
        assertTrue(console.system().shown(Subject.COPIED_TOKEN).orElseThrow().button().isPresent());
    }

    @Test
    void anotherCopyMeanwhileIsNoFreshHeader() {
        fetch(TestOutcomes::issued);
        showTab("tab-token");
        console.node("raw-token");
        leaveAfterCopy();
        console.system().press(Subject.COPIED_TOKEN);
        restore();
        console.node("copy-pending");
        console.click("raw-token");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.press(KeyCode.SHIFT, KeyCode.LEFT);
        console.press(KeyCode.CONTROL, KeyCode.C);
        console.awaitGone("copy-pending");
        String copied = console.clipboard();
        next(TestOutcomes::issued);
        console.awaitText("token-state", "Valid");
        assertEquals(1, console.notices().size(), console.notices()::toString);
        assertEquals(Optional.empty(), console.system().shown(Subject.COPIED_TOKEN));
        assertEquals(copied, console.clipboard());
    }

    @Test
    void nothingIsSaidWhileTheWindowIsInFront() {
        fetch(TestOutcomes::issued);
        copyHeader();
        pass(TO_LAST_SECONDS.minusSeconds(10));
        clock.pass(Duration.ofSeconds(20));
        console.node("copied-strip");
        assertEquals(List.of(), console.notices());
        assertSaidOnceItIsLeft("Token Console: The copied token of Acme Treasury \\(.+\\) expires at .+\\.");
    }

    @Test
    void anEndInFrontOfTheWindowIsSaidOnceItIsLeft() {
        fetch(TestOutcomes::issued);
        copyHeader();
        pass(TO_LAST_SECONDS.minusSeconds(10));
        clock.pass(Duration.ofSeconds(50));
        console.awaitText("copied-words", "expired");
        assertSaidOnceItIsLeft("Token Console: The copied token of Acme Treasury \\(.+\\) expired at .+\\.");
    }

    @Test
    void theLockTakesItBack() {
        copyAndLeave();
        restore();
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock");
        assertEquals(Optional.empty(), console.system().shown(Subject.COPIED_TOKEN));
    }

    /** The desktop may still show a notice that is taken back, and tell of its button. */
    @Test
    void theButtonOfANoticeThatWasTakenBackDoesNothing() {
        copyAndLeave();
        Notice shown = console.system().shown(Subject.COPIED_TOKEN).orElseThrow();
        restore();
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock");
        console.setClipboard("something else");
        shown.button().orElseThrow().pressed().run();
        console.hands().settle();
        assertEquals(1, console.notices().size(), console.notices()::toString);
        assertEquals("something else", console.clipboard());
    }

    /** The copy that the button asked for ends with the lock, and no notice follows it. */
    @Test
    void aCopyThatTheLockEndsIsNotSaid() {
        copyAndLeave();
        console.system().press(Subject.COPIED_TOKEN);
        restore();
        console.node("copy-pending");
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock");
        next(TestOutcomes::issued);
        console.hands().settle();
        assertEquals(1, console.notices().size(), console.notices()::toString);
        assertEquals(Optional.empty(), console.system().shown(Subject.COPIED_TOKEN));
    }

    @Test
    void aRenewalThatEndsIsSaid() {
        fetch(TestOutcomes::issued);
        console.click("token-renew");
        next(TestOutcomes::refused);
        pass(Duration.ofMinutes(48));
        minimise();
        clock.pass(Duration.ofMinutes(9));
        awaitNotices(1);
        assertTrue(console.notices().getFirst().matches(
            "Token Console: The automatic renewal of Acme Treasury \\(.+\\) stopped: .+\\."),
            console.notices()::toString);
        assertFalse(console.notices().toString().contains("ey"), "no token");
    }

    @Test
    void aRenewalThatEndsInFrontOfTheWindowIsSaidOnceItIsLeft() {
        fetch(TestOutcomes::issued);
        console.click("token-renew");
        next(TestOutcomes::refused);
        pass(Duration.ofMinutes(57));
        console.node("verdict-title");
        assertEquals(List.of(), console.notices());
        assertSaidOnceItIsLeft("Token Console: The automatic renewal of Acme Treasury \\(.+\\) stopped: .+\\.");
    }

    /** Once, however often the window is left. */
    private void assertSaidOnceItIsLeft(String words) {
        minimise();
        awaitNotices(1);
        restore();
        minimise();
        console.hands().settle();
        assertEquals(1, console.notices().size(), console.notices()::toString);
        assertTrue(console.notices().getFirst().matches(words), console.notices()::toString);
    }

    private void copyAndLeave() {
        fetch(TestOutcomes::issued);
        leaveAfterCopy();
    }

    private void leaveAfterCopy() {
        copyHeader();
        pass(TO_LAST_SECONDS.minusSeconds(10));
        minimise();
        clock.pass(Duration.ofSeconds(20));
        awaitNotices(1);
    }

    private void awaitNotices(int number) {
        ConsoleDriver.await("notice " + number).until(() -> console.notices().size() >= number);
    }

    private void minimise() {
        ConsoleDriver.onFx(() -> {
            console.stage().setIconified(true);
            return true;
        });
    }

    private void restore() {
        ConsoleDriver.onFx(() -> {
            console.stage().setIconified(false);
            return true;
        });
    }

    private boolean isMinimised() {
        return ConsoleDriver.onFx(() -> console.stage().isIconified());
    }
}
