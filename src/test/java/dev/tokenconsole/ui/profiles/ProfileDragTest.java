package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/** Rows that are dropped on the heading of an environment move there, with the questions of the menu. */
class ProfileDragTest extends ListWindowTest {
    @Test
    void aRowIsDroppedOnAnEnvironment() {
        drop("Demo", list(), id("Gamma Payroll"));
        console.awaitText("profile-notice-words", "Gamma Payroll moved to Demo.");
    }

    @Test
    void productionAsksOnceAndDropsTheToken() {
        fetch(TestOutcomes::issued);
        drop("Production", list(), id("Acme Treasury"), id("Gamma Payroll"));
        console.awaitFocus("ask-move-no");
        console.click("ask-move-yes");
        console.awaitText("profile-notice-words", "2 profiles moved to StoneX Payments Production.");
        console.awaitText("token-state", "No token");
    }

    @Test
    void nothingFromAnotherProgramIsTaken() {
        drop("Demo", null, id("Gamma Payroll"));
        console.hands().settle();
        assertFalse(console.shows("profile-notice"));
    }

    @Test
    void severalStaySelectedWhileOneOfThemIsPressed() {
        console.hands().click(cell("Gamma Payroll"));
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(Set.of("Gamma Payroll", "Slow partner"), selected());
        console.hands().click(cell("Gamma Payroll"));
        assertEquals(Set.of("Gamma Payroll"), selected(), "a click without a drag chooses one");
    }

    private UUID id(String name) {
        ListView<?> list = list();
        return ConsoleDriver.onFx(() -> list.getItems().stream()
            .flatMap(row -> row instanceof ProfileRow.Item item ? Stream.of(item.profile()) : null)
            .filter(profile -> profile.name().equals(name)).map(Profile::id).findFirst().orElseThrow());
    }

    private void drop(String heading, @Nullable Node source, UUID... ids) {
        String text = List.of(ids).stream().map(UUID::toString).collect(Collectors.joining("\n"));
        Node target = cell(heading);
        fire(target, DragEvent.DRAG_OVER, source, text);
        fire(target, DragEvent.DRAG_DROPPED, source, text);
    }

    /** JavaFX makes drag boards itself alone. */
    private static void fire(Node target, EventType<DragEvent> type, @Nullable Node source, String ids) {
        ConsoleDriver.onFx(() -> {
            DataFormat format = DataFormat.lookupMimeType("application/x-token-console-profiles");
            Event.fireEvent(target, new DragEvent(source, target, type, board(Map.of(format, ids)), 10, 10, 10, 10,
                TransferMode.MOVE, source, target, null));
            return true;
        });
    }

    private static Dragboard board(Map<DataFormat, Object> content) throws Exception {
        Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
        Object inside = Proxy.newProxyInstance(peer.getClassLoader(), new Class<?>[] {peer},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "hasContent" -> content.containsKey(arguments[0]);
                case "getContent" -> content.get(arguments[0]);
                case "getContentTypes" -> content.keySet();
                case "getTransferModes" -> EnumSet.of(TransferMode.MOVE);
                default -> throw new UnsupportedOperationException(method.getName());
            });
        Constructor<?> constructor = Dragboard.class.getDeclaredConstructor(peer);
        constructor.setAccessible(true);
        return (Dragboard) constructor.newInstance(inside);
    }
}
