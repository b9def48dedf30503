package dev.tokenconsole.ui.check;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.report.CheckReportFormat;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.check.model.CheckNotice;
import dev.tokenconsole.ui.check.model.CheckQuestion;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.command.KeyFocus;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.paste.PasteTextField;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.task.Settling;

/** The check of many credentials: what is checked, the run, a row for each, and the verdict of the selected one. */
public final class CheckView extends StackPane {
    private static final double DETAIL_SHARE = 0.34;

    private final CheckViewModel model;
    private final CheckSurroundings around;
    private final QuestionBar question = new QuestionBar("check-question");
    private final TextField filter = new PasteTextField();
    private final ResultTable table;

    /**
     * {@code formats} are those of reports; {@code announce} says what happens to a screen reader; {@code nanos} is the
     * clock that presses are timed by.
     */
    public CheckView(CheckViewModel model, CheckSurroundings around, List<CheckReportFormat> formats,
            TokenClipboard copies, PrivacyMode privacy, Consumer<String> announce, LongSupplier nanos) {
        this.model = model;
        this.around = around;
        setId(KeyFocus.CHECK_VIEW);
        table = new ResultTable(model.lines(), privacy, this::open);
        VBox.setVgrow(table, Priority.ALWAYS);
        CheckDetail detail = new CheckDetail(table, privacy, new DetailButtons(model, around, copies));
        // A share, whatever the row: the table is not to change its height as another row is selected.
        detail.prefHeightProperty().bind(heightProperty().multiply(DETAIL_SHARE));
        VBox results = new VBox(table, detail);
        VBox.setVgrow(results, Priority.ALWAYS);
        VBox page = new VBox(new CheckHead(model, around, formats, new Settling(nanos)),
            new CheckNotices(model, around), question, chips(), results);
        page.getStyleClass().add("check");
        // With large text or a question, a small window has no room for all of it.
        ContentScroll scroll = new ContentScroll(page);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().add(scroll);
        ListDrop.install(this, model);
        table.chosen().subscribe(this::follow);
        model.question().subscribe(this::ask);
        model.spoken().subscribe(words -> say(words, announce));
        model.notice().subscribe(notice -> say(words(notice), announce));
    }

    private HBox chips() {
        filter.setPromptText(Messages.text("ui.check.filter"));
        Controls.named(filter, "check-filter", "ui.check.filter.name");
        filter.textProperty().bindBidirectional(model.lines().filter());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.focusFirst();
                event.consume();
            }
        });
        CheckChips chips = new CheckChips(model.lines());
        // The field has what they leave: two lines of chips cost a row of the table.
        StackPane field = new StackPane(filter);
        field.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(chips, field);
        row.getStyleClass().add("check-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void open(CheckLine line) {
        model.source().get().profile(line).ifPresent(around::openProfile);
    }

    private void ask(@Nullable CheckQuestion asked) {
        if (asked == null) {
            question.hide();
            return;
        }
        QuestionBar.Option all = new QuestionBar.Option("ui.check.production.all", asked.all());
        QuestionBar.Option no = new QuestionBar.Option("ui.check.production.no", model::decline);
        if (asked.hasOthers()) {
            question.danger(asked.words(), all,
                new QuestionBar.Option("ui.check.production.others", asked.others()), no);
        } else {
            question.danger(asked.words(), all, no);
        }
    }

    private static void say(String words, Consumer<String> announce) {
        if (!words.isEmpty()) {
            announce.accept(words);
        }
    }

    private static String words(@Nullable CheckNotice notice) {
        return notice == null ? "" : notice.words();
    }

    /** Puts the focus on the rows, and on that of the chosen profile if it has one: commands are about that. */
    public void focusFirst() {
        around.chosenProfile().ifPresent(profile ->
            table.choose(line -> profileOf(line).filter(profile::equals).isPresent()));
        Controls.focus(this, table);
        table.focusFirst();
        follow(table.chosen().get());
    }

    /** True unless the selected row is of no profile, so that a command would be about another one. */
    public boolean isOfProfile() {
        CheckLine line = table.chosen().get();
        return line == null || profileOf(line).isPresent();
    }

    /** Not while the view is out of sight: a row is selected again then where the rows are read anew. */
    private void follow(@Nullable CheckLine line) {
        if (line != null && getScene() != null) {
            profileOf(line).ifPresent(around::chooseProfile);
        }
    }

    /** A row of a list has none: a profile with its client id may have another secret. */
    private static Optional<UUID> profileOf(CheckLine line) {
        return Optional.ofNullable(line.row().profile());
    }

    /** Puts the focus into the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }
}
