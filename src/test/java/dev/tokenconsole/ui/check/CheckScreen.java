package dev.tokenconsole.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.ForeignDrag;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.LineWords;

/** The real window over a team's vault and the built-in server, with a list beside it. */
abstract class CheckScreen extends WindowTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    Path list;
    Path report;
    ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        list = Files.writeString(home.resolve("partners.csv"), """
            name;environment;client_id;client_secret;owner
            Good;sandbox;%1$s;%3$s;A
            Wrong;sandbox;%2$s;%3$s;B
            Slow;sandbox;%4$s;%3$s;C
            Nothing;sandbox;0oa1;;D
            """.formatted(SandboxClient.DEMO.clientId(), SandboxClient.WRONG_SECRET.clientId(),
            SandboxClient.DEMO.secret(), SandboxClient.SLOW.clientId()));
        report = home.resolve("report.csv");
        TeamVault.createDated(home, SANDBOX.baseUrl(), TokenClock.SYSTEM.now());
        console = ConsoleDriver.open(home, TokenClock.SYSTEM,
            (owner, title) -> Optional.of(title.startsWith("Save") ? report : list));
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
    }

    final void drop(Path file) {
        ClipboardContent files = new ClipboardContent();
        files.putFiles(List.of(file.toFile()));
        Node view = console.node("check-view");
        ForeignDrag.fire(view, DragEvent.DRAG_OVER, files);
        console.node("check-drop");
        ForeignDrag.fire(view, DragEvent.DRAG_DROPPED, files);
        console.awaitGone("check-drop");
    }

    final ConsoleDriver palette(String command) {
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write(command);
        return console.press(KeyCode.ENTER);
    }

    final void tabTo(String id) {
        for (int i = 0; i < 40 && !console.focused().equals(id); i++) {
            console.press(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertEquals(id, console.focused());
    }

    @SuppressWarnings("unchecked")
    final TableView<CheckLine> table() {
        return (TableView<CheckLine>) console.node("check-table");
    }

    final String chosen() {
        TableView<CheckLine> table = table();
        return ConsoleDriver.onFx(() -> table.getSelectionModel().getSelectedItem().row().name());
    }

    final List<String> rows() {
        TableView<CheckLine> table = table();
        return ConsoleDriver.onFx(() -> table.getItems().stream()
            .map(line -> LineWords.state(line.now()) + " " + line.row().name()).toList());
    }
}
