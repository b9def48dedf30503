package dev.tokenconsole.ui.check;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.check.rows.CheckChip;
import dev.tokenconsole.ui.check.rows.CheckCounts;
import dev.tokenconsole.ui.check.rows.ShownLines;
import dev.tokenconsole.ui.control.Controls;

/** The choice of the states that the table shows, with the number of rows in each. */
final class CheckChips extends FlowPane {
    private final Map<CheckChip, ToggleButton> chips = new EnumMap<>(CheckChip.class);

    CheckChips(ShownLines lines) {
        getStyleClass().addAll("chips", "check-chips");
        setAlignment(Pos.CENTER_LEFT);
        for (CheckChip chip : CheckChip.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("check-chip-" + chip.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("chip");
            button.setMinWidth(USE_PREF_SIZE);
            Controls.tooltip(button, chip.help());
            button.setAccessibleHelp(chip.help());
            button.setOnAction(event -> {
                // A chip that is chosen again takes the choice back.
                lines.chip().set(button.isSelected() ? chip : CheckChip.ALL);
                show(lines.chip().get());
            });
            chips.put(chip, button);
            getChildren().add(button);
        }
        lines.chip().subscribe(this::show);
        lines.counts().subscribe(this::show);
    }

    /** In one line. */
    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + snapSpaceX(getHgap()) * (chips.size() - 1)
            + chips.values().stream().mapToDouble(each -> snapSizeX(each.prefWidth(-1))).sum();
    }

    private void show(CheckChip chosen) {
        chips.forEach((chip, button) -> button.setSelected(chip == chosen));
    }

    private void show(CheckCounts counts) {
        chips.forEach((chip, button) -> {
            String words = Messages.text("ui.check.chip", chip.words(), counts.number(chip));
            if (!words.equals(button.getText())) {
                button.setText(words);
                button.setAccessibleText(words);
            }
        });
    }
}
