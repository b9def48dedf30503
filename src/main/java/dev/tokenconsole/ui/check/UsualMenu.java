package dev.tokenconsole.ui.check;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.CheckSource;
import dev.tokenconsole.ui.check.rows.ListSource;
import dev.tokenconsole.ui.control.Controls;

/** The choice of an environment for the rows of a list that name none; hidden where there are no such rows. */
final class UsualMenu extends MenuButton {
    UsualMenu(CheckViewModel model) {
        Controls.named(this, "check-usual", "ui.check.usual");
        setText(Messages.text("ui.check.usual"));
        setMinWidth(USE_PREF_SIZE);
        Controls.collapse(this);
        model.source().subscribe(source -> setVisible(isWanted(source)));
        setOnShowing(event -> {
            getItems().clear();
            model.environments().forEach(each -> {
                MenuItem item = new MenuItem(DisplayText.escape(each.name()));
                item.setId("check-usual-" + each.id());
                item.setMnemonicParsing(false);
                item.setOnAction(chosen -> {
                    if (model.source().get() instanceof ListSource list) {
                        list.file().ifPresent(file -> model.open(file, each));
                    }
                });
                getItems().add(item);
            });
        });
    }

    private static boolean isWanted(CheckSource source) {
        return source instanceof ListSource list && list.file().isPresent() && list.lines().stream()
            .map(CheckLine::now).anyMatch(state -> state.isIncomplete() && state.environment() == null);
    }
}
