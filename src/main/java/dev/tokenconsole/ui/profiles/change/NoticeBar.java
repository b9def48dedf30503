package dev.tokenconsole.ui.profiles.change;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;

/**
 * The results of actions, over the end of the list, where they move nothing: the last delete with Undo as long as that
 * is possible, and below it the last other notice. Hidden while there is neither.
 */
public final class NoticeBar extends VBox {
    /** Shows the notices of {@code model}. */
    public NoticeBar(ProfileActionsViewModel model) {
        getStyleClass().add("profile-notices");
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        Button undo = Controls.shortcut(
            Controls.button("profile-undo", "ui.profiles.undo", model::undo), Shortcut.UNDO);
        Button reload = Controls.button("profile-reload", "ui.profiles.reload", model::reload);
        HBox deletion = row("profile-deleted", model.deletion(), undo, Controls.iconButton("profile-deleted-close",
            Feather.X, "ui.profiles.deleted.close", model::dismissDeletion));
        HBox last = row("profile-notice", model.notice(), reload, Controls.iconButton("profile-notice-close",
            Feather.X, "ui.profiles.notice.close", model::dismiss));
        Controls.collapse(reload);
        reload.visibleProperty().bind(model.notice().map(Notice::kind).map(Notice.Kind.CONFLICT::equals)
            .orElse(false));
        Controls.collapse(this);
        visibleProperty().bind(deletion.visibleProperty().or(last.visibleProperty()));
        getChildren().addAll(deletion, last);
    }

    private static HBox row(String id, ObservableValue<Notice> notice, Button... buttons) {
        Label words = Controls.text("");
        words.setId(id + "-words");
        words.textProperty().bind(PrivateWords.of(words, notice.map(Notice::words)));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words);
        row.setId(id);
        row.getStyleClass().add("profile-notice");
        row.setAlignment(Pos.CENTER_LEFT);
        for (Button button : buttons) {
            button.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(button);
        }
        Controls.collapse(row);
        notice.subscribe(shown -> row.setVisible(shown != null));
        return row;
    }
}
