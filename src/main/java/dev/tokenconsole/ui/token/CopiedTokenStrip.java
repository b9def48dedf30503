package dev.tokenconsole.ui.token;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Announcer;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.token.model.CopiedTokenWatch;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The strip that says that the token copied last expires, and offers a new one. */
final class CopiedTokenStrip extends HBox {
    private final TokenViewModel model;
    private final CopiedTokenWatch watch;
    private final Announcer announcer;
    private final StringProperty said = new SimpleStringProperty("");
    private final Label words = Controls.label("");
    private final Button renew = Controls.button("copied-renew", "ui.copied.renew", this::renew);

    /** Follows the copies of {@code model}. */
    CopiedTokenStrip(TokenViewModel model, Announcer announcer) {
        this.model = model;
        this.watch = model.copiedToken();
        this.announcer = announcer;
        setId("copied-strip");
        words.setId("copied-words");
        PrivateWords.follow(words, said);
        words.setGraphic(new FontIcon(Feather.CLOCK));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button dismiss = Controls.iconButton("copied-dismiss", Feather.X, "ui.copied.dismiss", watch::dismiss);
        // Two lines of it have room in the line below the views, which grows for long names.
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinSize(0, USE_PREF_SIZE);
        for (Button button : new Button[] {renew, dismiss}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getStyleClass().add("copied-strip");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, renew, dismiss);
        setVisible(false);
        watch.notice().subscribe(this::show);
    }

    private void show(CopiedTokenWatch.@Nullable Notice notice) {
        boolean first = notice != null && !isVisible();
        setVisible(notice != null);
        if (notice == null) {
            return;
        }
        update(notice);
        if (first) {
            announcer.announce(said.get());
        }
    }

    private void update(CopiedTokenWatch.Notice notice) {
        renew.setText(Messages.text(switch (notice.replacement()) {
            case NONE -> "ui.copied.renew";
            case HERE -> "ui.copied.newer";
            case FAILED -> "ui.copied.renew.again";
        }));
        renew.setAccessibleText(renew.getText());
        String whose = Messages.text("ui.copied.whose", DisplayText.escape(notice.profile().name()),
            DisplayText.escape(model.workspace().environmentOf(notice.profile()).name()));
        String end = notice.secondsLeft() > 0 ? Messages.text("ui.copied.ends", whose, notice.secondsLeft())
            : Messages.text("ui.copied.ended", whose);
        said.set(switch (notice.replacement()) {
            case NONE -> end;
            case HERE -> end + " " + Messages.text("ui.copied.newer.hint");
            case FAILED -> end + " " + Messages.text("ui.copied.failed");
        });
    }

    private void renew() {
        watch.renew();
    }
}
