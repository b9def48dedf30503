package dev.tokenconsole.ui.token;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.clipboard.CopyStatus;
import dev.tokenconsole.ui.control.Announcer;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.token.model.CopyQuestions;
import dev.tokenconsole.ui.token.model.CopyWait;
import dev.tokenconsole.ui.token.model.HeaderCopy;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/**
 * The line below all views about what is copied: what a copy waits for, what came of it, when it is cleared, and that
 * the copied token expires. It is as high without a word as with two lines, so that nothing moves when it has something
 * to say; only a name that is longer than that makes it grow.
 */
public final class CopyPlace extends HBox {
    private final HeaderCopy copies;
    private final Label pending = line("copy-pending");
    private final Label message = line("copy-message");
    private final QuestionBar question;

    /** Follows the copies of {@code model}. */
    public CopyPlace(TokenViewModel model, Announcer announcer) {
        this.copies = model.headerCopy();
        this.question = new QuestionBar("ask-production", () -> model.ticker().now().nanos());
        setId("copy-place");
        getStyleClass().add("copy-place");
        setAlignment(Pos.CENTER_LEFT);
        question.getStyleClass().add("copy-question");
        question.setMaxHeight(USE_PREF_SIZE);
        // Without a width of their own, neither moves the list of profiles when it has something to say.
        question.setPrefWidth(0);
        question.setMinWidth(0);
        setPrefWidth(0);
        setMinWidth(0);
        CopiedTokenStrip strip = new CopiedTokenStrip(model, announcer);
        CopyStatus status = new CopyStatus(model.clipboard());
        PrivateWords.follow(message, copies.message());
        PrivateWords.follow(pending, copies.pending().flatMap(waiting ->
            model.cancelKey().map(cancels -> words(waiting, cancels))));
        // A question stands for what is pending: nothing is fetched before it is decided.
        BooleanBinding waits = pending.textProperty().isNotEmpty().and(question.asking().not());
        BooleanBinding says = waits.not().and(message.textProperty().isNotEmpty());
        pending.visibleProperty().bind(waits);
        message.visibleProperty().bind(says);
        BooleanBinding quiet = waits.or(says).not();
        Pane notice = new StackPane(strip);
        notice.visibleProperty().bind(quiet.and(strip.visibleProperty()));
        Pane clears = new StackPane(status);
        clears.visibleProperty().bind(quiet.and(strip.visibleProperty().not()));
        for (Node part : new Node[] {pending, message, notice, clears}) {
            Controls.collapse(part);
        }
        HBox.setHgrow(notice, Priority.ALWAYS);
        Region usual = new Region();
        usual.getStyleClass().add("copy-room");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(usual, pending, message, notice, clears);
        HeldEnter.ignoreIn(this, question::isAsking);
        copies.question().subscribe(asked -> {
            ask(asked);
            if (asked != null) {
                announcer.announce(asked.words());
            }
        });
        copies.message().subscribe(words -> {
            if (!words.isEmpty()) {
                announcer.announce(words);
            }
        });
        copies.pending().subscribe(waiting -> {
            if (waiting != null && !question.isAsking()) {
                announcer.announce(words(waiting, model.cancelKey().get()));
            }
        });
    }

    /** The question before a copy, to be laid over the view above this line. */
    public QuestionBar question() {
        return question;
    }

    private void ask(CopyQuestions.@Nullable Question asked) {
        if (asked == null) {
            question.hide();
            return;
        }
        QuestionBar.Option yes = new QuestionBar.Option("ui.copy.production.yes", () -> copies.confirm(asked));
        QuestionBar.Option no = new QuestionBar.Option("ui.copy.production.no", copies::cancel);
        if (asked.danger()) {
            question.danger(asked.words(), yes, no);
        } else {
            question.ask(asked.words(), yes, no);
        }
        if (copies.isUnexpected()) {
            question.settle();
        }
    }

    private static String words(CopyWait.Pending waiting, boolean cancels) {
        String words = Messages.text(waiting.waits() ? "ui.copy.pending.waits" : "ui.copy.pending", waiting.name());
        return cancels ? words + " " + Messages.text("ui.token.waiting.hint") : words;
    }

    /** A text that is cut off where it is longer than the line, and then whole in its tooltip. */
    private static Label line(String id) {
        Label label = Controls.label("", "muted");
        label.setId(id);
        label.setMinWidth(0);
        Controls.tooltip(label, label.textProperty());
        return label;
    }
}
