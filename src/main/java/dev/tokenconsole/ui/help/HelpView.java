package dev.tokenconsole.ui.help;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.control.Controls;

/** The keys of the program, and the place of its data. */
public final class HelpView extends ScrollPane {
    /**
     * Lists {@code commands} by what they are about, in their order.
     *
     * @param place the file of the profiles, for people to read
     * @param lasting false if the profiles are gone when the program ends, as those of the demo
     */
    public HelpView(String place, boolean lasting, List<Command> commands) {
        setId("help");
        setFitToWidth(true);
        Controls.drawDirectly(this);
        getStyleClass().add("edge-to-edge");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("keys");
        for (Subject subject : Subject.values()) {
            addCommands(keys, subject, commands.stream().filter(command -> command.subject() == subject).toList());
        }
        VBox content = new VBox(Controls.label(Messages.text("ui.help.title"), "view-title"), keys,
            Controls.label(Messages.text("ui.help.place"), "section-title"), text(place, "mono"),
            text(Messages.text(lasting ? "ui.help.protection" : "ui.help.protection.demo"), "muted"));
        content.getStyleClass().add("help-content");
        setContent(content);
    }

    private static void addCommands(GridPane keys, Subject subject, List<Command> commands) {
        if (commands.isEmpty()) {
            return;
        }
        int row = keys.getRowCount();
        keys.add(Controls.label(Messages.text(subject.key()), "section-title"), 0, row++, 2, 1);
        for (Command command : commands) {
            int line = row++;
            command.shortcut().ifPresent(
                shortcut -> keys.add(Controls.label(shortcut.words(), "key-cap", "mono"), 0, line));
            keys.add(Controls.label(command.words()), 1, line);
        }
    }

    private static Label text(String text, String style) {
        Label label = Controls.wrap(Controls.label(text, style));
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
