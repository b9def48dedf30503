package dev.tokenconsole.ui.claims;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;

/** The claims of a decoded token, with notes on what the decoding shows and does not show. */
public final class ClaimsView extends VBox {
    /** Distances in time follow {@code moment}; single claims are copied through {@code copies}. */
    public ClaimsView(DecodeResult decoded, ObservableValue<Moment> moment, TokenClipboard copies) {
        setId("claims");
        getStyleClass().add("claims-view");
        switch (decoded) {
            case DecodeResult.NotAJwt opaque -> {
                addStrip(Feather.INFO, opaque.reason(), "info");
                addNotes(opaque.notes());
                addSections(opaque, moment, copies);
            }
            case DecodeResult.Jwt jwt -> {
                addStrip(jwt.signature().intact() ? Feather.INFO : Feather.ALERT_TRIANGLE,
                    jwt.signature().text(), jwt.signature().intact() ? "info" : "warning");
                addNotes(jwt.notes());
                addPart(Messages.text("ui.claims.payload"), jwt.payload(), moment, copies);
                addPart(Messages.text("ui.claims.header"), jwt.header(), moment, copies);
                addSections(jwt, moment, copies);
            }
        }
    }

    private void addSections(DecodeResult decoded, ObservableValue<Moment> moment, TokenClipboard copies) {
        decoded.sections().forEach(section -> addPart(section.title(), section.part(), moment, copies));
    }

    private void addPart(String title, DecodeResult.Part part, ObservableValue<Moment> moment, TokenClipboard copies) {
        getChildren().add(Controls.label(title, "section-title"));
        if (part.problem() != null) {
            addStrip(Feather.ALERT_TRIANGLE, part.problem(), "warning");
        }
        if (!part.members().isEmpty()) {
            getChildren().add(new ClaimsTable(part.members(), moment, copies));
        }
    }

    private void addNotes(List<String> notes) {
        notes.forEach(note -> getChildren().add(Controls.text(note, "muted", "note")));
    }

    private void addStrip(Ikon icon, String text, String style) {
        getChildren().add(Controls.strip(icon, text, style));
    }
}
