package dev.tokenconsole.ui.profiles.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.paste.PasteTextField;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/** The profiles, grouped by environment, each with the live state of its token. */
public final class ProfileListView extends VBox {
    private static final double TEXT_AT_100 = 14;
    /** The height of a row in pixels, as the stylesheet has it. */
    private static final double ROW_AT_100 = 32;
    private static final String SEVERAL = "several";

    private final ProfileListViewModel model;
    private final TextField filter;
    private final ListView<ProfileRow> list = new ListView<>();
    private final RowActions actions;
    private final RowSelection selection;
    private final ListScroll scroll;
    private final ListKeys keys;
    private final Runnable verb;
    private Supplier<ContextMenu> menu = ContextMenu::new;
    private Supplier<ContextMenu> groupMenu = ContextMenu::new;
    private Supplier<ContextMenu> listMenu = ContextMenu::new;
    /** The menu that was opened last. */
    private ContextMenu open = new ContextMenu();
    private Node over = new StackPane();

    /**
     * Ways to more profiles.
     *
     * @param profile opens the editor of a new profile
     * @param files reads files with credentials
     */
    public record Additions(Runnable profile, Runnable files) {}

    /**
     * {@code gate} runs a change of the selection once an open editor was left, {@code verb} acts on the chosen
     * profile, {@code nanos} is a monotonic clock.
     */
    public ProfileListView(ProfileListViewModel model, Consumer<Runnable> gate, Additions add, Runnable verb,
            LongSupplier nanos) {
        this.model = model;
        this.verb = verb;
        this.filter = new PasteTextField(model::knows);
        this.actions = new RowActions(model, gate, verb);
        this.selection = new RowSelection(model, actions);
        getStyleClass().add("profile-list");
        getChildren().addAll(tools(add), new ChipBar(model, gate), rows());
        model.memory().width().subscribe(width -> setStyle(String.format(Locale.ROOT,
            "-fx-min-width: 12em; -fx-pref-width: %1$.3fem; -fx-max-width: %1$.3fem;",
            width.doubleValue() / TEXT_AT_100)));
        StickyHeading sticky = new StickyHeading(model, actions, list::requestFocus);
        ((StackPane) list.getParent()).getChildren().add(sticky);
        scroll = new ListScroll(list, sticky, () -> over.isVisible() ? over.getLayoutBounds().getHeight() : 0);
        keys = new ListKeys(list, model, actions, this::openMenu, nanos);
        list.setOnContextMenuRequested(this::openMenu);
        list.fixedCellSizeProperty().subscribe(() -> follow(true));
        model.rows().addListener((ListChangeListener<ProfileRow>) change -> follow(!model.isFollowingStates()));
        model.selected().addListener((ListChangeListener<Profile>) change -> followSelected());
        model.chosen().subscribe(chosen -> followSelected());
        actions.onMoved(() -> follow(true));
    }

    private HBox tools(Additions add) {
        filter.setPromptText(Messages.text("ui.profiles.filter"));
        Controls.named(filter, "profile-filter", "ui.profiles.filter.name");
        filter.textProperty().bindBidirectional(model.filter());
        filter.setTextFormatter(new TextFormatter<>(this::search));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button addButton = Controls.iconButton("profile-add", Feather.PLUS, "ui.profiles.add", add.profile());
        Controls.shortcut(addButton, Shortcut.NEW_PROFILE.words());
        Button importButton =
            Controls.iconButton("profile-import", Feather.DOWNLOAD, "ui.command.import", add.files());
        HBox top = new HBox(filter, unlessReadOnly(addButton), unlessReadOnly(importButton));
        top.getStyleClass().add("profile-tools");
        return top;
    }

    private Node unlessReadOnly(Button button) {
        return Controls.disabledBecause(button,
            model.readOnly().map(fixed -> fixed ? Messages.text("ui.read-only") : ""));
    }

