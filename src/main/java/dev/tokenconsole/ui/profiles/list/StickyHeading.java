package dev.tokenconsole.ui.profiles.list;

import java.util.List;

import javafx.scene.control.IndexedCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.profiles.drag.ProfileDrag;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/**
 * The heading of the first visible row, while its own place is scrolled out of view; the next heading pushes it away.
 * It lies over the list. Screen readers find the heading in the list.
 */
final class StickyHeading extends StackPane {
    private final ProfileListViewModel model;
    private final GroupHeading heading;
    private ProfileRow.@Nullable Group shown;

    StickyHeading(ProfileListViewModel model, RowActions actions, Runnable focus) {
        this.model = model;
        this.heading = new GroupHeading(model);
        getStyleClass().add("sticky-heading");
        setId("sticky-heading");
        setManaged(false);
        setVisible(false);
        getChildren().add(heading);
        ProfileDrag.onto(this, ids -> shown != null && actions.takes(shown, ids), ids -> {
            if (shown != null) {
                actions.drop(shown, ids);
            }
        });
        setOnMousePressed(event -> {
            if (shown != null && event.getButton() == MouseButton.PRIMARY) {
                focus.run();
                actions.fold(shown);
            }
        });
    }

    /** Follows a list whose first visible cell is {@code first}, with rows of {@code height} pixels. */
    void follow(@Nullable IndexedCell<?> first, double x, double height) {
        List<ProfileRow> rows = model.rows();
        int at = first == null ? -1 : first.getIndex();
        if (first == null || at < 0 || at >= rows.size() || height <= 0
                || (rows.get(at) instanceof ProfileRow.Group && first.getLayoutY() >= 0)) {
            show(null);
            return;
        }
        show(groupOf(at));
        boolean pushed = at + 1 < rows.size() && rows.get(at + 1) instanceof ProfileRow.Group;
        resizeRelocate(x, 0, first.getWidth(), height);
        setTranslateY(pushed ? Math.min(0, first.getLayoutY()) : 0);
    }

    private ProfileRow.@Nullable Group groupOf(int index) {
        for (int at = index; at >= 0; at--) {
            if (model.rows().get(at) instanceof ProfileRow.Group group) {
                return group;
            }
        }
        return null;
    }

    private void show(ProfileRow.@Nullable Group group) {
        shown = group;
        heading.show(group);
        setVisible(group != null);
    }
}
