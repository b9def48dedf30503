package dev.tokenconsole.ui.profiles;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.editor.EditorFrame;
import dev.tokenconsole.ui.editor.EditorScroll;
import dev.tokenconsole.ui.editor.ProductionBand;
import dev.tokenconsole.ui.editor.TwoColumns;
import dev.tokenconsole.ui.paste.PasteTaker;
import dev.tokenconsole.ui.paste.SecretTaker;

/** The editor of one profile, in the place of its token. */
public final class ProfileEditorView extends EditorFrame implements PasteTaker, SecretTaker {
    private final ProfileEditorViewModel model;
    private final Consumer<Editor> closed;
    private final ProfileFields fields;
    private final EditorScroll scroll;

    /**
     * {@code saved} takes this editor once its profile was saved, {@code closed} when it was left otherwise,
     * {@code settings} takes the id of the environment whose settings are to be opened, {@code add} a new environment,
     * with this editor, which it leads back to; {@code replaceSecret} begins the replacement of the stored secret.
     */
    public ProfileEditorView(
            ProfileEditorViewModel model, Consumer<Editor> saved, Consumer<Editor> closed,
            Consumer<String> settings, BiConsumer<NewEnvironment, ProfileEditorView> add, Runnable replaceSecret) {
        super("editor", model, "ui.editor.unsaved", saved, closed);
        this.model = model;
        this.closed = closed;
        this.fields = new ProfileFields(model.form(), new StoredSecret(model, replaceSecret), settings,
            () -> add.accept(NewEnvironment.blank(), this));
        setId("profile-editor");
        Label title = Controls.label(
            Messages.text(model.isNew() ? "ui.editor.title.new" : "ui.editor.title.edit"), "view-title");
        Button paste = Controls.button("editor-paste", "ui.editor.paste", this::paste);
        paste.setGraphic(new FontIcon(Feather.CLIPBOARD));
        HBox top = new HBox(title, Controls.spacer(), paste);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("title-row");
        setTop(new ProductionBand("editor-production-band", model.form().environment()
            .map(chosen -> chosen.kind() == EnvironmentKind.PRODUCTION ? chosen.name() : null))
            .mark(fields.environment()));
        VBox help = new VBox(Controls.text(Messages.text("ui.editor.paste.hint"), "muted"), clipboardChoice());
        help.getStyleClass().add("fields");
        scroll = new EditorScroll(top,
            new MissingEnvironment(model.paste().missing(), draft -> add.accept(draft, this)),
            new TwoColumns(fields, help, true));
        setForm(scroll, paste, fields);
        model.paste().onFilled(() -> Controls.focus(this, fields.firstEmpty()));
        ObservableValue<String> homeless = model.paste().unplaced().map(unplaced ->
            unplaced ? Messages.text("ui.editor.environment.none") : "");
        disableSaveBecause(homeless);
        Button test = Controls.button("editor-test", "ui.editor.test", model::test);
        addAction(Controls.disabledBecause(test, homeless));
        if (!model.isNew()) {
            addRemoval(Controls.button("editor-remove", "ui.editor.remove", this::confirmRemoval, "danger",
                "button-outlined"));
        }
    }

    @Override
    public void focusFirst() {
        Controls.focus(this, fields.first());
    }

    @Override
    public void take(String text, @Nullable Runnable plain) {
        model.paste().paste(text, plain);
    }

    @Override
    public void secretHeld() {
        model.paste().secretHeld();
    }

    @Override
    public void takeSecret(String secret) {
        model.paste().takeSecret(secret);
    }

    /** The editor is shown again, with what was typed and pasted; the environments may be others than before. */
    public void environmentsChanged() {
        model.environmentsChanged();
    }

    @Override
    protected void revealInvalid() {
        scroll.revealInvalid();
    }

    /** The clipboard still holds the secret that was filled in; who saves may have it cleared. */
    private CheckBox clipboardChoice() {
        CheckBox clear = new CheckBox(Messages.text("ui.editor.paste.clear"));
        Controls.named(clear, "paste-clear-after-save", "ui.editor.paste.clear");
        clear.selectedProperty().bindBidirectional(model.paste().clearsClipboard());
        clear.visibleProperty().bind(model.paste().clipboard().isNotNull());
        Controls.collapse(clear);
        return clear;
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        model.paste().paste(text == null ? "" : text, null);
    }

    private void confirmRemoval() {
        confirm(Messages.text(model.hasBackups() ? "ui.editor.remove.ask" : "ui.editor.remove.ask.demo",
            model.form().name().get()),
            "ui.editor.remove.yes", () -> model.remove(() -> closed.accept(this)), "ui.editor.remove.no");
    }
}
