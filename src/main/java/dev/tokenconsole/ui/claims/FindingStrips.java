package dev.tokenconsole.ui.claims;

import java.util.List;
import java.util.stream.Collectors;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.verify.claims.Finding;

/** The findings about a token: a strip for each unexpected claim, and one for all expected ones. */
public final class FindingStrips extends VBox {
    /** Follows {@code findings}; takes no room while there are none. */
    public FindingStrips(ObservableValue<List<Finding>> findings) {
        setId("findings");
        getStyleClass().add("finding-strips");
        Controls.collapse(this);
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
        getChildren().add(Controls.strip(icon, text, style));
    }
}
