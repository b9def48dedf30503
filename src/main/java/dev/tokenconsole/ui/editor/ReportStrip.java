package dev.tokenconsole.ui.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import dev.tokenconsole.ui.control.Controls;

/** The strip with a report; hidden while there is none. */
public final class ReportStrip extends Label {
    /** Follows {@code report}. */
    public ReportStrip(String id, ObservableValue<Report> report) {
        setId(id);
        getStyleClass().add("strip");
        Controls.wrap(this);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        Controls.collapse(this);
        report.subscribe(this::show);
    }

    private void show(Report report) {
        setText(report.text());
        setVisible(!report.text().isEmpty());
        getStyleClass().removeAll("info", "success", "warning", "danger");
        getStyleClass().add(switch (report.tone()) {
            case INFO -> "info";
            case SUCCESS -> "success";
            case WARNING -> "warning";
            case DANGER -> "danger";
        });
    }
}
