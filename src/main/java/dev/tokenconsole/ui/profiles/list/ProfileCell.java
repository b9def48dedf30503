package dev.tokenconsole.ui.profiles.list;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.control.PseudoClasses;
import dev.tokenconsole.ui.control.TickingText;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.profiles.drag.ProfileDrag;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/** The cell of a row of the profile list. */
final class ProfileCell extends ListCell<ProfileRow> {
    /** The state of a profile without a token: a dash, which is not spoken. */
    private static final String NO_TOKEN = "\u2013";

    private static final int LONGEST_NOTE = 300;

    private final ProfileListViewModel model;
    private final RowActions actions;
    private final Label name = Controls.label("", "profile-name");
    private final Label place = Controls.label("", "profile-place");
    private final TokenStateLabel state;
    private final HBox item;
    private final GroupHeading heading;
    private final StringProperty spoken = new SimpleStringProperty();
    private Subscription followed = Subscription.EMPTY;
    private @Nullable ProfileRow shown;
    /** One of several selected rows that was pressed: they stay selected, since they may be dragged. */
    private ProfileRow.@Nullable Item pressed;

    ProfileCell(ProfileListViewModel model, RowActions actions) {
        Controls.passWhileEmpty(this);
        this.model = model;
        this.actions = actions;
        this.state = new TokenStateLabel(model);
        state.room().bind(Bindings.createDoubleBinding(
            () -> getWidth() > 0 ? getWidth() / getFont().getSize() : Double.MAX_VALUE,
            widthProperty(), fontProperty()));
        this.heading = new GroupHeading(model);
        Region bar = new Region();
        bar.getStyleClass().add("environment-bar");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Controls.collapse(place);
        item = new HBox(bar, name, place, new TickingText(state));
        item.getStyleClass().add("profile-item");
        item.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        PrivateWords.say(this, spoken);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        ProfileDrag.from(this, () -> getItem() instanceof ProfileRow.Item row ? actions.dragged(row) : List.of());
        ProfileDrag.onto(this, ids -> getItem() instanceof ProfileRow.Group group && actions.takes(group, ids),
            ids -> {
                if (getItem() instanceof ProfileRow.Group group) {
                    actions.drop(group, ids);
                }
            });
        addEventFilter(MouseEvent.MOUSE_ENTERED, event -> explain());
        PrivateWords.masking(this).subscribe(mask -> show(shown));
    }

    /** The row of a profile that {@code node}, at which the pointer is, belongs to; null for none. */
    static ProfileRow.@Nullable Item rowAt(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ProfileCell cell) {
                return cell.getItem() instanceof ProfileRow.Item item ? item : null;
            }
        }
        return null;
    }

    /** The list would select headings, and forget the others at the second click. */
    private void press(MouseEvent event) {
        ProfileRow row = getItem();
        if (row == null) {
            return;
        }
        getListView().requestFocus();
        event.consume();
        pressed = null;
        boolean menu = event.isControlDown() && !event.isShortcutDown();
        boolean primary = event.getButton() == MouseButton.PRIMARY && !menu;
        switch (row) {
            case ProfileRow.Group group when primary -> actions.fold(group);
            case ProfileRow.Group group -> actions.go(group.group());
            case ProfileRow.Item chosen when !primary -> {
                // The menu is about this row: of several that stay selected, it is the one that is shown.
                if (model.selection().contains(chosen.profile().id())) {
                    actions.lead(chosen);
                } else {
                    actions.choose(chosen);
                }
            }
            case ProfileRow.Item chosen when event.isShiftDown() -> actions.extendTo(chosen);
            case ProfileRow.Item chosen when event.isShortcutDown() -> actions.toggle(chosen);
            case ProfileRow.Item chosen when model.selected().size() > 1
                && model.selection().contains(chosen.profile().id()) -> pressed = chosen;
            case ProfileRow.Item chosen -> {
                actions.choose(chosen);
                if (event.getClickCount() == 2) {
                    actions.use(chosen);
                }
            }
        }
    }

    /** One of several that was pressed and not dragged is the only one from now on. */
    private void click(MouseEvent event) {
        ProfileRow.Item row = pressed;
        pressed = null;
        if (row != null && row.equals(getItem()) && event.isStillSincePress()) {
            actions.choose(row);
        }
    }

    @Override
    protected void updateItem(@Nullable ProfileRow row, boolean empty) {
        super.updateItem(row, empty);
        // Each key in the filter updates every cell, also those whose row stays the same.
        if (row != shown) {
            shown = row;
            show(row);
        }
    }

    private void show(@Nullable ProfileRow row) {
        followed.unsubscribe();
        followed = Subscription.EMPTY;
        setTooltip(null);
        pseudoClassStateChanged(PseudoClasses.HEADING, row instanceof ProfileRow.Group);
        heading.show(row instanceof ProfileRow.Group group ? group : null);
        switch (row) {
            case ProfileRow.Group _ -> {
                state.follow(null);
                followed = heading.spoken().subscribe(spoken::set);
                setGraphic(heading);
            }
            case ProfileRow.Item(var profile, var environment, var group) -> {
                name.setText(shownName(profile));
                place.setVisible(group.equals(ProfileRow.RECENT));
                PrivateWords.show(place, place.isVisible() ? DisplayText.escape(environment.name()) : "");
                EnvironmentBadge.colour(item, environment.colour());
                state.follow(profile);
                followed = state.words().subscribe(words -> spoken.set(Messages.text("ui.profiles.item",
                    shownName(profile), DisplayText.escape(environment.name()),
                    words.equals(NO_TOKEN) ? Messages.text("ui.profiles.none.spoken") : words)));
                setGraphic(item);
            }
            case null -> {
                state.follow(null);
                setGraphic(null);
                spoken.set(null);
            }
        }
    }

    private String shownName(Profile profile) {
        return PrivateWords.now(this, DisplayText.escape(profile.name()));
    }

    /** A tooltip is a window: it is made for a row at which the pointer is. */
    private void explain() {
        if (shown != null) {
            String words = switch (shown) {
                case ProfileRow.Group group -> group.host().isEmpty() ? "" : group.name() + "\n" + group.host();
                case ProfileRow.Item(var profile, var environment, var _) -> words(profile, environment);
            };
            if (words.isEmpty()) {
                setTooltip(null);
            } else {
                Controls.tooltip(this, words);
            }
        }
    }

    private String words(Profile profile, Environment environment) {
        String words = Messages.text("ui.profiles.tooltip", shownName(profile),
            DisplayText.escape(environment.name()), model.privacy().shown(DisplayText.escape(profile.clientId())));
        if (state.isShort()) {
            words = words + "\n" + state.words().get();
        }
        return profile.note().isBlank() ? words : words + "\n"
            + PrivateWords.now(this, DisplayText.block(profile.note(), LONGEST_NOTE));
    }
}
