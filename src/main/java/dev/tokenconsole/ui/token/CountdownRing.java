package dev.tokenconsole.ui.token;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.text.CountdownWords;
import dev.tokenconsole.ui.control.PseudoClasses;
import dev.tokenconsole.ui.control.TickingText;

/** The remaining lifetime of a token as a ring with digits in it. */
final class CountdownRing extends Region {
    /** The thickness of the ring in relation to its width. */
    private static final double THICKNESS = 0.06;

    private final Arc track = arc("ring-track");
    private final Arc rest = arc("ring-rest");
    private final Label digits = new Label();
    private final TickingText inside = new TickingText(digits);

    CountdownRing() {
        getStyleClass().add("countdown-ring");
        digits.setId("token-digits");
        digits.getStyleClass().addAll("digits", "ring-digits");
        track.setLength(360);
        getChildren().addAll(track, rest, inside);
        setAccessibleRole(AccessibleRole.TEXT);
        show(null);
    }

    void show(@Nullable Countdown countdown) {
        digits.setText(countdown == null ? Messages.text("ui.token.no-digits") : CountdownWords.digits(countdown));
        rest.setLength(countdown == null ? 0 : 360 * countdown.fraction());
        PseudoClasses.show(this, countdown);
        digits.pseudoClassStateChanged(PseudoClass.getPseudoClass("long"), digits.getText().length() > 5);
        setAccessibleText(Messages.text("ui.token.time-left", digits.getText()));
    }

    @Override
    protected void layoutChildren() {
        double size = Math.min(getWidth(), getHeight());
        double thickness = size * THICKNESS;
        for (Arc arc : new Arc[] {track, rest}) {
            arc.setCenterX(getWidth() / 2);
            arc.setCenterY(getHeight() / 2);
            arc.setRadiusX((size - thickness) / 2);
            arc.setRadiusY((size - thickness) / 2);
            arc.setStrokeWidth(thickness);
        }
        double width = inside.prefWidth(-1);
        double height = inside.prefHeight(-1);
        inside.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
    }

    private static Arc arc(String style) {
        Arc arc = new Arc();
        arc.setStartAngle(90);
        arc.setType(ArcType.OPEN);
        // The layout of a parent begins anew when a managed child changes its bounds, as a shrinking arc does.
        arc.setManaged(false);
        arc.getStyleClass().add(style);
        return arc;
    }
}
