package dev.tokenconsole.ui.shell;

import java.net.URI;
import java.util.Objects;

import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;

/** An editor that is asked for while a change is saved begins with the change: the old values would undo it. */
class EditDuringSaveTest extends WindowTest {
    @Test
    void theFormHasWhatWasSaved() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock().awaitFocus("profiles");
            ConsoleDriver.onFx(() -> renameAndPress(console));
            TextInputControl name = (TextInputControl) console.node("field-name");
            ConsoleDriver.await("the new name").until(() -> name.getText().equals("Renamed"));
        }
    }

    private static boolean renameAndPress(ConsoleDriver console) {
        WorkspaceViewModel model = ((Screen.Open) console.shell().screen().get()).model();
        Profile chosen = Objects.requireNonNull(model.profiles().chosen().get());
        Profile renamed = new Profile(chosen.id(), "Renamed", chosen.environmentId(), chosen.clientId(),
            chosen.secret().copy(), "");
        model.workspace().save(renamed, () -> { }, fault -> {
            throw new IllegalStateException(fault);
        });
        Event.fireEvent(console.stage().getScene().getFocusOwner(),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false, false));
        return true;
    }
}
