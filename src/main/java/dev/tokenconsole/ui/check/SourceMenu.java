package dev.tokenconsole.ui.check;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The choice of what is checked: all profiles, those of an environment, a list. */
final class SourceMenu extends MenuButton {
    /** {@code open} asks for a list. */
    SourceMenu(CheckViewModel model, Runnable open) {
        Controls.named(this, "check-source", "ui.check.source.name");
        setMnemonicParsing(false);
        model.source().subscribe(source -> {
            String words = DisplayText.escape(source.words());
            PrivateWords.show(this, words);
            PrivateWords.say(this,
                new ReadOnlyStringWrapper(Messages.text("ui.check.source.name") + ", " + words));
        });
        setOnShowing(event -> {
            getItems().setAll(item("check-source-all", Messages.text("ui.check.source.all"), model::chooseAll),
                new SeparatorMenuItem());
            model.environments().forEach(each -> getItems().add(item(each, model)));
            getItems().addAll(new SeparatorMenuItem(),
                item("check-source-list", Messages.text("ui.check.open"), open));
        });
    }

    private static MenuItem item(Environment environment, CheckViewModel model) {
        Region bar = new Region();
        bar.getStyleClass().add("environment-bar");
        EnvironmentBadge.colour(bar, environment.colour());
        MenuItem item = item("check-source-" + environment.id(), DisplayText.escape(environment.name()),
            () -> model.choose(environment));
        item.setGraphic(bar);
        return item;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem();
        PrivateWords.show(item, words);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
