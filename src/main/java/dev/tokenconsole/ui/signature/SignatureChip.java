package dev.tokenconsole.ui.signature;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.ui.control.Controls;

/** The state of a token's signature in two words; the whole note on it in a tooltip and to screen readers. */
public final class SignatureChip extends Label {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final Tooltip whole = Controls.tooltip("");

    /** A chip that takes no space until it has a token. */
    public SignatureChip() {
        setId("signature-chip");
        getStyleClass().add("signature-chip");
        setFocusTraversable(true);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        setTooltip(whole);
        Controls.collapse(this);
        setVisible(false);
    }

    /** Shows what is known of the signature of {@code decoded}. */
    public void show(@Nullable DecodeResult decoded) {
        setVisible(decoded instanceof DecodeResult.Jwt);
        if (decoded instanceof DecodeResult.Jwt jwt) {
            boolean intact = jwt.signature().intact();
            setText(Messages.text(intact ? "ui.claims.unverified" : "ui.claims.unverifiable"));
            whole.setText(jwt.signature().text());
            setAccessibleText(Messages.text("ui.claims.signature.said", getText(), jwt.signature().text()));
            pseudoClassStateChanged(BROKEN, !intact);
        }
    }
}
