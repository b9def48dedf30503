package dev.tokenconsole.ui.token;

import java.util.Locale;

import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.ui.clipboard.CopyStatus;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.token.model.CopyFormat;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The way out of the window for a token: what to copy it as, and when the clipboard will be cleared. */
final class CopyBar extends VBox {
    private final TokenViewModel model;
    private final QuestionBar production = new QuestionBar("ask-production");

    CopyBar(TokenViewModel model) {
        this.model = model;
        getStyleClass().add("copy-bar");
        SplitMenuButton copy = new SplitMenuButton();
        copy.setText(Messages.text("ui.copy.header"));
        Controls.named(copy, "copy", "ui.copy.header.name");
        Controls.shortcut(copy, Shortcut.COPY_HEADER);
        copy.setOnAction(event -> copy(CopyFormat.HEADER));
        copy.setMinWidth(USE_PREF_SIZE);
        for (CopyFormat format : CopyFormat.values()) {
            MenuItem item = new MenuItem(Messages.text(format.itemKey()));
            item.setId("copy-" + format.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> copy(format));
            copy.getItems().add(item);
        }
        copy.visibleProperty().bind(model.hasToken());
        copy.managedProperty().bind(copy.visibleProperty());
        CopyStatus status = new CopyStatus(model.copies());
        status.managedProperty().bind(status.visibleProperty());
        visibleProperty().bind(Bindings.or(copy.visibleProperty(), status.visibleProperty()));
        model.countdown().subscribe(countdown -> emphasize(copy,
            countdown != null && countdown.state() != Countdown.State.EXPIRED));
        getChildren().addAll(copy, status, production);
        model.profile().subscribe(() -> production.hide());
    }

    /** An expired token may be copied, but is not what the eye should go to. */
    private static void emphasize(SplitMenuButton copy, boolean alive) {
        copy.getStyleClass().remove("accent");
        if (alive) {
            copy.getStyleClass().add("accent");
        }
    }

    /** Copies, after asking if the token is one of production's. */
    void copy(CopyFormat format) {
        afterAsking(() -> model.copy(format));
    }

    /** Copies what was marked of the token's text; asks as {@link #copy} does. */
    void copyPart(String marked) {
        afterAsking(() -> model.copyPart(marked));
    }

    private void afterAsking(Runnable copy) {
        if (model.held().getValue() != null && model.mustAsk()) {
            production.ask(Messages.text("ui.copy.production"),
                new QuestionBar.Answer("ui.copy.production.yes", () -> {
                    model.agree();
                    copy.run();
                }),
                new QuestionBar.Answer("ui.copy.production.no", () -> {}));
        } else {
            copy.run();
        }
    }
}
