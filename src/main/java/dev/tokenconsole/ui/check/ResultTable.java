package dev.tokenconsole.ui.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.LineState;
import dev.tokenconsole.ui.check.rows.LineWords;
import dev.tokenconsole.ui.check.rows.ShownLines;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** The rows, one line each. The selected one stays selected where its place changes. */
final class ResultTable extends TableView<CheckLine> {
    /** In pixels at 100 %, as the stylesheet has it. */
    private static final double ROW_AT_100 = 36;
    private static final double STATE = 160;
    private static final double DIGITS = 86;
    /** The least widths in which a name is known again, and an environment is whole. */
    private static final double FEWEST_NAME = 150;
    private static final double FEWEST_PLACE = 148;
    /** With less room than this at 100 %, columns go: the pane below says what they say. */
    private static final double ALL = 940;
    private static final double MOST = 780;
    private static final double SOME = 700;
    private static final double WHY = 620;
    private static final double WIDE = 5000;
    private static final String FIXED = "fixed";

    private final ShownLines lines;
    private final ReadOnlyObjectWrapper<CheckLine> chosen = new ReadOnlyObjectWrapper<>();

    /** One line of text. */
    private static final class WordsCell extends TableCell<CheckLine, LineState> {
        private final Function<LineState, String> words;

        WordsCell(Function<LineState, String> words, String style) {
            this.words = words;
            getStyleClass().add(style);
            Controls.tellWhole(this, this);
        }

        @Override
        protected void updateItem(@Nullable LineState state, boolean empty) {
            super.updateItem(state, empty);
            setText(empty || state == null ? null : words.apply(state));
        }
    }

