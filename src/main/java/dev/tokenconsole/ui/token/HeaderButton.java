package dev.tokenconsole.ui.token;

import java.util.UUID;
import java.util.function.Consumer;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.token.model.CopyQuestions;
import dev.tokenconsole.ui.token.model.CopyWait;
import dev.tokenconsole.ui.token.model.CopyFormat;
import dev.tokenconsole.ui.token.model.HeaderCopy;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The main button of a profile: it copies the header, in the format of its menu that was chosen last. */
final class HeaderButton extends SplitMenuButton {
    private static final String ACCENT = "accent";

    private final TokenViewModel model;
    private final HeaderCopy copies;

    HeaderButton(TokenViewModel model) {
        this.model = model;
        this.copies = model.headerCopy();
        Controls.named(this, "copy", "ui.copy.header.name");
        Controls.shortcut(this, Shortcut.COPY_HEADER);
        getStyleClass().add(ACCENT);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> model.copyHeader());
        for (CopyFormat format : CopyFormat.values()) {
            getItems().add(item("copy-" + format.id(), format.itemKey(), id -> copies.copy(id, format)));
        }
        Menu redacted = new Menu(Messages.text("ui.copy.redacted"));
        redacted.setId("copy-redacted");
        for (CopyFormat format : CopyFormat.values()) {
            redacted.getItems().add(
                item("copy-redacted-" + format.id(), format.itemKey(), id -> copies.copyRedacted(id, format)));
        }
        getItems().addAll(new SeparatorMenuItem(),
            item("copy-client-id", "ui.copy.client-id", copies::copyClientId), redacted);
        model.profile().subscribe(profile -> showText());
        copies.pending().subscribe(pending -> showText());
        copies.question().subscribe(this::giveWay);
    }

    private MenuItem item(String id, String key, Consumer<UUID> copy) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(id);
        item.setOnAction(event -> {
            Profile owner = model.profile().getValue();
            if (owner != null) {
                copy.accept(owner.id());
                showText();
            }
        });
        return item;
    }

    private void showText() {
        Profile owner = model.profile().getValue();
        CopyWait.Pending pending = copies.pending().get();
        if (owner == null) {
            return;
        }
        CopyFormat format = copies.formatOf(owner.id());
        if (pending != null && pending.profile().equals(owner.id())) {
            setText(Messages.text(pending.waits() ? "ui.copy.waiting" : "ui.copy.fetching"));
        } else {
            setText(format == CopyFormat.HEADER ? Messages.text("ui.copy.header")
                : Messages.text("ui.copy.format", Messages.text(format.itemKey())));
        }
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
