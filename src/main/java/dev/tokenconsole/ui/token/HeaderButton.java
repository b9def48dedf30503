package dev.tokenconsole.ui.token;

import java.util.List;

import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.command.CommandMenu;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.token.model.CopyQuestions;
import dev.tokenconsole.ui.token.model.CopyWait;
import dev.tokenconsole.ui.token.model.HeaderCopy;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The main button of a profile: it copies the header, in the format of its menu that was chosen last. */
final class HeaderButton extends SplitMenuButton {
    private static final String ACCENT = "accent";

    private final TokenViewModel model;
    private final HeaderCopy copies;
    private final CopyCommands commands;

    HeaderButton(TokenViewModel model) {
        this.model = model;
        this.copies = model.headerCopy();
        this.commands = new CopyCommands(model);
        Controls.named(this, "copy", "ui.command.copy-header");
        Controls.shortcut(this, Shortcut.COPY_HEADER.words());
        getStyleClass().add(ACCENT);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> model.copyHeader());
        // As long as nobody opens the menu, nothing is in it.
        addEventHandler(ON_SHOWING, event -> fill());
        model.profile().subscribe(profile -> showText());
        model.clipboard().copied().subscribe(copied -> showText());
        copies.pending().subscribe(pending -> showText());
        copies.question().subscribe(this::giveWay);
    }

    private void fill() {
        getItems().setAll(CommandMenu.items(commands.formats()));
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(CommandMenu.items(List.of(commands.clientId())));
    }

    private void showText() {
        Profile owner = model.profile().getValue();
        CopyWait.Pending pending = copies.pending().get();
        if (owner == null) {
            return;
        }
        if (pending != null && pending.profile().equals(owner.id())) {
            setText(Messages.text(pending.waits() ? "ui.copy.waiting" : "ui.copy.fetching"));
        } else {
            setText(commands.verb());
        }
        setAccessibleText(commands.verb());
    }

    /** One button of a screen stands out: while a question is open, it is that of the question. */
    private void giveWay(CopyQuestions.@Nullable Question question) {
        if (question != null) {
            getStyleClass().remove(ACCENT);
        } else if (!getStyleClass().contains(ACCENT)) {
            getStyleClass().add(ACCENT);
        }
    }
}