    /** {@code open} acts on a row by Enter and by double click. */
    ResultTable(ShownLines lines, PrivacyMode privacy, Consumer<CheckLine> open) {
        this.lines = lines;
        Controls.named(this, "check-table", "ui.check.name");
        getStyleClass().addAll("check-table", "edge-to-edge");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        add("state", "ui.check.column.state", STATE, () -> new StateCell(privacy),
            Comparator.comparing(LineState::standing).thenComparing(LineState::state));
        addWords("name", "ui.check.column.name", 210, state -> DisplayText.escape(state.row().name()),
            "check-name", privacy);
        add("environment", "ui.check.column.environment", 150, () -> new PlaceCell(lines::shortened),
            Comparator.comparing((LineState state) -> state.row().environment(), String.CASE_INSENSITIVE_ORDER));
        addWords("why", "ui.check.column.why", 240, state -> LineWords.why(state).replaceAll("\\R", " "), "check-why",
            privacy);
        addDigits("lifetime", "ui.check.column.lifetime", LineWords::lifetime,
            of(CheckedRow::lifetime, Duration.ZERO));
        addDigits("took", "ui.check.column.took", LineWords::took, of(CheckedRow::took, Duration.ZERO));
        addDigits("when", "ui.check.column.when", LineWords::when, of(ResultTable::startOf, Instant.EPOCH));
        fixedCellSizeProperty().subscribe(this::arrange);
        widthProperty().subscribe(this::arrange);
        heightProperty().subscribe((before, now) -> {
            if (now.doubleValue() < before.doubleValue()) {
                // Once the rows are laid out in what is left.
                Platform.runLater(this::showChosen);
            }
        });
        // The rows are sorted where they are chosen.
        setSortPolicy(table -> {
            lines.sortBy(table.getComparator());
            return true;
        });
        setItems(lines.lines());
        getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                chosen.set(line);
            }
        });
        lines.lines().addListener((ListChangeListener<CheckLine>) change -> restore());
        focusedProperty().subscribe(this::showFocus);
        setRowFactory(table -> row(open));
        setOnKeyPressed(event -> {
            CheckLine line = chosen.get();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                open.accept(line);
                event.consume();
            }
        });
        setPlaceholder(placeholder());
        privacy.follow(this, hidden -> refresh());
    }

    /** The row that is selected; null if none is. */
    ReadOnlyObjectProperty<CheckLine> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Takes the focus, with a row selected. */
    void focusFirst() {
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            select(0);
        }
        requestFocus();
    }

    private void showChosen() {
        int index = getSelectionModel().getSelectedIndex();
        if (index >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        }
    }

    /** Selects the first row that is {@code wanted}, if there is one. */
    void choose(Predicate<CheckLine> wanted) {
        for (int i = 0; i < getItems().size(); i++) {
            if (wanted.test(getItems().get(i))) {
                select(i);
                scrollTo(Math.max(0, i - 1));
                return;
            }
        }
    }

    /** Columns of known width keep it at every size of text; names and reasons share the rest. */
    private void arrange() {
        double scale = getFixedCellSize() > 0 ? getFixedCellSize() / ROW_AT_100 : 1;
        for (TableColumn<CheckLine, ?> column : getColumns()) {
            double width = column.getId().equals("check-column-state") ? STATE : DIGITS;
            if (column.getStyleClass().contains(FIXED)) {
                column.setMinWidth(width * scale);
                column.setMaxWidth(width * scale);
            }
        }
        double room = getWidth() / scale;
        boolean why = getWidth() == 0 || room >= WHY;
        getColumns().get(3).setVisible(why);
        // The rest is for the reason, which is the longest.
        limit(getColumns().get(1), FEWEST_NAME * scale, why ? Math.max(FEWEST_NAME, room / 4) * scale : WIDE);
        limit(getColumns().get(2), FEWEST_PLACE * scale, why ? Math.max(FEWEST_PLACE, room / 6) * scale : WIDE);
        getColumns().get(4).setVisible(getWidth() == 0 || room >= SOME);
        getColumns().get(5).setVisible(getWidth() == 0 || room >= MOST);
        getColumns().get(6).setVisible(getWidth() == 0 || room >= ALL);
    }

    private static void limit(TableColumn<CheckLine, ?> column, double least, double most) {
        column.setMinWidth(least);
        column.setMaxWidth(most);
    }

    private Label placeholder() {
        Label words = Controls.text("", "muted", "placeholder-text");
        lines.counts().subscribe(counts -> words.setText(Messages.text(
            lines.isFiltered() ? "ui.check.no-match" : "ui.check.empty")));
        return words;
    }

    private static TableRow<CheckLine> row(Consumer<CheckLine> open) {
        TableRow<CheckLine> row = new TableRow<>();
        Controls.passWhileEmpty(row);
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    /** The rows were sorted or read again, and the table has forgotten what was selected. */
    private void restore() {
        CheckLine before = chosen.get();
        int at = before == null ? -1 : getItems().indexOf(before);
        for (int i = 0; i < getItems().size() && at < 0 && before != null; i++) {
            at = before.row().equals(getItems().get(i).row()) ? i : -1;
        }
        if (at >= 0) {
            select(at);
        } else {
            getSelectionModel().clearSelection();
            chosen.set(null);
            showFocus();
        }
    }

    /** The focus is seen at a row: at the first, as long as none is chosen. */
    private void showFocus() {
        if (isFocused() && getFocusModel().getFocusedIndex() < 0 && !getItems().isEmpty()) {
            getFocusModel().focus(0);
        }
    }

    private void select(int index) {
        getSelectionModel().clearAndSelect(index);
        getFocusModel().focus(index);
    }

    private static Instant startOf(CheckedRow row) {
        Instant at = row.startedAt();
        return at == null ? Instant.EPOCH : at;
    }

    private static <T extends Comparable<? super T>> Comparator<LineState> of(Function<CheckedRow, T> part, T none) {
        return Comparator.comparing(state -> {
            CheckedRow result = state.result();
            return result == null ? none : part.apply(result);
        });
    }

    private void addWords(String id, String key, double width, Function<LineState, String> words, String style,
            PrivacyMode privacy) {
        add(id, key, width, () -> new WordsCell(
                state -> privacy.masking().get().and(LineWords.values(state)).masked(words.apply(state)), style),
            Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER));
    }

    private void addDigits(String id, String key, Function<LineState, String> words, Comparator<LineState> order) {
        add(id, key, DIGITS, () -> new WordsCell(words, "digits"), order);
    }

    private void add(String id, String key, double width, Supplier<TableCell<CheckLine, LineState>> cell,
            Comparator<LineState> order) {
        TableColumn<CheckLine, LineState> column = new TableColumn<>(Messages.text(key));
        column.setId("check-column-" + id);
        column.setCellValueFactory(row -> row.getValue().state());
        column.setCellFactory(_ -> cell.get());
        column.setComparator(order.thenComparing(state -> state.row().number()));
        column.setReorderable(false);
        column.setPrefWidth(width);
        if (width == STATE || width == DIGITS) {
            column.getStyleClass().add(FIXED);
        }
        getColumns().add(column);
    }
}
