package dev.tokenconsole.ui.check;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.ui.check.rows.CheckChip;
import dev.tokenconsole.ui.check.rows.LineState;

/** The icon and the colour of a state. */
enum StateLook {
    VALID(Feather.CHECK),
    FINDINGS(Feather.ALERT_TRIANGLE),
    FAILED(Feather.X),
    UNCLEAR(Feather.CLOUD_OFF),
    NONE(Feather.MINUS),
    WAITING(Feather.CLOCK),
    ASKING(Feather.LOADER);

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("valid");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("ending");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("failed");

    private final Feather icon;

    StateLook(Feather icon) {
        this.icon = icon;
    }

    static StateLook of(LineState state) {
        return switch (state.phase()) {
            case WAITING -> WAITING;
            case ASKING -> ASKING;
            case RESTING -> switch (CheckChip.of(state)) {
                case VALID -> VALID;
                case FINDINGS -> FINDINGS;
                case FAILED -> FAILED;
                case NOT_JUDGED -> UNCLEAR;
                case ALL, NOT_CHECKED -> NONE;
            };
        };
    }

    Feather icon() {
        return icon;
    }

    /** Lets the stylesheet colour {@code node}. */
    void colour(Node node) {
        node.pseudoClassStateChanged(GOOD, this == VALID);
        node.pseudoClassStateChanged(DOUBTFUL, this == FINDINGS || this == UNCLEAR);
        node.pseudoClassStateChanged(BAD, this == FAILED);
    }
}
