package dev.tokenconsole.ui.common;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import dev.tokenconsole.i18n.Messages;

/** What was copied, when the clipboard will be cleared, and the way to keep it there. */
public final class CopyStatus extends FlowPane {
    /** Follows {@code copies}. */
    public CopyStatus(CopyDesk copies) {
        getStyleClass().add("copy-row");
        Label status = Controls.label("", "muted");
        status.setId("copy-status");
        status.setWrapText(true);
        status.textProperty().bind(copies.status());
        Hyperlink keep = new Hyperlink(Messages.text("ui.copied.keep"));
        Controls.named(keep, "copy-keep", "ui.copied.keep.name");
        keep.setOnAction(event -> copies.keep());
        keep.visibleProperty().bind(copies.clearing());
        keep.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(status, keep);
        visibleProperty().bind(status.textProperty().isNotEmpty());
    }
}
