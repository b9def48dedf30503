package dev.tokenconsole.ui.profiles;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** The real window with the list of a team, and what is to be seen of its rows. */
abstract class ListWindowTest extends ScriptedWindowTest {
    final ListView<?> list() {
        return (ListView<?>) console.node("profiles");
    }

    /** The names of the rows that are there, headings among them, from the top. */
    final List<String> rows() {
        console.hands().settle();
        return ConsoleDriver.onFx(() -> cells(list(console)).stream().map(ListWindowTest::title).toList());
    }

    /** The names of the selected rows. */
    final Set<String> selected() {
        console.hands().settle();
        return ConsoleDriver.onFx(() -> cells(list(console)).stream().filter(ListCell::isSelected)
            .map(ListWindowTest::title).collect(Collectors.toSet()));
    }

    /** The cell with that name or heading. */
    final ListCell<?> cell(String title) {
        return Objects.requireNonNull(ConsoleDriver.await("row " + title).until(() -> ConsoleDriver.onFx(() ->
            cells(list(console)).stream().filter(cell -> title(cell).equals(title)).findFirst().orElse(null)),
            Objects::nonNull));
    }

    private static ListView<?> list(ConsoleDriver console) {
        return (ListView<?>) console.stage().getScene().lookup("#profiles");
    }

    private static List<ListCell<?>> cells(ListView<?> list) {
        return list.lookupAll(".list-cell").stream().filter(node -> node instanceof ListCell<?> cell
                && !cell.isEmpty() && cell.isVisible() && cell.getGraphic() != null)
            .<ListCell<?>>map(node -> (ListCell<?>) node)
            .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex())).toList();
    }

    private static String title(ListCell<?> cell) {
        return cell.lookupAll(".label").stream().filter(node -> node.getStyleClass().contains("profile-name")
            || node.getStyleClass().contains("group-name")).map(node -> ((Label) node).getText()).findFirst()
            .orElse("");
    }
}
