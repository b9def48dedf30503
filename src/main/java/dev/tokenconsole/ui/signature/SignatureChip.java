package dev.tokenconsole.ui.signature;

import java.time.Instant;
import java.util.List;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The state of a token's signature in two words; a press shows where they come from, which is in its tooltip too. */
public final class SignatureChip extends Button {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final PseudoClass GENUINE = PseudoClass.getPseudoClass("genuine");
    private static final PseudoClass FORGED = PseudoClass.getPseudoClass("forged");

    private final StringProperty whole = new SimpleStringProperty("");
    private final StringProperty spoken = new SimpleStringProperty("");
    private List<String> values = List.of();

    /** A chip that takes no space until it has a token; a press runs {@code unfold}. */
    public SignatureChip(Runnable unfold) {
        setId("signature-chip");
        getStyleClass().add("signature-chip");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> unfold.run());
        Tooltip tooltip = Controls.tooltip(this, PrivateWords.of(this, whole, words -> words, words -> values));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        PrivateWords.say(this, spoken);
        Controls.collapse(this);
        setVisible(false);
    }

    /** Shows what is known of the signature of {@code decoded} at {@code now}. */
    public void show(@Nullable DecodeResult decoded, SignatureState state, Instant now) {
        boolean said = decoded instanceof DecodeResult.Jwt || state.verdict().isPresent();
        setVisible(decoded != null && said);
        if (decoded != null && said) {
            DecodeResult.SignatureNote note = SignatureTexts.note(decoded);
            setText(SignatureTexts.brief(note, state));
            values = SignatureTexts.facts(state, now).stream().flatMap(fact -> fact.values().stream()).toList();
            whole.set(SignatureTexts.whole(note, state, now));
            spoken.set(Messages.text("ui.claims.signature.said", getText(), SignatureTexts.sentence(note, state)));
            pseudoClassStateChanged(BROKEN, !note.intact());
            pseudoClassStateChanged(GENUINE, SignatureTexts.isValid(state));
            pseudoClassStateChanged(FORGED, state.isInvalid());
        }
    }
}
