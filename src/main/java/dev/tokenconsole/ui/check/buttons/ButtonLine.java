package dev.tokenconsole.ui.check.buttons;

import java.util.ArrayList;
import java.util.List;

import javafx.event.Event;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons in one line; those that have no room in it are in a menu at the end where they are missing. */
public final class ButtonLine extends Region {
    /** In em. */
    private static final double GAP = 0.57;

    private final MenuButton more;
    private final boolean keepsFirst;
    private List<StackPane> places = List.of();
    private List<? extends Region> buttons = List.of();

    /** {@code more} is the menu; the first button stays in the line if {@code keepsFirst}, and otherwise the last. */
    public ButtonLine(MenuButton more, boolean keepsFirst) {
        this.more = more;
        this.keepsFirst = keepsFirst;
        getStyleClass().add("button-line");
        more.setMaxHeight(Double.MAX_VALUE);
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        // By now the buttons may have other words than they had when they lost their place.
        more.setOnShowing(event -> more.getItems().setAll(hidden().stream().map(ButtonLine::item).toList()));
        // JavaFX opens no menu without items.
        more.getItems().add(new MenuItem());
        getChildren().add(more);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows {@code shown}, which take no room while they are invisible. */
    public void show(List<? extends Region> shown) {
        buttons = List.copyOf(shown);
        places = buttons.stream().map(each -> new StackPane(each)).toList();
        getChildren().setAll(places);
        getChildren().add(keepsFirst ? places.size() : 0, more);
    }

    /** The buttons, also those in the menu. */
    public List<? extends Region> buttons() {
        return buttons;
    }

    private static MenuItem item(Region place) {
        Node button = place instanceof ButtonBase ? place : place.getChildrenUnmodifiable().getFirst();
        if (button instanceof MenuButton menu) {
            // Some make their items only then.
            Event.fireEvent(menu, new Event(MenuButton.ON_SHOWING));
            Menu inside = new Menu(menu.getText());
            inside.setMnemonicParsing(false);
            inside.setId(menu.getId() + "-item");
            inside.setDisable(menu.isDisable());
            menu.getItems().forEach(each -> inside.getItems().add(item(each.getId(), each.getText(), each::fire)));
            return inside;
        }
        ButtonBase base = (ButtonBase) button;
        MenuItem item = item(base.getId(), base.getText(), base::fire);
        item.setDisable(base.isDisable());
        return item;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(id + "-item");
        item.setOnAction(event -> action.run());
        return item;
    }

    private List<? extends Region> hidden() {
        return buttons.stream().filter(each -> each.isVisible() && !each.getParent().isVisible()).toList();
    }

    private List<StackPane> wanted() {
        return places.stream().filter(place -> place.getChildren().getFirst().isVisible()).toList();
    }

    /** Those that have room in {@code width}, in their order. */
    private List<StackPane> fitting(double width) {
        List<StackPane> all = wanted();
        if (sum(all) <= width) {
            return all;
        }
        List<StackPane> order = keepsFirst ? all : all.reversed();
        List<StackPane> kept = new ArrayList<>();
        double used = more.prefWidth(-1);
        for (StackPane each : order) {
            used += gap() + snapSizeX(each.prefWidth(-1));
            if (used > width && !kept.isEmpty()) {
                break;
            }
            kept.add(each);
        }
        return keepsFirst ? kept : kept.reversed();
    }

    private double sum(List<? extends Region> parts) {
        return parts.stream().mapToDouble(each -> snapSizeX(each.prefWidth(-1))).sum()
            + gap() * Math.max(0, parts.size() - 1);
    }

    private double gap() {
        return snapSpaceX(GAP * more.getFont().getSize());
    }

    @Override
    protected double computeMinWidth(double height) {
        List<StackPane> all = wanted();
        return all.isEmpty() ? 0 : all.size() == 1 ? sum(all)
            : snapSizeX((keepsFirst ? all.getFirst() : all.getLast()).prefWidth(-1)) + gap() + more.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return sum(wanted());
    }

    @Override
    protected double computePrefHeight(double width) {
        return wanted().stream().mapToDouble(each -> snapSizeY(each.prefHeight(-1))).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        List<StackPane> kept = fitting(getWidth());
        boolean all = kept.size() == wanted().size();
        places.forEach(place -> place.setVisible(kept.contains(place)));
        more.setVisible(!all);
        List<Region> line = new ArrayList<>(kept);
        if (!all) {
            line.add(keepsFirst ? line.size() : 0, more);
        }
        double x = keepsFirst ? 0 : getWidth() - sum(line);
        for (Region each : line) {
            double width = snapSizeX(each.prefWidth(-1));
            layoutInArea(each, snapPositionX(x), 0, width, getHeight(), 0, Insets.EMPTY, HPos.CENTER,
                VPos.CENTER);
            x += width + gap();
        }
    }
}
