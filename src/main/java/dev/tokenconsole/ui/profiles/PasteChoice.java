package dev.tokenconsole.ui.profiles;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;

/** The credentials that were found in one text, of which one is to be chosen; not there while there is no choice. */
final class PasteChoice extends VBox {
    private final CredentialPaste paste;

    PasteChoice(CredentialPaste paste) {
        this.paste = paste;
        setId("paste-choice");
        getStyleClass().add("answers");
        managedProperty().bind(visibleProperty());
        paste.choices().addListener((ListChangeListener<FoundCredential>) change -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        for (FoundCredential choice : paste.choices()) {
            getChildren().add(button(choice));
        }
        setVisible(!getChildren().isEmpty());
        if (isVisible()) {
            Controls.focus(this, getChildren().getFirst());
        }
    }

    private Button button(FoundCredential choice) {
        String name = choice.source().name().isEmpty() ? choice.source().place() : choice.source().name();
        String words = DisplayText.escape(Messages.text("ui.editor.paste.choice",
            name.isEmpty() ? choice.source().format().words() : name, choice.clientId(), choice.secret().length(),
            choice.address().map(BaseUrl::host).orElseGet(() -> Messages.text("ui.editor.paste.choice.no-host"))));
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        Controls.described(button, words).setId("paste-choice-" + getChildren().size());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> paste.choose(choice));
        return button;
    }
}
