package dev.tokenconsole.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.LineState;
import dev.tokenconsole.ui.check.rows.LineWords;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.verify.claims.Finding;

/** The result of the selected row: what happened, why, what to do, and the buttons for it. Not there without one. */
final class CheckDetail extends VBox {
    private final PrivacyMode privacy;
    private final DetailButtons buttons;
    private final ContentScroll scroll = new ContentScroll();
    private Subscription followed = Subscription.EMPTY;
    private @Nullable LineState shown;

    CheckDetail(ResultTable table, PrivacyMode privacy, DetailButtons buttons) {
        this.privacy = privacy;
        this.buttons = buttons;
        setId("check-detail");
        getStyleClass().add("check-detail");
        setAccessibleText(Messages.text("ui.check.detail.name"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, buttons.place());
        Controls.collapse(this);
        // The second of a double click is meant for the row that this has just covered.
        buttons.place().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1) {
                event.consume();
            }
        });
        table.chosen().subscribe(this::follow);
        privacy.follow(this, hidden -> show());
    }

    private void follow(@Nullable CheckLine line) {
        followed.unsubscribe();
        buttons.show(line);
        if (line == null) {
            followed = Subscription.EMPTY;
            shown = null;
            show();
        } else {
            followed = line.state().subscribe(state -> {
                shown = state;
                show();
                buttons.show(line);
            });
        }
    }

    private void show() {
        LineState state = shown;
        VBox texts = new VBox();
        texts.getStyleClass().add("check-texts");
        setVisible(state != null);
        if (state != null) {
            texts.getChildren().addAll(texts(state));
        }
        scroll.setContent(texts);
        scroll.showTop();
    }

    private List<Node> texts(LineState state) {
        CheckedRow row = state.result();
        List<Node> all = new ArrayList<>();
        all.add(title(row == null ? state.phase() == LineState.Phase.RESTING
            ? Messages.text("ui.check.detail.never") : LineWords.state(state) : masked(state, title(state, row))));
        all.add(about(state));
        if (row != null) {
            if (row.probe() != null) {
                all.add(text(state, row.probe().words()));
            }
            switch (row.result()) {
                case CheckResult.Issued issued -> {
                    issued.findings().forEach((Finding finding) -> all.add(text(state, finding.text())));
                    issued.notes().forEach(note -> all.add(text(state, note)));
                }
                case CheckResult.Failed failed -> addVerdict(all, state, failed.verdict());
                case CheckResult.NotChecked none -> all.add(text(state, none.why()));
            }
            if (row.startedAt() != null) {
                Label facts = Controls.text(masked(state, Messages.text("ui.check.detail.facts", row.host(),
                    LineWords.when(state), LineWords.took(state))), "muted");
                facts.setId("check-detail-facts");
                all.add(facts);
            }
            if (row.sameAs() > 0) {
                all.add(text(state, Messages.text("ui.check.detail.same", row.sameAs())));
            }
        }
        return all;
    }

    private static Label title(String words) {
        Label title = Controls.text(words, "check-title");
        title.setId("check-detail-title");
        return title;
    }

    private static String title(LineState state, CheckedRow row) {
        return row.result() instanceof CheckResult.Failed failed ? failed.verdict().title()
            : LineWords.state(state).substring(0, 1).toUpperCase(Locale.ROOT)
                + LineWords.state(state).substring(1);
    }

    private Label about(LineState state) {
        String name = privacy.words(DisplayText.escape(state.row().name()));
        String place = privacy.words(DisplayText.escape(state.row().environment()));
        String id = privacy.shown(DisplayText.escape(state.row().clientId()));
        Label about = Controls.text(place.isEmpty() ? name : id.isEmpty()
            ? Messages.text("ui.check.detail.about", name, place)
            : Messages.text("ui.check.detail.about.id", name, place, id), "muted");
        about.setId("check-detail-about");
        return about;
    }

    private void addVerdict(List<Node> all, LineState state, FailureVerdict verdict) {
        all.add(text(state, verdict.cause() + " " + verdict.nextStep()));
        List<String> facts = new ArrayList<>();
        if (verdict.serverMessage() != null) {
            facts.add(verdict.serverMessage());
        }
        facts.addAll(verdict.supportIds());
        if (!facts.isEmpty()) {
            Label evidence = text(state, String.join("\n", facts));
            evidence.getStyleClass().add("evidence");
            all.add(evidence);
        }
    }

    private Label text(LineState state, String words) {
        return Controls.text(masked(state, words));
    }

    private String masked(LineState state, String words) {
        return privacy.masking().get().and(LineWords.values(state)).masked(words);
    }
}
