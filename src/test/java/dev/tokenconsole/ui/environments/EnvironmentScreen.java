package dev.tokenconsole.ui.environments;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.OtherProgram;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** The window over a team's vault, at its environments. */
public abstract class EnvironmentScreen extends WindowTest {
    public final TestClock clock = new TestClock(Instant.parse("2027-03-01T09:30:00Z"));
    final AtomicReference<Path> file = new AtomicReference<>();
    public ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        console = ConsoleDriver.open(home, clock, (owner, title) -> Optional.ofNullable(file.get()));
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
    }

    /** Another program saves the vault while it is open here. */
    public final void changedElsewhere(UnaryOperator<VaultContents> change) throws Exception {
        OtherProgram.saves(console, home, change);
    }

    final void settings() {
        console.openSettings("environments");
    }

    public final void edit(String environment) {
        settings();
        console.click("environment-" + environment).awaitFocus("environment-name");
    }

    public final void replace(String id, String text) {
        console.click(id);
        console.press(KeyCode.CONTROL, KeyCode.A);
        TextInputControl field = (TextInputControl) console.node(id);
        ConsoleDriver.onFx(() -> {
            field.replaceSelection(text);
            return true;
        });
    }

    final <T> void choose(String id, T value) {
        @SuppressWarnings("unchecked")
        ComboBox<T> box = (ComboBox<T>) console.node(id);
        ConsoleDriver.onFx(() -> {
            assertTrue(box.getItems().contains(value), () -> value + " among " + box.getItems());
            box.setValue(value);
            return true;
        });
    }

    public final void chooseEnvironment(String name) {
        @SuppressWarnings("unchecked")
        ComboBox<Environment> box = (ComboBox<Environment>) console.node("field-environment");
        choose("field-environment", ConsoleDriver.onFx(() -> box.getItems().stream()
            .filter(environment -> environment.name().equals(name)).findFirst().orElseThrow()));
    }

    public final String value(String id) {
        TextInputControl field = (TextInputControl) console.node(id);
        return ConsoleDriver.onFx(field::getText);
    }

    public final VaultContents contents() throws Exception {
        try (Vault vault = TeamVault.location(home).open(ConsoleDriver.PASSWORD.toCharArray())) {
            return vault.contents();
        }
    }
}
