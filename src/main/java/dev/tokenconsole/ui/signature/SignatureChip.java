package dev.tokenconsole.ui.signature;

import java.time.Instant;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.ui.control.Controls;

/** The state of a token's signature in two words; a press shows where they come from, which is in its tooltip too. */
public final class SignatureChip extends Button {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final PseudoClass GENUINE = PseudoClass.getPseudoClass("genuine");
    private static final PseudoClass FORGED = PseudoClass.getPseudoClass("forged");

    private final Tooltip whole = Controls.tooltip("");

    /** A chip that takes no space until it has a token; a press runs {@code unfold}. */
    public SignatureChip(Runnable unfold) {
        setId("signature-chip");
        getStyleClass().add("signature-chip");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> unfold.run());
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        setTooltip(whole);
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
            whole.setText(SignatureTexts.whole(note, state, now));
            setAccessibleText(
                Messages.text("ui.claims.signature.said", getText(), SignatureTexts.sentence(note, state)));
            pseudoClassStateChanged(BROKEN, !note.intact());
            pseudoClassStateChanged(GENUINE, SignatureTexts.isValid(state));
            pseudoClassStateChanged(FORGED, state.isInvalid());
        }
    }
}
