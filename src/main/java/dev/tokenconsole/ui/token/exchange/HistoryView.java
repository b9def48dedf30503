package dev.tokenconsole.ui.token.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.report.ExchangeWords;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.live.PastRequest;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** The requests of a profile since the unlock, newest first: when, with which outcome, until when, which key signed. */
public final class HistoryView extends TableView<PastRequest> {
    /** In widths of an m: what the columns need that stay. */
    private static final double FOR_ALL = 45;
    private static final double FOR_EXPIRY = 40;
    private static final double FOR_KEY = 33;
    private static final double FOR_LIFETIME = 27;
    /** The border on both sides, in pixels. */
    private static final double EDGE = 4;

    private final TableColumn<PastRequest, String> outcome;
    private final TableColumn<PastRequest, String> took;
    private final TableColumn<PastRequest, String> expires;
    private final TableColumn<PastRequest, String> lifetime;
    private final TableColumn<PastRequest, String> keyId;
    private double em;

    /** Follows {@code requests}; {@code now} decides which times are of today. */
    public HistoryView(ObservableList<PastRequest> requests, Supplier<Instant> now, PrivacyMode privacy) {
        setId("history");
        getStyleClass().add("history");
        setAccessibleText(Messages.text("ui.history.name"));
        setPlaceholder(new Label(Messages.text("ui.history.none")));
        add("ui.history.started", 6.7, request -> local(request.startedAt(), now));
        outcome = add("ui.history.outcome", 7.5,
            request -> request.verdict() == null ? Messages.text("ui.history.issued")
                : privacy.words(request.verdict()));
        add("ui.history.status", 5.6, request -> request.status() == null ? Messages.text("ui.history.nothing")
            : String.valueOf(request.status()));
        took = add("ui.history.took", 5.4, request -> ExchangeWords.millis(request.took()));
        expires = add("ui.history.expires", 6.7, request -> request.expiresAt() == null
            ? Messages.text("ui.history.nothing") : local(request.expiresAt(), now));
        lifetime = add("ui.history.lifetime", 6.4, request -> request.lifetime() == null
            ? Messages.text("ui.history.nothing") : TimeWords.digits(request.lifetime()));
        keyId = add("ui.history.key", 6, request -> request.keyId().isEmpty() ? Messages.text("ui.history.nothing")
            : privacy.shown(request.keyId()));
        widthProperty().subscribe(this::arrange);
        setItems(requests);
        privacy.follow(this, hidden -> refresh());
    }

    private TableColumn<PastRequest, String> add(
            String key, double fewest, Function<PastRequest, String> words) {
        TableColumn<PastRequest, String> column = new TableColumn<>(Messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(table -> {
            WrappedCell cell = new WrappedCell();
            cell.fontProperty().subscribe(font -> {
                if (font.getSize() != em) {
                    em = font.getSize();
                    // Not at once: the row that this cell is made for goes through the columns.
                    Platform.runLater(this::arrange);
                }
            });
            return cell;
        });
        column.setSortable(false);
        column.setReorderable(false);
        column.setUserData(fewest);
        getColumns().add(column);
        return column;
    }

    private double fewest(TableColumn<PastRequest, ?> column) {
        return (Double) column.getUserData() * em;
    }

    /** No heading is cut: with less room, the columns go that the other tabs and the countdown have, too. */
    private void arrange() {
        if (em > 0 && getWidth() > 0) {
            double room = getWidth() / em;
            took.setVisible(room >= FOR_ALL);
            expires.setVisible(room >= FOR_EXPIRY);
            keyId.setVisible(room >= FOR_KEY);
            lifetime.setVisible(room >= FOR_LIFETIME);
            double rest = getWidth() - EDGE;
            for (TableColumn<PastRequest, ?> column : getVisibleLeafColumns()) {
                rest -= fewest(column);
            }
            for (TableColumn<PastRequest, ?> column : getVisibleLeafColumns()) {
                boolean grows = column == outcome || column == keyId;
                double more = grows ? Math.max(0, rest) / (keyId.isVisible() ? 2 : 1) : 0;
                column.setPrefWidth(Math.floor(fewest(column) + more));
            }
        }
    }

    /** A text that wraps in the width of its column. */
    private static final class WrappedCell extends TableCell<PastRequest, String> {
        WrappedCell() {
            setWrapText(true);
            Controls.tellWhole(this, this);
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(getTableColumn().getWidth());
        }
    }

    private static String local(Instant time, Supplier<Instant> now) {
        return TimeWords.local(time, ZoneId.systemDefault(), now.get());
    }
}
