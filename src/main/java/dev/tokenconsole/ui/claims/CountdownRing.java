package dev.tokenconsole.ui.claims;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.text.CountdownWords;
import dev.tokenconsole.ui.control.PseudoClasses;

/** The remaining lifetime of a token as a ring. */
public final class CountdownRing extends Region {
    /** The thickness of the ring in relation to its width. */
    private static final double THICKNESS = 0.09;

    private final Arc track = arc("ring-track");
    private final Arc rest = arc("ring-rest");

    /** A ring of no token. */
    public CountdownRing() {
        getStyleClass().add("countdown-ring");
        track.setLength(360);
        getChildren().addAll(track, rest);
        setAccessibleRole(AccessibleRole.TEXT);
        show(null);
    }

    /** Shows what is left of {@code countdown}; null for none. */
    public void show(@Nullable Countdown countdown) {
        rest.setLength(countdown == null ? 0 : 360 * countdown.fraction());
        PseudoClasses.show(this, countdown);
        setAccessibleText(Messages.text("ui.token.time-left", countdown == null
            ? Messages.text("ui.token.no-digits") : CountdownWords.digits(countdown)));
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
