package dev.tokenconsole.ui.profiles;

import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.ui.control.Controls;

/** Offers to add the environment that pasted credentials are for; shown while there is none. */
final class MissingEnvironment extends Button {
    MissingEnvironment(ObservableValue<@Nullable NewEnvironment> missing, Consumer<NewEnvironment> add) {
        setMnemonicParsing(false);
        managedProperty().bind(visibleProperty());
        missing.subscribe(environment -> {
            setVisible(environment != null);
            if (environment != null) {
                String words = Messages.text("ui.editor.paste.add",
                    BaseUrl.host(URI.create(environment.draft().text(EnvironmentField.BASE_URL))));
                setText(words);
                Controls.described(this, words).setId("paste-add-environment");
            }
        });
        setOnAction(event -> add.accept(Objects.requireNonNull(missing.getValue())));
    }
}
