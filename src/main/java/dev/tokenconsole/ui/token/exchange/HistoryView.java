package dev.tokenconsole.ui.token.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;

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
import dev.tokenconsole.ui.live.PastRequest;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** The requests of a profile since the unlock, newest first: when, with which outcome, until when, which key signed. */
public final class HistoryView extends TableView<PastRequest> {
    /** Follows {@code requests}; {@code now} decides which times are of today. */
    public HistoryView(ObservableList<PastRequest> requests, Supplier<Instant> now, PrivacyMode privacy) {
        setId("history");
        getStyleClass().add("history");
        setAccessibleText(Messages.text("ui.history.name"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(Messages.text("ui.history.none")));
        add("ui.history.started", 13, request -> local(request.startedAt(), now));
        add("ui.history.outcome", 15,
            request -> request.verdict() == null ? Messages.text("ui.history.issued") : request.verdict());
        add("ui.history.status", 7, request -> request.status() == null ? Messages.text("ui.history.nothing")
            : String.valueOf(request.status()));
        add("ui.history.took", 8, request -> ExchangeWords.millis(request.took()));
        add("ui.history.expires", 13, request -> request.expiresAt() == null ? Messages.text("ui.history.nothing")
            : local(request.expiresAt(), now));
        add("ui.history.lifetime", 9, request -> request.lifetime() == null ? Messages.text("ui.history.nothing")
            : TimeWords.digits(request.lifetime()));
        add("ui.history.key", 12, request -> request.keyId().isEmpty() ? Messages.text("ui.history.nothing")
            : privacy.shown(request.keyId()));
        setItems(requests);
        privacy.follow(this, hidden -> refresh());
    }

    private void add(String key, int share, Function<PastRequest, String> words) {
        TableColumn<PastRequest, String> column = new TableColumn<>(Messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(table -> new WrappedCell());
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(share * 10.0);
        getColumns().add(column);
    }

    /** A text that wraps in the width of its column. */
    private static final class WrappedCell extends TableCell<PastRequest, String> {
        WrappedCell() {
            setWrapText(true);
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
