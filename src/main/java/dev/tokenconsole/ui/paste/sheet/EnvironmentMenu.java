package dev.tokenconsole.ui.paste.sheet;

import java.util.Collection;
import java.util.function.Consumer;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.EnvironmentAddress;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** A button that opens the list of environments, made when it is opened. The demo takes no other credentials. */
final class EnvironmentMenu extends MenuButton {
    /** {@code known} are read each time; {@code choose} takes the chosen one, {@code add} begins a new one. */
    EnvironmentMenu(Collection<Environment> known, Consumer<Environment> choose, Runnable add) {
        getStyleClass().addAll("flat", "environment-menu");
        setMnemonicParsing(false);
        setWrapText(true);
        setOnShowing(event -> {
            getItems().clear();
            known.stream().filter(each -> each.kind() != EnvironmentKind.DEMO)
                .forEach(each -> getItems().add(item(each, choose)));
            MenuItem adding = new MenuItem(Messages.text("ui.paste.add-environment"));
            adding.setMnemonicParsing(false);
            adding.setId("paste-menu-add");
            adding.setOnAction(chosen -> add.run());
            getItems().addAll(new SeparatorMenuItem(), adding);
        });
    }

    private static MenuItem item(Environment environment, Consumer<Environment> choose) {
        Region bar = new Region();
        bar.getStyleClass().add("environment-bar");
        EnvironmentBadge.colour(bar, environment.colour());
        MenuItem item = new MenuItem("", bar);
        PrivateWords.show(item, DisplayText.escape(environment.name()) + "\n"
            + EnvironmentBadge.word(environment.kind()) + " \u00b7 " + EnvironmentAddress.host(environment));
        item.setMnemonicParsing(false);
        item.setId("paste-menu-" + environment.id());
        item.setOnAction(chosen -> choose.accept(environment));
        return item;
    }
}
