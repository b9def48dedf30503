package dev.tokenconsole.ui.claims;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.Masking;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.verify.claims.Finding;

/** The findings about a token: a strip for each unexpected claim, and one for all expected ones. */
public final class FindingStrips extends VBox {
    private final PrivacyMode privacy;
    private final Supplier<Masking> masking;

    /** Follows {@code findings}; takes no room while there are none. {@code masking} knows the values in them. */
    public FindingStrips(
            ObservableValue<List<Finding>> findings, PrivacyMode privacy, Supplier<Masking> masking) {
        this.privacy = privacy;
        this.masking = masking;
        setId("findings");
        getStyleClass().add("finding-strips");
        Controls.collapse(this);
        findings.subscribe(this::show);
        privacy.follow(this, hidden -> show(findings.getValue()));
    }

    private void show(List<Finding> found) {
        getChildren().clear();
        setVisible(!found.isEmpty());
        for (Finding finding : found) {
            switch (finding.level()) {
                case MISMATCH -> strip(Feather.ALERT_TRIANGLE, words(finding),
                    finding.isDanger() ? "danger" : "warning");
                case NOTE -> strip(Feather.INFO, words(finding), "info");
                case OK -> { }
            }
        }
        String expected = found.stream().filter(finding -> finding.level() == Finding.Level.OK).map(this::words)
            .collect(Collectors.joining(" "));
        if (!expected.isEmpty()) {
            strip(Feather.CHECK, expected, "success");
        }
    }

    private String words(Finding finding) {
        return privacy.words(masking.get().and(finding.values()), finding.text());
    }

    private void strip(Ikon icon, String text, String style) {
        getChildren().add(Controls.strip(icon, text, style));
    }
}
