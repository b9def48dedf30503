package dev.tokenconsole.ui.claims;

import java.util.List;
import java.util.stream.Collectors;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.verify.claims.Finding;

/** How a token compares with what is expected of it: what is not as expected in a strip each, the rest in one. */
public final class FindingStrips extends VBox {
    /** Follows {@code findings}; takes no room while there are none. */
    public FindingStrips(ObservableValue<List<Finding>> findings) {
        setId("findings");
        getStyleClass().add("finding-strips");
        managedProperty().bind(visibleProperty());
        findings.subscribe(this::show);
    }

    private void show(List<Finding> found) {
        getChildren().clear();
        setVisible(!found.isEmpty());
        for (Finding finding : found) {
            switch (finding.level()) {
                case MISMATCH -> strip(Feather.ALERT_TRIANGLE, finding.text(), "warning");
                case NOTE -> strip(Feather.INFO, finding.text(), "info");
                case OK -> { }
            }
        }
        String expected = found.stream().filter(finding -> finding.level() == Finding.Level.OK).map(Finding::text)
            .collect(Collectors.joining(" "));
        if (!expected.isEmpty()) {
            strip(Feather.CHECK, expected, "success");
        }
    }

    private void strip(Ikon icon, String text, String style) {
        Label strip = Controls.label(text, "strip", style);
        strip.setGraphic(new FontIcon(icon));
        strip.setWrapText(true);
        strip.setMinHeight(USE_PREF_SIZE);
        strip.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(strip);
    }
}
