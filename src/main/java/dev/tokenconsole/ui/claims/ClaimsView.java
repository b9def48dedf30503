package dev.tokenconsole.ui.claims;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;

/** What a token says, claim by claim, and how far that can be believed. */
public final class ClaimsView extends VBox {
    /** Distances in time move with {@code moment}; single claims are copied through {@code copies}. */
    public ClaimsView(DecodeResult decoded, ObservableValue<Moment> moment, TokenClipboard copies) {
        setId("claims");
        getStyleClass().add("claims-view");
        switch (decoded) {
            case DecodeResult.NotAJwt opaque -> {
                strip(Feather.INFO, opaque.reason(), "info");
                notes(opaque.notes());
                sections(opaque, moment, copies);
            }
            case DecodeResult.Jwt jwt -> {
                strip(jwt.signature().intact() ? Feather.INFO : Feather.ALERT_TRIANGLE,
                    jwt.signature().text(), jwt.signature().intact() ? "info" : "warning");
                notes(jwt.notes());
                part(Messages.text("ui.claims.payload"), jwt.payload(), moment, copies);
                part(Messages.text("ui.claims.header"), jwt.header(), moment, copies);
                sections(jwt, moment, copies);
            }
        }
    }

    private void sections(DecodeResult decoded, ObservableValue<Moment> moment, TokenClipboard copies) {
        decoded.sections().forEach(section -> part(section.title(), section.part(), moment, copies));
    }

    private void part(String title, DecodeResult.Part part, ObservableValue<Moment> moment, TokenClipboard copies) {
        getChildren().add(Controls.label(title, "section-title"));
        if (part.problem() != null) {
            strip(Feather.ALERT_TRIANGLE, part.problem(), "warning");
        }
        if (!part.members().isEmpty()) {
            getChildren().add(new ClaimsTable(part.members(), moment, copies));
        }
    }

    private void notes(List<String> notes) {
        notes.forEach(note -> getChildren().add(wrapping(Controls.label(note, "muted", "note"))));
    }

    private void strip(Ikon icon, String text, String style) {
        Label strip = wrapping(Controls.label(text, "strip", style));
        strip.setGraphic(new FontIcon(icon));
        getChildren().add(strip);
    }

    private static Label wrapping(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
