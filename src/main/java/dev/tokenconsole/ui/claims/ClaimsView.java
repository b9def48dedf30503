package dev.tokenconsole.ui.claims;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.Masking;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The claims of a decoded token, with notes on what the decoding shows and does not show. */
public final class ClaimsView extends VBox {
    private final Masking masking;
    private final ClaimsTable table;

    /** Distances in time follow {@code moment}; single claims are copied through {@code copying}. */
    public ClaimsView(
            DecodeResult decoded, ObservableValue<Moment> moment, ClaimCopying copying, PrivacyMode privacy) {
        this.masking = Masking.of(decoded, List.of());
        setId("claims");
        getStyleClass().add("claims-view");
        table = new ClaimsTable(moment, copying, privacy);
        switch (decoded) {
            case DecodeResult.NotAJwt opaque ->
                getChildren().add(masked(Controls.strip(Feather.INFO, opaque.reason(), "info"), opaque.reason()));
            case DecodeResult.Jwt jwt -> {
                table.add("", jwt.payload());
                table.add(Messages.text("ui.claims.header"), jwt.header());
            }
        }
        // Of a text without a token there is nothing more to be said.
        List<String> notes = decoded.form() == TokenForm.NONE ? List.of() : decoded.notes();
        notes.forEach(note -> getChildren().add(masked(Controls.text(note, "muted", "note"), note)));
        decoded.sections().forEach(section -> table.add(section.title(), section.part()));
        if (!table.isEmpty()) {
            getChildren().add(table);
        }
    }

    /** Shows the claims with {@code words} in them alone; all for none. Returns their number. */
    public int filter(String words) {
        return table.filter(words);
    }

    private Label masked(Label label, String words) {
        PrivateWords.follow(label, PrivateWords.of(label, words, masking));
        return label;
    }
}
