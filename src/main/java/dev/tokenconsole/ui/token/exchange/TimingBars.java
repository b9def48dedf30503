package dev.tokenconsole.ui.token.exchange;

import java.time.Duration;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.report.ExchangeWords;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.ui.control.Controls;

/** The timing of an exchange: a bar for each phase, measured from the start, all on one scale. */
final class TimingBars extends GridPane {
    private int row;

    TimingBars(Timing timing) {
        getStyleClass().add("timing");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(FactTable.NAMES);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(names, bars, numbers);
        add("exchange-connected", "ui.exchange.connected", timing.connected(), timing.total());
        add("exchange-first-byte", "ui.exchange.first-byte", timing.firstByte(), timing.total());
        add("exchange-total", "ui.exchange.total", timing.total(), timing.total());
    }

    private void add(String id, String key, @Nullable Duration time, Duration total) {
        Label name = Controls.text(Messages.text(key), "fact-name");
        Label number = Controls.label(time == null ? Messages.text("ui.exchange.never") : ExchangeWords.millis(time),
            "digits");
        number.setId(id);
        number.setMinWidth(USE_PREF_SIZE);
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setMaxWidth(Double.MAX_VALUE);
        add(name, 0, row);
        add(new Bar(time == null ? 0 : share(time, total)), 1, row);
        add(number, 2, row++);
    }

    private static double share(Duration time, Duration total) {
        return total.isZero() ? 0 : Math.min(1, (double) time.toNanos() / total.toNanos());
    }

    /** A track with a part of it filled. */
    private static final class Bar extends Region {
        private final double share;
        private final Region filled = new Region();

        Bar(double share) {
            this.share = share;
            getStyleClass().add("timing-bar");
            filled.getStyleClass().add("timing-filled");
            getChildren().add(filled);
        }

        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, getWidth() * share, getHeight());
        }
    }
}
