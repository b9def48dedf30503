package dev.tokenconsole.ui.profiles.list;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.profiles.index.StateChip;
import dev.tokenconsole.ui.profiles.index.StateCounts;

/** The choice of the states that the list shows, with the number of profiles in each. */
final class ChipBar extends FlowPane {
    private final Map<StateChip, ToggleButton> chips = new EnumMap<>(StateChip.class);

    /** {@code gate} runs a change of the choice once an open editor was left. */
    ChipBar(ProfileListViewModel model, Consumer<Runnable> gate) {
        getStyleClass().add("chips");
        for (StateChip chip : StateChip.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("chip-" + chip.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("chip");
            button.setMinWidth(USE_PREF_SIZE);
            Controls.tooltip(button, help(chip));
            button.setOnAction(event -> {
                // A chip that is chosen again takes the choice back.
                StateChip wanted = button.isSelected() ? chip : StateChip.ALL;
                gate.accept(() -> model.chip().set(wanted));
                show(model.chip().get());
            });
            chips.put(chip, button);
            getChildren().add(button);
        }
        model.chip().subscribe(this::show);
        model.counts().subscribe(this::show);
    }

    private void show(StateChip chosen) {
        chips.forEach((chip, button) -> button.setSelected(chip == chosen));
    }

    private void show(StateCounts counts) {
        chips.forEach((chip, button) -> {
            String words = Messages.text("ui.profiles.chip", chip.words(), counts.of(chip));
            button.setText(words);
            button.setAccessibleText(words);
            button.setAccessibleHelp(help(chip));
        });
    }

    private static String help(StateChip chip) {
        return Messages.text(switch (chip) {
            case ALL -> "ui.profiles.chip.all.help";
            case VALID -> "ui.profiles.chip.valid.help";
            case FAILED -> "ui.profiles.chip.failed.help";
            case NONE -> "ui.profiles.chip.none.help";
        });
    }
}
