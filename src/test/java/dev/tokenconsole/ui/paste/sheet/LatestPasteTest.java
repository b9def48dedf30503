package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.platform.desktop.ClipboardMark;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.paste.FormFill;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** Two texts come in soon after one another, and the first is read slowly: the last one is listed, always. */
class LatestPasteTest extends PasteRowsFixture {
    private final List<String> opened = new ArrayList<>();
    private final Pane window = new Pane();
    private @Nullable PasteSheet front;
    private boolean keysInSight;
    private PasteDesk desk;

    @BeforeEach
    void openWindow() {
        model(List.of());
        onFx(() -> new Scene(window));
        desk = ConsoleDriver.onFx(() -> new PasteDesk(
            window, workspace(), tasks, new Around(), token -> opened.add("token"), words -> {}));
    }

    @Test
    void aSlowReadingOfTheDeskIsOvertaken() {
        onFx(() -> desk.drop(text("A")));
        ends.awaitEnd();
        onFx(() -> desk.drop(text("B")));
        release();
        release();
        assertEquals(List.of("B"), opened);
    }

    @Test
    void aSlowReadingOfFilesIsOvertaken(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), text("A"));
        onFx(() -> desk.read(List.of(file)));
        ends.awaitEnd();
        onFx(() -> desk.drop(text("B")));
        release();
        release();
        assertEquals(List.of("B"), opened);
    }

    /** The form reads with tasks of its own. */
    @Test
    void aSlowReadingOfAFormIsOvertaken() {
        int turn = begin();
        onFx(() -> desk.drop(text("B")));
        FoundCredentials late = list(turn, "A");
        release();
        assertEquals(List.of("B"), opened);
        assertTrue(late.credentials().getFirst().secret().isClosed(), "a secret that is nowhere to be seen");
    }

    @Test
    void aSheetStaysInFrontOfASlowReadingOfAForm() {
        int turn = begin();
        onFx(() -> desk.drop(text("B")));
        release();
        list(turn, "A");
        assertEquals(List.of("B"), opened);
    }

    /** Its keys may be meant for what is about to be listed. */
    @Test
    void theSheetInFrontAddsNothingWhileALaterTextIsRead() {
        onFx(() -> desk.drop(text("A")));
        release();
        onFx(() -> desk.drop(text("B")));
        onFx(() -> Objects.requireNonNull(front).save());
        assertFalse(canAdd(), "the button says that it waits");
        release();
        assertEquals(List.of("A", "B"), opened);
        assertTrue(canAdd());
        assertEquals(List.of(), workspace().profiles());
        onFx(() -> Objects.requireNonNull(front).save());
        release();
        assertEquals(List.of("B"), workspace().profiles().stream().map(each -> each.name()).toList());
    }

    /** Words that were pasted into a name in the sheet. */
    @Test
    void theSheetGoesOnAfterWordsThatAreNoCredentials() {
        onFx(() -> desk.drop(text("A")));
        release();
        onFx(() -> desk.paste("words", () -> opened.add("put into the field")));
        release();
        onFx(() -> Objects.requireNonNull(front).save());
        release();
        assertEquals(List.of("A", "put into the field"), opened);
        assertEquals(1, workspace().profiles().size());
    }

    /** Keys verify where they are chosen; elsewhere it is said what they are for. */
    @Test
    void keysGoToTheirPlaceIfItIsInSight() {
        String key = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            -----END PUBLIC KEY-----
            """;
        keysInSight = true;
        onFx(() -> desk.drop(key));
        release();
        assertEquals(List.of("keys"), opened);
        keysInSight = false;
        assertNote("The text holds public keys, which verify the signature of a token: in Inspect, on the tab "
            + "Signature.", key);
        assertNote("The text holds a private key, which is used nowhere here.", key.replace("PUBLIC", "PRIVATE"));
        assertNote("The PEM block is incomplete: its first or its last line is missing, or the two do not match.",
            key.substring(0, 60));
    }

    private void assertNote(String note, String text) {
        onFx(() -> desk.drop(text));
        release();
        assertEquals(note, ConsoleDriver.onFx(() ->
            ((Label) Objects.requireNonNull(front).lookup("#paste-notes")).getText()));
    }

    private boolean canAdd() {
        return ConsoleDriver.onFx(Objects.requireNonNull(front)::canSave);
    }

    private int begin() {
        return ConsoleDriver.onFx(desk::begin);
    }

    private FoundCredentials list(int turn, String name) {
        FoundCredentials found = CredentialText.read(text(name));
        onFx(() -> desk.show(turn, found, ClipboardMark.of(name),
            new FormFill(new SimpleBooleanProperty(true), (chosen, environment) -> {})));
        return found;
    }

    private static String text(String name) {
        return csv(name + ",0oa" + name + ",secret-" + name + "," + AT_SANDBOX);
    }

    /** One sheet in front, and nothing else. */
    private final class Around implements PasteSurroundings {
        @Override
        public boolean takesKeys(String text) {
            if (keysInSight) {
                opened.add("keys");
            }
            return keysInSight;
        }

        @Override
        public void open(Editor sheet, Runnable gone) {
            front = (PasteSheet) sheet;
            ListView<?> rows = (ListView<?>) front.lookup("#paste-rows");
            opened.add(rows == null ? "" : ((PasteRow) rows.getItems().getFirst()).wantedName());
        }

        @Override
        public void leave() {}

        @Override
        public void close(Editor sheet) {
            sheet.abandon();
        }

        @Override
        public boolean isInFront(Editor sheet) {
            return sheet == front;
        }

        @Override
        public void addEnvironment(NewEnvironment added, Runnable back) {}

        @Override
        public PrivacyMode privacy() {
            return new PrivacyMode();
        }

        @Override
        public void added(List<UUID> profiles) {}
    }
}
