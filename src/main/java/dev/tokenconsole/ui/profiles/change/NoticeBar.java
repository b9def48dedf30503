package dev.tokenconsole.ui.profiles.change;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;

/** The last notice over the end of the list, with Undo after a delete; hidden while there is none. It moves nothing. */
public final class NoticeBar extends HBox {
    private final Label words = Controls.text("");
    private final Button undo;
    private final Button reload;

    /** Shows the notices of {@code model}. */
    public NoticeBar(ProfileActionsViewModel model) {
        setId("profile-notice");
        getStyleClass().add("profile-notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        words.setId("profile-notice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        undo = Controls.shortcut(Controls.button("profile-undo", "ui.profiles.undo", model::undo), Shortcut.UNDO);
        reload = Controls.button("profile-reload", "ui.profiles.reload", model::reload);
        Button close = Controls.iconButton("profile-notice-close", Feather.X, "ui.profiles.notice.close",
            model::dismiss);
        for (Button button : new Button[] {undo, reload, close}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        Controls.collapse(this);
        Controls.collapse(undo);
        Controls.collapse(reload);
        getChildren().addAll(words, undo, reload, close);
        model.notice().subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        if (notice != null) {
            words.setText(notice.words());
            undo.setVisible(notice.kind() == Notice.Kind.UNDO);
            reload.setVisible(notice.kind() == Notice.Kind.CONFLICT);
        }
    }
}
