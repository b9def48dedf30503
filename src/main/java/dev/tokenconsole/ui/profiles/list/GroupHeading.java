package dev.tokenconsole.ui.profiles.list;

import java.util.Objects;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.profiles.index.ProfileRow;
import dev.tokenconsole.ui.profiles.index.StateCounts;

/** The name of a group with its counts. */
final class GroupHeading extends HBox {
    /** The part of the width that a name has before its counts. */
    private static final double MOST_NAME = 0.6;

    private final ProfileListViewModel model;
    private final FontIcon mark = new FontIcon(Feather.CHEVRON_DOWN);
    private final Label name = Controls.label("", "group-name");
    private final Label count = Controls.label("", "group-count");
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
    private Subscription followed = Subscription.EMPTY;
    private ProfileRow.@Nullable Group shown;

    GroupHeading(ProfileListViewModel model) {
        this.model = model;
        getStyleClass().add("profile-group");
        setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        // The counts give way to the name, of which most is to be read.
        name.minWidthProperty().bind(Bindings.createDoubleBinding(
            () -> Math.min(name.prefWidth(-1), getWidth() * MOST_NAME), widthProperty(), name.textProperty(),
            name.fontProperty()));
        count.setMinWidth(0);
        for (Label cut : new Label[] {name, count}) {
            Controls.tellWhole(cut, cut);
        }
        getChildren().addAll(mark, name, count);
    }

    /** Shows {@code group}, and follows its counts; null for none. */
    void show(ProfileRow.@Nullable Group group) {
        if (Objects.equals(group, shown)) {
            return;
        }
        shown = group;
        followed.unsubscribe();
        followed = Subscription.EMPTY;
        if (group != null) {
            mark.setIconCode(group.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
            PrivateWords.show(name, group.words());
            followed = model.counts(group.group()).subscribe(counts -> show(group, counts));
        }
    }

    /** The heading for a screen reader. */
    ReadOnlyStringProperty spoken() {
        return spoken.getReadOnlyProperty();
    }

    private void show(ProfileRow.Group group, StateCounts counts) {
        count.setText(counts.words());
        String number = counts.all() == 1 ? Messages.text("ui.profiles.number.one")
            : Messages.text("ui.profiles.number", counts.all());
        String states = counts.valid() + counts.failed() > 0 ? ", " + counts.words() : "";
        spoken.set(Messages.text(group.folded() ? "ui.profiles.group.folded" : "ui.profiles.group",
            group.name(), number + states));
    }
}
