package dev.tokenconsole.ui.check;

import java.nio.file.Path;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.check.model.CheckNotice;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The result of the last action, in one sentence; a file that is no list can be imported from here. */
final class CheckNotices extends HBox {
    private final Label words = Controls.text("");
    private final Button read;
    private @Nullable Path unread;

    CheckNotices(CheckViewModel model, CheckSurroundings around) {
        setId("check-notice");
        getStyleClass().addAll("strip", "check-notice");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("check-notice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        read = Controls.button("check-notice-import", "ui.check.import", () -> {
            if (unread != null) {
                around.importFile(unread);
            }
        });
        Button close = Controls.iconButton("check-notice-close", Feather.X, "ui.check.notice.close",
            () -> model.say(null));
        read.setMinWidth(USE_PREF_SIZE);
        close.setMinWidth(USE_PREF_SIZE);
        Controls.collapse(read);
        Controls.collapse(this);
        getChildren().addAll(words, read, close);
        model.notice().subscribe(this::show);
    }

    private void show(@Nullable CheckNotice notice) {
        setVisible(notice != null);
        if (notice != null) {
            PrivateWords.show(words, notice.words());
            words.setGraphic(new FontIcon(notice.failed() ? Feather.ALERT_TRIANGLE : Feather.INFO));
            getStyleClass().removeAll("info", "danger");
            getStyleClass().add(notice.failed() ? "danger" : "info");
            unread = notice.unread();
            read.setVisible(unread != null);
        }
    }
}
