package dev.tokenconsole.ui.editor;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The red band over a form while its environment is production; not there otherwise. */
public final class ProductionBand extends Label {
    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    /** {@code name} is the name of the production environment, and null while the environment is another. */
    public ProductionBand(String id, ObservableValue<String> name) {
        setId(id);
        getStyleClass().add("production-band");
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(name.map(chosen -> true).orElse(false));
        PrivateWords.follow(this, name.map(chosen -> chosen.isBlank() ? Messages.text("ui.production.band.unnamed")
            : Messages.text("ui.production.band", chosen)).orElse(""));
        Controls.collapse(this);
    }

    /** Draws {@code part} red while the band is shown. */
    public ProductionBand mark(Node part) {
        part.getStyleClass().add("production-marked");
        visibleProperty().subscribe(shown -> part.pseudoClassStateChanged(PRODUCTION, shown));
        return this;
    }
}
