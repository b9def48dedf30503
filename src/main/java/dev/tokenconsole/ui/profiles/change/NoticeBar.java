package dev.tokenconsole.ui.profiles.change;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import dev.tokenconsole.ui.reading.WordsBesideButtons;

/**
 * The results of actions, over the end of the list, where they move nothing: deletes with Undo as long as that is
 * possible, and above it the last other notice, which comes with each Undo: the button stays where it was clicked.
 * Hidden while there is neither.
 */
public final class NoticeBar extends VBox {
    /** The least width of a sentence beside a button, in heights of its font: in the list there is little. */
    private static final double LEAST = 8;

    /** Shows the notices of {@code model}. */
    public NoticeBar(ProfileActionsViewModel model) {
        getStyleClass().add("profile-notices");
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        Button undo = Controls.shortcut(
            Controls.button("profile-undo", "ui.profiles.undo", model::undo), Shortcut.UNDO.words());
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
        getChildren().addAll(last, deletion);
    }

    private static HBox row(String id, ObservableValue<Notice> notice, Button action, Button close) {
        Label words = Controls.text("");
        words.setId(id + "-words");
        PrivateWords.follow(words, notice.map(Notice::words));
        Node sentence = new WordsBesideButtons(words, LEAST, action);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        close.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(sentence, close);
        row.setId(id);
        row.getStyleClass().add("profile-notice");
        // From below, so that words that become fewer move no button.
        row.setAlignment(Pos.BOTTOM_LEFT);
        Controls.collapse(row);
        notice.subscribe(shown -> row.setVisible(shown != null));
        return row;
    }
}
