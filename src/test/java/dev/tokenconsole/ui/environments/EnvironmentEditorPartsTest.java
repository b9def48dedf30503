package dev.tokenconsole.ui.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Bounds;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestCertificates;
import dev.tokenconsole.ui.editor.EnvironmentSection;
import dev.tokenconsole.ui.environments.TrustViewModel.Offer;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The parts of the environment editor that others lead to, and those that have many cases. */
class EnvironmentEditorPartsTest {
    private static final char[] PASSWORD = "a lighthouse keeps nine candles".toCharArray();
    private static final Instant NOW = Instant.parse("2027-03-01T09:30:00Z");
    @TempDir
    private Path folder;
    private final FxTasks tasks = FxTasks.onFxThread();
    private final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), List.of())),
        new TokenSessions((environment, id, secret) -> {
            throw new UnsupportedOperationException();
        }, tasks, new Ticker(TokenClock.SYSTEM)), tasks));
    private final EnvironmentEditorViewModel model = ConsoleDriver.onFx(() -> new EnvironmentEditorViewModel(workspace,
        tasks, () -> NOW, EnvironmentDraft.of(BuiltInEnvironments.builtIn().getFirst())));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"NAME, environment-name", "ADDRESS, environment-base-url", "PROXY, environment-proxy",
        "AUTHORITIES, environment-choose-file"})
    void opensWhereSomebodyWantsToChangeSomething(EnvironmentSection what, String id) throws Exception {
        Stage stage = FxToolkit.registerStage(Stage::new);
        EnvironmentEditorView view = ConsoleDriver.onFx(() -> {
            EnvironmentEditorView made =
                new EnvironmentEditorView(model, (owner, title) -> Optional.empty(), done -> {}, draft -> {});
            stage.setScene(new Scene(made, 700, 500));
            Theme.follow(stage.getScene(), new SimpleObjectProperty<>(Optional.empty()));
            stage.show();
            made.focus(what);
            return made;
        });
        assertEquals(id, ConsoleDriver.onFx(() -> stage.getScene().getFocusOwner().getId()));
        Bounds at = ConsoleDriver.onFx(() -> {
            stage.getScene().getRoot().layout();
            return stage.getScene().getFocusOwner().localToScene(
                stage.getScene().getFocusOwner().getLayoutBounds());
        });
        assertTrue(at.getMinY() >= 0 && at.getMaxY() < 430, at::toString);
        assertFalse(view.isDirty());
        ConsoleDriver.onFx(() -> {
            stage.hide();
            return true;
        });
    }

    @Test
    void everythingThatCanBeChosenHasAName() {
        for (EnvironmentKind kind : EnvironmentKind.values()) {
            assertFalse(EnvironmentWords.of(kind).isBlank());
        }
        for (EnvironmentColour colour : EnvironmentColour.values()) {
            assertFalse(EnvironmentWords.of(colour).isBlank());
        }
        for (Route route : Route.values()) {
            assertFalse(EnvironmentWords.of(route).isBlank());
        }
        for (TokenRecipe recipe : TokenRecipe.ALL) {
            assertFalse(EnvironmentWords.of(recipe).isBlank());
            assertFalse(EnvironmentWords.explain(recipe).isBlank());
        }
    }

    @Test
    void aFileWithAPasswordIsAskedForIt() throws Exception {
        Path file = folder.resolve("trust.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", TestCertificates.authority());
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        TrustViewModel trust = model.trust();
        Offer.Locked asked = assertInstanceOf(Offer.Locked.class, read(trust, file, new char[0]));
        assertTrue(asked.reason().endsWith(" is encrypted. Enter its password."), asked.reason());
        Offer.Locked again = assertInstanceOf(Offer.Locked.class, read(trust, file, "wrong".toCharArray()));
        assertTrue(again.reason().startsWith("Wrong password for "), again.reason());
        assertInstanceOf(Offer.Shown.class, read(trust, file, PASSWORD.clone()));
        assertEquals(List.of(), List.copyOf(trust.trusted()));
        ConsoleDriver.onFx(() -> {
            trust.accept();
            return true;
        });
        assertEquals(List.of(TestCertificates.authority()), List.copyOf(trust.trusted()));
        assertTrue(model.isDirty());
    }

    private static Offer read(TrustViewModel trust, Path file, char[] password) {
        Offer before = ConsoleDriver.onFx(() -> {
            trust.read(file, password);
            return trust.offer().get();
        });
        Awaitility.await().until(() -> ConsoleDriver.onFx(() -> trust.offer().get() != before));
        return ConsoleDriver.onFx(() -> trust.offer().get());
    }
}
