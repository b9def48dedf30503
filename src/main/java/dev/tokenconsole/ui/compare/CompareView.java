package dev.tokenconsole.ui.compare;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** Two tokens side by side, and below them only what differs. */
public final class CompareView extends VBox {
    private final CompareViewModel model;
    private final PrivacyMode privacy;
    private final Consumer<String> copy;
    private final ContentScroll scroll = new ContentScroll();
    private final SideView first;
    private final SideView second;

    /** {@code copy} copies a selected text; {@code now} reads the clock; {@code back} leaves. */
    public CompareView(CompareViewModel model, PrivacyMode privacy, Consumer<String> copy, Supplier<Instant> now,
            Runnable back) {
        this.model = model;
        this.privacy = privacy;
        this.copy = copy;
        setId("compare");
        getStyleClass().add("compare");
        Button leave = Controls.button("compare-back", "ui.compare.back", back);
        HBox top = new HBox(Controls.label(Messages.text("ui.compare.title"), "view-title"), Controls.spacer(), leave);
        top.getStyleClass().add("title-row");
        top.setAlignment(Pos.CENTER_LEFT);
        first = new SideView("compare-first", "ui.compare.first", model, model.first(), privacy, now);
        second = new SideView("compare-second", "ui.compare.second", model, model.second(), privacy, now);
        GridPane sides = new GridPane();
        sides.getStyleClass().add("compare-sides");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            sides.getColumnConstraints().add(half);
        }
        sides.addRow(0, first, second);
        scroll.setId("compare-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(top, sides, scroll);
        model.comparison().subscribe(known -> show());
        privacy.follow(this, hidden -> show());
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.clear();
            } else {
                first.offer();
                second.offer();
            }
        });
    }

    /** Puts the focus where the second token is pasted. */
    public void focusFirst() {
        second.focusText();
    }

    /** Takes a token that was pasted or dropped anywhere, if one is missing; false if none is. */
    public boolean take(String token) {
        return model.take(token).map(side -> {
            (side == model.first() ? first : second).focusText();
            return true;
        }).orElse(false);
    }

    private void show() {
        scroll.setContent(switch (model.comparison().get()) {
            case ComparisonState.Incomplete _ -> Controls.text(Messages.text("ui.compare.incomplete"), "muted");
            case ComparisonState.Running _ -> Controls.text(Messages.text("ui.compare.running"), "muted");
            case ComparisonState.Ended(var found) -> new DifferenceTable(found, privacy.on().get(), copy);
        });
    }
}
