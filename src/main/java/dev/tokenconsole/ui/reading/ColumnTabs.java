package dev.tokenconsole.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/**
 * Tabs of which the main one stands beside the others as a column of its own where there is room. The chosen tab, what
 * is scrolled and what has the focus stay when the width changes.
 */
public final class ColumnTabs extends StackPane {
    /** The width of the window from which there are two columns, in em: 1280 pixels with text of 14. */
    private static final double TWO_COLUMNS = 1280.0 / 14;
    private static final double MAIN_SHARE = 0.5;
    private static final PseudoClass COLUMNS = PseudoClass.getPseudoClass("columns");

    private final Tab main;
    private final TabPane mainPane = pane();
    private final TabPane pane = pane();
    private final StackPane mainBox = new TabColumn(mainPane, "main-column");
    private final StackPane box = new TabColumn(pane, "other-column");
    private final SplitPane split = new SplitPane(box);
    private final Text em = new Text();
    private final Node note;
    private Runnable shown = () -> {};
    private List<Tab> tabs = List.of();
    private Tab chosen;
    private boolean wide;
    private boolean updating;
    private final DoubleProperty share = new SimpleDoubleProperty(MAIN_SHARE);
    /** True while the divider is held by the pointer. */
    private boolean held;

    /**
     * Tabs without content.
     *
     * @param id of the pane with all tabs but those in columns
     * @param name of that pane for screen readers
     * @param main the tab that becomes a column
     * @param note stands at the end of the row of the main tab
     */
    public ColumnTabs(String id, String name, Tab main, Node note) {
        this.main = main;
        this.chosen = main;
        this.note = note;
        getStyleClass().add("column-tabs");
        pane.setId(id);
        pane.setAccessibleText(name);
        mainPane.setId(id + "-main");
        mainPane.setAccessibleText(name);
        em.setManaged(false);
        em.setVisible(false);
        StackPane.setAlignment(note, Pos.TOP_RIGHT);
        getChildren().addAll(em, split);
        pane.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> arrange());
        em.fontProperty().subscribe(font -> arrange());
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> held = isDivider(event.getTarget()));
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> release());
        share.subscribe(this::placeDivider);
        // The pane lays itself out first, and would share what was gained or lost between both sides.
        split.widthProperty().subscribe(() -> Platform.runLater(this::placeDivider));
        placeNote();
    }

    private static TabPane pane() {
        TabPane pane = new TabPane();
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pane.setMinWidth(0);
        return pane;
    }

    /** The part of the width that the main tab has as a column, 0…1: where the person last left the divider. */
    public DoubleProperty share() {
        return share;
    }

    private static boolean isDivider(EventTarget target) {
        for (Node each = target instanceof Node node ? node : null; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }

    private void release() {
        if (held && !split.getDividers().isEmpty()) {
            share.set(split.getDividerPositions()[0]);
        }
        held = false;
    }

    private void placeDivider() {
        if (!held) {
            split.setDividerPositions(share.get());
        }
    }

    /** Runs {@code update} whenever another tab comes to be seen. */
    public void onShown(Runnable update) {
        shown = update;
    }

    /** Offers {@code wanted}, in that order; the chosen tab is shown if it is one of them, otherwise the first. */
    public void offer(List<Tab> wanted) {
        if (!wanted.equals(tabs)) {
            tabs = List.copyOf(wanted);
            fill();
        }
    }

    /** Shows {@code tab}. */
    public void choose(Tab tab) {
        chosen = tab;
        if (isColumn(tab)) {
            mainPane.requestFocus();
        } else {
            pane.getSelectionModel().select(tab);
            pane.requestFocus();
        }
        shown.run();
    }

    /** True if {@code tab} is in view, as a column or as the selected tab. */
    public boolean isShown(Tab tab) {
        return isColumn(tab) || (pane.getTabs().contains(tab) && pane.getSelectionModel().getSelectedItem() == tab);
    }

    /** True while the main tab is a column. */
    public boolean isWide() {
        return wide;
    }

    private boolean isColumn(Tab tab) {
        return tab == main && mainPane.getTabs().contains(tab);
    }

    private void selected(@Nullable Tab tab) {
        if (!updating && tab != null) {
            chosen = tab;
            shown.run();
        }
    }

    private void arrange() {
        if (getScene() == null) {
            return;
        }
        boolean fits = getScene().getWidth() >= TWO_COLUMNS * em.getFont().getSize();
        if (fits != wide) {
            wide = fits;
            fill();
        }
    }

    private void fill() {
        Node owner = focusWithin();
        updating = true;
        boolean column = wide && tabs.size() > 1 && tabs.contains(main);
        List<Tab> below = new ArrayList<>(tabs);
        if (column) {
            below.remove(main);
        } else {
            mainPane.getTabs().clear();
        }
        change(below);
        if (column && mainPane.getTabs().isEmpty()) {
            mainPane.getTabs().setAll(main);
        }
        if (split.getItems().size() != (column ? 2 : 1)) {
            split.getItems().setAll(column ? List.of(mainBox, box) : List.of(box));
            placeDivider();
        }
        pseudoClassStateChanged(COLUMNS, column);
        placeNote();
        if (below.contains(chosen)) {
            pane.getSelectionModel().select(chosen);
        } else {
            pane.getSelectionModel().selectFirst();
        }
        updating = false;
        shown.run();
        if (owner != null && owner.getScene() != null) {
            owner.requestFocus();
        }
    }

    /** One by one: a tab that is taken out and put back in one step loses its heading. */
    private void change(List<Tab> wanted) {
        pane.getTabs().removeIf(tab -> !wanted.contains(tab));
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= pane.getTabs().size() || pane.getTabs().get(i) != wanted.get(i)) {
                pane.getTabs().add(i, wanted.get(i));
            }
        }
    }

    private void placeNote() {
        boolean column = !mainPane.getTabs().isEmpty();
        StackPane there = column ? mainBox : box;
        if (!there.getChildren().contains(note)) {
            Stream.of(mainBox, box).forEach(each -> each.getChildren().remove(note));
            there.getChildren().add(note);
        }
    }

    private @Nullable Node focusWithin() {
        Scene scene = getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each == this) {
                return owner;
            }
        }
        return null;
    }
}
