package dev.tokenconsole.ui.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;

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
        PrivateWords.follow(this, report, Report::text, Report::values);
        report.subscribe(this::show);
    }

    private void show(Report report) {
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
