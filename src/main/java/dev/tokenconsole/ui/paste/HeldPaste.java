package dev.tokenconsole.ui.paste;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.LikelySecret;
import dev.tokenconsole.formats.credentials.LikelyToken;
import dev.tokenconsole.i18n.Messages;

/**
 * A pasted text that looks like a secret or a token, kept out of the field that would show it: a menu below the field
 * names the place for it. The text is held until the menu is closed, and no longer.
 */
final class HeldPaste {
    private final ContextMenu menu = new ContextMenu();
    private final TextInputControl field;

    private HeldPaste(TextInputControl field, String text) {
        this.field = field;
        SecretTaker form = form(field);
        menu.setId("held-paste");
        boolean token = LikelyToken.isIn(text);
        CustomMenuItem words = new CustomMenuItem(new Label(
            Messages.text(token ? "ui.paste.held.token" : "ui.paste.held")), false);
        menu.getItems().addAll(words, new SeparatorMenuItem());
        if (form != null && !token && LikelySecret.isWord(text)) {
            add("held-put", "ui.paste.held.put", () -> form.takeSecret(text));
        }
        add("held-leave", "ui.paste.held.leave", () -> { });
        add("held-insert", "ui.paste.held.insert", () -> field.replaceSelection(text));
        if (form != null && !token) {
            form.secretHeld();
        }
    }

    /** Offers {@code text} below {@code field}. */
    static void show(TextInputControl field, String text) {
        new HeldPaste(field, text).show();
    }

    private void show() {
        Subscription gone = field.sceneProperty().subscribe((was, is) -> menu.hide());
        menu.setOnHidden(event -> {
            gone.unsubscribe();
            menu.getItems().clear();
        });
        menu.show(field, Side.BOTTOM, 0, 0);
    }

    private void add(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }

    private static @Nullable SecretTaker form(Node field) {
        for (Node each = field; each != null; each = each.getParent()) {
            if (each instanceof SecretTaker form) {
                return form;
            }
        }
        return null;
    }
}
