package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.WindowTest;

/** Enter, Enter on the unlock screen copies the header, however close they are, and whenever the vault opens. */
class EnterAtUnlockTest extends WindowTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final AtomicInteger requests = new AtomicInteger();
    private ConsoleDriver console;

    /** Nothing of the window is remembered at this start. */
    @BeforeEach
    void open() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        console = ConsoleDriver.open(home, clock, (environment, clientId, secret) -> {
            requests.incrementAndGet();
            return TestOutcomes.issued(clock);
        });
        typePassword();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void bothInOnePulseAtAFirstStart() {
        enterTwice();
        console.awaitText("copy-status", "Bearer header of Acme Treasury, ");
    }

    @Test
    void bothInOnePulseWithARememberedProfile() {
        console.press(KeyCode.ENTER).awaitFocus("profiles").choose("Gamma Payroll");
        console.awaitText("token-profile", "Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.L);
        typePassword();
        enterTwice();
        console.awaitText("copy-status", "Bearer header of Gamma Payroll, ");
    }

    /** A key that was pressed while the open vault was drawn comes before all that JavaFX was to run later. */
    @Test
    void theSecondInTheMomentOfTheUnlock() {
        ConsoleDriver.onFx(() -> console.shell().screen().subscribe((before, screen) -> {
            if (screen instanceof Screen.Open) {
                enter();
            }
        }));
        console.press(KeyCode.ENTER);
        console.awaitText("copy-status", "Bearer header of Acme Treasury, ");
        assertEquals(1, requests.get());
    }

    @Test
    void oneThatIsHeldOverTheUnlockMeansNothingMore() {
        ConsoleDriver.onFx(() -> {
            key(KeyEvent.KEY_PRESSED);
            return true;
        });
        console.awaitFocus("profiles");
        ConsoleDriver.onFx(() -> {
            key(KeyEvent.KEY_PRESSED);
            key(KeyEvent.KEY_PRESSED);
            key(KeyEvent.KEY_RELEASED);
            return true;
        });
        console.hands().settle();
        assertEquals(0, requests.get());
        console.press(KeyCode.ENTER);
        console.awaitText("copy-status", "Bearer header of Acme Treasury, ");
    }

    private void typePassword() {
        console.awaitFocus("unlock-password");
        console.hands().write(ConsoleDriver.PASSWORD);
    }

    private void enterTwice() {
        ConsoleDriver.onFx(() -> {
            enter();
            enter();
            return true;
        });
    }

    private void enter() {
        key(KeyEvent.KEY_PRESSED);
        key(KeyEvent.KEY_RELEASED);
    }

    /** To what has the focus, as the system's keys; to the scene if nothing has it. */
    private void key(EventType<KeyEvent> type) {
        Node owner = console.stage().getScene().getFocusOwner();
        Event.fireEvent(owner == null ? console.stage().getScene() : owner,
            new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
