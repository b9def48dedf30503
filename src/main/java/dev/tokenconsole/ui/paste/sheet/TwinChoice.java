package dev.tokenconsole.ui.paste.sheet;

import java.util.function.Consumer;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;

/** The choice between a new secret for a stored profile and a second profile; invisible where there is none. */
final class TwinChoice extends MenuButton {
    private final MenuItem replace = new MenuItem();
    private final MenuItem another = new MenuItem(Messages.text("ui.paste.twin.another"));

    /** {@code decide} takes the decision. */
    TwinChoice(Consumer<PasteRow.Twin> decide) {
        getStyleClass().add("flat");
        setMnemonicParsing(false);
        replace.setMnemonicParsing(false);
        replace.setId("paste-twin-replace");
        another.setId("paste-twin-another");
        replace.setOnAction(event -> decide.accept(PasteRow.Twin.REPLACE));
        another.setOnAction(event -> decide.accept(PasteRow.Twin.ANOTHER));
        getItems().addAll(replace, another);
    }

    /** Offers to replace the secret of the profile {@code stored}; {@code decided} is the decision so far. */
    void show(@Nullable String stored, PasteRow.@Nullable Twin decided) {
        setVisible(stored != null);
        if (stored != null) {
            replace.setText(Messages.text("ui.paste.twin.replace", stored));
            setText(decided == null ? Messages.text("ui.paste.twin.choose")
                : decided == PasteRow.Twin.REPLACE ? replace.getText() : another.getText());
            Controls.described(this, getText());
        }
    }
}
