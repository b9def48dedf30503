package dev.tokenconsole.ui.check;

import javafx.scene.control.TableCell;

import org.kordamp.ikonli.javafx.FontIcon;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.LineState;
import dev.tokenconsole.ui.check.rows.LineWords;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The state of a row, as an icon and a word. */
final class StateCell extends TableCell<CheckLine, LineState> {
    private final PrivacyMode privacy;
    private final FontIcon icon = new FontIcon();

    /** {@code privacy} masks what is said of the whole row. */
    StateCell(PrivacyMode privacy) {
        this.privacy = privacy;
        getStyleClass().add("check-state");
        // A row that the table keeps for later still has what was said of it.
        PrivateWords.masking(this).subscribe(mask -> say(getItem()));
    }

    @Override
    protected void updateItem(@Nullable LineState state, boolean empty) {
        super.updateItem(state, empty);
        if (empty || state == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        StateLook look = StateLook.of(state);
        setText(LineWords.state(state));
        icon.setIconCode(look.icon());
        setGraphic(icon);
        look.colour(this);
        say(state);
    }

    private void say(@Nullable LineState state) {
        if (state != null && getTableRow() != null) {
            getTableRow().setAccessibleText(
                privacy.masking().get().and(LineWords.values(state)).masked(LineWords.spoken(state)));
        }
    }
}
