package dev.tokenconsole.ui.token;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.claims.FindingStrips;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.session.TokenComparison;
import dev.tokenconsole.ui.token.exchange.ExchangeView;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;

/** The findings about a token in one line, which unfolds; takes no room while there are none. */
final class FindingsLine extends VBox {
    private final TokenViewModel model;
    private final ToggleButton line = new ToggleButton();
    private final Label words = Controls.label("");
    private final FontIcon icon = new FontIcon();
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_DOWN);
    private final VBox notes = new VBox();

    FindingsLine(TokenViewModel model, PrivacyMode privacy) {
        this.model = model;
        getStyleClass().add("findings-line");
        line.setId("findings-line");
        line.getStyleClass().addAll("strip", "finding-toggle");
        line.setMaxWidth(Double.MAX_VALUE);
        words.setId("findings-words");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox parts = new HBox(icon, words, chevron);
        parts.getStyleClass().add("finding-parts");
        parts.setAlignment(Pos.CENTER_LEFT);
        parts.prefWidthProperty().bind(Bindings.createDoubleBinding(
            () -> line.getWidth() - line.getInsets().getLeft() - line.getInsets().getRight(),
            line.widthProperty(), line.insetsProperty()));
        Controls.tooltip(line, words.textProperty());
        PrivateWords.say(line, words.textProperty());
        line.setGraphic(parts);
        VBox unfolded = new VBox(new FindingStrips(model.findings(), privacy,
            () -> ExchangeView.masking(model)), notes);
        unfolded.setId("findings-whole");
        unfolded.visibleProperty().bind(line.selectedProperty());
        Controls.collapse(unfolded);
        line.selectedProperty().subscribe(open ->
            chevron.setIconCode(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
        Controls.collapse(this);
        getChildren().addAll(line, unfolded);
        model.held().subscribe(held -> line.setSelected(false));
        model.held().subscribe(held -> show());
        model.findings().subscribe(found -> show());
    }

    /** {@code number} of findings in words. */
    static String count(long number) {
        return number == 1 ? Messages.text("ui.findings.one") : Messages.text("ui.findings.several", number);
    }

    private void show() {
        List<Finding> found = model.findings().getValue();
        FetchedToken held = model.held().getValue();
        List<String> odd = held == null ? List.of() : held.notes();
        notes.getChildren().setAll(odd.stream().map(this::note).toList());
        long mismatches = TokenComparison.mismatches(found);
        List<String> headlines = new ArrayList<>(found.stream()
            .filter(finding -> finding.level() == (mismatches > 0 ? Finding.Level.MISMATCH : Finding.Level.NOTE))
            .map(Finding::headline).toList());
        if (mismatches == 0) {
            headlines.addAll(odd);
        }
        setVisible(!headlines.isEmpty());
        boolean warns = mismatches > 0;
        boolean danger = found.stream().anyMatch(Finding::isDanger);
        line.getStyleClass().removeAll("danger", "warning", "info");
        line.getStyleClass().add(danger ? "danger" : warns ? "warning" : "info");
        icon.setIconCode(warns ? Feather.ALERT_TRIANGLE : Feather.INFO);
        String number = warns ? count(mismatches) : headlines.size() == 1 ? Messages.text("ui.findings.note")
            : Messages.text("ui.findings.notes", headlines.size());
        PrivateWords.follow(words, PrivateWords.of(words,
            Messages.text("ui.findings.line", number, String.join(" · ", headlines)), ExchangeView.masking(model)));
    }

    private Label note(String words) {
        Label note = Controls.text("", "muted", "note");
        PrivateWords.follow(note, PrivateWords.of(note, words, ExchangeView.masking(model)));
        return note;
    }
}
