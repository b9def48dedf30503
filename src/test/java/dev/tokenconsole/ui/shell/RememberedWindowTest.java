package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.settings.WindowPlace;
import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.UiRobot;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/** A22: size, place, maximised and the last profile come back after a start. */
class RememberedWindowTest extends WindowTest {
    @BeforeEach
    void makeVault() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
    }

    @Test
    void sizeAndPlaceComeBack() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            place(console.stage(), 37, 41, 951, 777);
        }
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            assertPlace(console, 37, 41, 951, 777);
        }
    }

    @Test
    void aMaximisedWindowComesBackMaximisedAndKeepsItsSizeForLater() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            place(console.stage(), 37, 41, 951, 777);
            ConsoleDriver.await("the place to be remembered").until(() -> ConsoleDriver.onFx(() -> console.shell()
                .services().window().current().get().place().filter(place -> place.width() == 951).isPresent()));
            ConsoleDriver.onFx(() -> {
                console.stage().setMaximized(true);
                return true;
            });
            console.hands().settle();
        }
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            assertTrue(ConsoleDriver.onFx(console.stage()::isMaximized));
        }
        WindowState left = new WindowStateStore(home.resolve("state")).state();
        assertEquals(Optional.of(new WindowPlace(37, 41, 951, 777)), left.place());
    }

    /** The id of an environment is made of its name: a customer's name is not written in clear. */
    @Test
    void foldedGroupsComeBackAndTheirIdsAreNotInTheFile() throws Exception {
        FileOperations.SYSTEM.makeDirectories(home.resolve("state"));
        Path file = home.resolve("state/window.properties");
        Files.writeString(file, "maximised=false\nfolded.001=production\nfolded.002=northwind-bank-of-another-vault\n");
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            assertEquals(Set.of("production"), folded(console).get(), "an earlier version stored the id");
            ConsoleDriver.onFx(() -> {
                folded(console).set(Set.of("production", ProfileRow.RECENT));
                return true;
            });
        }
        String kept = Files.readString(file);
        assertEquals(2, kept.lines().filter(line -> line.startsWith("folded.")).count(), kept);
        for (String id : List.of("production", "northwind", "=*")) {
            assertFalse(kept.contains(id), kept);
        }
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            assertEquals(Set.of("production", ProfileRow.RECENT), folded(console).get());
            ConsoleDriver.onFx(() -> {
                folded(console).set(Set.of());
                return true;
            });
        }
        assertFalse(Files.readString(file).contains("folded."));
    }

    private static ObjectProperty<Set<String>> folded(ConsoleDriver console) {
        Screen.Open open = (Screen.Open) console.shell().screen().get();
        return open.model().profiles().memory().folded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5000,40,920,640", "NaN,40,920,640", "0,0,0,0", "0,100000,100000,100000"})
    void anImpossiblePlaceIsReplacedByOneInView(String place) throws Exception {
        FileOperations.SYSTEM.makeDirectories(home.resolve("state"));
        Files.writeString(home.resolve("state/window.properties"), "place=" + place);
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.node("unlock");
            Stage stage = console.stage();
            assertTrue(ConsoleDriver.onFx(() -> stage.getX() >= 0 && stage.getY() >= 0 && stage.getX() < 200
                && stage.getY() < 400 && stage.getWidth() >= 900 && stage.getWidth() <= 1000
                && stage.getHeight() >= 600 && stage.getHeight() <= 1000),
                () -> stage.getX() + "," + stage.getY() + " " + stage.getWidth() + "x" + stage.getHeight());
        }
    }

    @Test
    void theProfileChosenLastIsChosenAndInView() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            console.choose("Acme Production");
            console.awaitText("token-profile", "Acme Production");
        }
        String state = Files.readString(home.resolve("state/window.properties"));
        assertFalse(state.contains("Acme"), "ids, no names");
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            console.awaitText("token-profile", "Acme Production");
            console.awaitFocus("profiles");
            assertEquals("Acme Production", chosenRow(console));
        }
    }

    /** The second is another vault of the same computer. */
    @Test
    void eachVaultHasItsOwn() throws Exception {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            console.choose("Gamma Payroll");
            console.awaitText("token-profile", "Gamma Payroll");
        }
        try (ConsoleDriver console = ConsoleDriver.open(
                TeamVault.location(home).at(elsewhere.resolve("vault.tcv")), TokenClock.SYSTEM)) {
            console.createVault();
            console.press(KeyCode.ESCAPE);
        }
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            console.awaitText("token-profile", "Gamma Payroll");
        }
    }

    private static String chosenRow(ConsoleDriver console) {
        ListView<?> list = (ListView<?>) console.node("profiles");
        return ConsoleDriver.onFx(() -> list.lookupAll(".list-cell").stream()
            .filter(cell -> cell.getPseudoClassStates().stream().anyMatch(state -> "selected".equals(state.toString())))
            .filter(cell -> list.localToScene(list.getLayoutBounds())
                .contains(cell.localToScene(cell.getLayoutBounds())))
            .map(cell -> cell.lookup(".profile-name")).map(RememberedWindowTest::text).findFirst().orElse(""));
    }

    private static String text(Node label) {
        return ((Label) label).getText();
    }

    private static void place(Stage stage, double x, double y, double width, double height) {
        ConsoleDriver.onFx(() -> {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        new UiRobot().settle();
    }

    private static void assertPlace(ConsoleDriver console, double x, double y, double width, double height) {
        Stage stage = console.stage();
        assertEquals("%s,%s %sx%s".formatted(x, y, width, height), ConsoleDriver.onFx(() -> "%s,%s %sx%s".formatted(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())));
    }
}
