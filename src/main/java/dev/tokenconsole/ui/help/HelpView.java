package dev.tokenconsole.ui.help;

import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;

/** The keys of the program, and where its data is. */
public final class HelpView extends ScrollPane {
    /** {@code place} is where the profiles are kept, {@code lasting} whether they outlive the program there. */
    public HelpView(String place, boolean lasting) {
        setId("help");
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("keys");
        int row = 0;
        for (Shortcut shortcut : Shortcut.values()) {
            keys.add(Controls.label(shortcut.words(), "key-cap", "mono"), 0, row);
            keys.add(Controls.label(Messages.text("ui.key." + name(shortcut))), 1, row++);
        }
        VBox content = new VBox(Controls.label(Messages.text("ui.help.title"), "view-title"), keys,
            Controls.label(Messages.text("ui.help.place"), "section-title"), text(place, "mono"),
            text(Messages.text(lasting ? "ui.help.protection" : "ui.help.protection.demo"), "muted"));
        content.getStyleClass().add("help-content");
        setContent(content);
    }

    private static Label text(String words, String style) {
        Label label = Controls.label(words, style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String name(Shortcut shortcut) {
        return shortcut.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