    private StackPane rows() {
        Controls.named(list, "profiles", "ui.profiles.name");
        list.setItems(model.rows());
        list.setSelectionModel(selection);
        list.setCellFactory(view -> new ProfileCell(model, actions));
        list.getStyleClass().add("edge-to-edge");
        list.setPlaceholder(Controls.text(model.emptyWords(), "muted", "placeholder-text"));
        StackPane pane = new StackPane(list);
        pane.setMinHeight(0);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    /** Focuses the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** True while the filter has the focus. */
    public boolean isInFilter() {
        return filter.isFocused();
    }

    /** Focuses the list. */
    public void focusList() {
        list.requestFocus();
    }

    /** The size of texts now, as a part of that at 100 %. */
    public double textScale() {
        return list.getFixedCellSize() > 0 ? list.getFixedCellSize() / ROW_AT_100 : 1;
    }

    /** Sets the menu of the selected profiles, made each time it is asked for. */
    public void setMenu(Supplier<ContextMenu> made) {
        menu = made;
    }

    /** Sets the menu of a heading, made each time it is asked for. */
    public void setGroupMenu(Supplier<ContextMenu> made) {
        groupMenu = made;
    }

    /** Sets the menu beside all rows, made each time it is asked for. */
    public void setListMenu(Supplier<ContextMenu> made) {
        listMenu = made;
    }

    /** The id of the group whose heading the keys are at; empty while they are at none. */
    public Optional<String> group() {
        return Optional.ofNullable(actions.heading());
    }

    /** {@code moves} takes the profiles that are dropped on the heading of the environment of an id. */
    public void onDropped(BiConsumer<List<UUID>, String> moves) {
        actions.onDropped(moves);
    }

    /** True while the keys are at the chosen profile: not at a heading, nor with that profile in a folded group. */
    public boolean isAtProfile() {
        return actions.isAtProfile();
    }

    /** True if {@code event} mends the letters that are typed to find a profile: no command may see it then. */
    public boolean mends(KeyEvent event) {
        return keys.mends(event);
    }

    /** Lays {@code strip} over the end of the list, where it moves nothing; a chosen row stays above it. */
    public void cover(Node strip) {
        StackPane pane = (StackPane) list.getParent();
        over = strip;
        pane.getChildren().add(strip);
        strip.layoutBoundsProperty().subscribe(() -> {
            if (strip.isVisible()) {
                follow(true);
            }
        });
    }

    /** A menu that is open was about the profiles that were selected before. */
    private void followSelected() {
        open.hide();
        follow(true);
    }

    /** Marks the rows that are selected now; the one that the keys are at comes into view where {@code reveal} is. */
    private void follow(boolean reveal) {
        selection.update();
        boolean several = model.selected().size() > 1;
        if (several != list.getStyleClass().contains(SEVERAL)) {
            if (several) {
                list.getStyleClass().add(SEVERAL);
            } else {
                list.getStyleClass().remove(SEVERAL);
            }
        }
        List<ProfileRow> rows = model.rows();
        String heading = actions.heading();
        int at = model.selection().leadIndex(rows);
        for (int i = 0; i < rows.size() && heading != null; i++) {
            if (rows.get(i) instanceof ProfileRow.Group group && group.group().equals(heading)) {
                at = i;
            }
        }
        list.getFocusModel().focus(at);
        if (reveal && at >= 0) {
            scroll.reveal(at);
        }
    }

    /** At the keys: below the row that they are at. */
    private void openMenu() {
        Node row = list.lookupAll(".list-cell").stream().filter(node -> node instanceof ProfileCell cell
            && cell.isFocused() && !cell.isEmpty()).findFirst().orElse(list);
        Bounds bounds = row.localToScreen(row.getLayoutBounds());
        if (bounds == null) {
            return;
        }
        if (row == list) {
            show(listMenu.get(), bounds.getMinX(), bounds.getMinY());
        } else {
            show(menuOfRow(), bounds.getMinX() + bounds.getHeight(), bounds.getMaxY());
        }
    }

    private void openMenu(ContextMenuEvent event) {
        event.consume();
        if (event.isKeyboardTrigger()) {
            openMenu();
            return;
        }
        ProfileRow.Item row = ProfileCell.rowAt(event.getPickResult().getIntersectedNode());
        if (row == null ? group().isPresent() : actions.isChosen(row)) {
            show(menuOfRow(), event.getScreenX(), event.getScreenY());
        } else if (row == null) {
            show(listMenu.get(), event.getScreenX(), event.getScreenY());
        }
    }

    private ContextMenu menuOfRow() {
        return group().isPresent() ? groupMenu.get() : menu.get();
    }

    private void show(ContextMenu made, double x, double y) {
        if (!made.getItems().isEmpty()) {
            open.hide();
            open = made;
            made.show(list, x, y);
        }
    }

    /** Another search may choose another profile: an open editor is left first, and until then the text stays. */
    private TextFormatter.Change search(TextFormatter.Change change) {
        String words = change.getControlNewText();
        int caret = change.getCaretPosition();
        if (change.isContentChange() && model.isHeld() && !words.equals(model.filter().get())) {
            actions.change(() -> {
                model.filter().set(words);
                filter.requestFocus();
                filter.positionCaret(caret);
            });
            change.setText("");
            change.setRange(filter.getCaretPosition(), filter.getCaretPosition());
            change.selectRange(filter.getAnchor(), filter.getCaretPosition());
        }
        return change;
    }

    private void leaveFilter(KeyEvent pressed) {
        boolean used = pressed.getCode() == KeyCode.ENTER;
        if (used || pressed.getCode() == KeyCode.DOWN) {
            // In the list, Esc cancels what Enter began.
            focusList();
            pressed.consume();
        }
        if (used) {
            verb.run();
        }
    }
}
