package dev.tokenconsole.ui.clipboard;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The description of the copy, the time until it is cleared, and the link that keeps it. */
public final class CopyStatus extends HBox {
    /** Follows {@code copies}. */
    public CopyStatus(TokenClipboard copies) {
        getStyleClass().add("copy-line");
        setAlignment(Pos.CENTER_LEFT);
        Label status = Controls.text("", "muted");
        PrivateWords.follow(status, copies.status());
        status.setId("copy-status");
        status.setMinWidth(0);
        Hyperlink keep = new Hyperlink(Messages.text("ui.copied.keep"));
        Controls.named(keep, "copy-keep", "ui.copied.keep.name");
        keep.setOnAction(event -> copies.keep());
        keep.visibleProperty().bind(copies.clearing());
        keep.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(status, keep);
        visibleProperty().bind(status.textProperty().isNotEmpty());
    }
}
