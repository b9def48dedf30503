package dev.tokenconsole.ui.paste.sheet;

import java.util.Collection;
import java.util.function.Consumer;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.ui.editor.EnvironmentLine;

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
        EnvironmentLine line = new EnvironmentLine();
        line.show(environment);
        MenuItem item = new MenuItem("", line);
        item.setId("paste-menu-" + environment.id());
        item.setOnAction(chosen -> choose.accept(environment));
        return item;
    }
}
