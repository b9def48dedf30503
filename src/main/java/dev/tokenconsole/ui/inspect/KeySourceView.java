package dev.tokenconsole.ui.inspect;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.MasterPasswordField;
import dev.tokenconsole.ui.inspect.InspectSignatureViewModel.Kind;
import dev.tokenconsole.ui.paste.PasteTextArea;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.source.KeySource;

/** The choice of the keys that a pasted token is verified with. */
final class KeySourceView extends VBox {
    /** A longer text is not read on the FX thread to find out whether it belongs here. */
    private static final int SHORT = 4096;

    private final InspectSignatureViewModel model;
    private final Runnable chooseFile;
    private final Map<Kind, RadioButton> kinds = new EnumMap<>(Kind.class);
    private final VBox chosen = new VBox();
    private final TextArea keys =
        new PasteTextArea(KeySourceView::mayHoldKeys);
    private final MasterPasswordField secret = new MasterPasswordField();
    private final CheckBox base64 = new CheckBox(Messages.text("ui.inspect.secret.base64"));
    private final ComboBox<Environment> environments = new ComboBox<>();
    private boolean hiding;

    /** {@code chooseFile} asks for a file with keys. */
    KeySourceView(InspectSignatureViewModel model, Runnable chooseFile) {
        this.model = model;
        this.chooseFile = chooseFile;
        setId("inspect-keys");
        getStyleClass().add("key-source");
        chosen.getStyleClass().add("key-source");
        ToggleGroup group = new ToggleGroup();
        FlowPane choice = new FlowPane();
        choice.getStyleClass().add("buttons");
        for (Kind kind : Kind.values()) {
            RadioButton button = new RadioButton(words(kind));
            button.setId("inspect-keys-" + kind.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            // Not an action: the arrow keys choose without one.
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    model.kind().set(kind);
                }
            });
            kinds.put(kind, button);
            choice.getChildren().add(button);
        }
        Controls.named(keys, "inspect-keys-text", "ui.inspect.keys.text");
        keys.setPrefRowCount(3);
        keys.setWrapText(true);
        keys.setPromptText(Messages.text("ui.inspect.keys.prompt"));
        keys.getStyleClass().add("mono");
        keys.textProperty().subscribe((was, is) -> give(is));
        model.hidden().subscribe(this::hide);
        Controls.named(secret, "inspect-secret", "ui.inspect.secret");
        secret.setOnAction(event -> verifySecret());
        Controls.named(base64, "inspect-secret-base64", "ui.inspect.secret.base64");
        Controls.named(environments, "inspect-environment", "ui.inspect.environment");
        environments.setMaxWidth(Double.MAX_VALUE);
        environments.setCellFactory(list -> new EnvironmentCell());
        environments.setButtonCell(new EnvironmentCell());
        environments.setPromptText(Messages.text("ui.inspect.environment.prompt"));
        environments.valueProperty().bindBidirectional(model.environment());
        getChildren().addAll(Controls.sectionTitle("ui.inspect.keys"), choice, chosen);
        model.kind().subscribe(this::show);
        model.onSourcesChanged(() -> {
            if (model.kind().get() == Kind.ENVIRONMENT) {
                show(Kind.ENVIRONMENT);
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                forget();
            }
        });
    }

    /** Wipes what was typed, and forgets given keys. */
    void forget() {
        secret.clear();
        keys.clear();
        model.forget();
    }

    private void show(Kind kind) {
        kinds.forEach((each, button) -> button.setSelected(each == kind));
        secret.clear();
        chosen.getChildren().setAll(switch (kind) {
            case ENVIRONMENT -> ofEnvironment();
            case GIVEN -> ofGiven();
            case SECRET -> ofSecret();
        });
    }

    private Node[] ofEnvironment() {
        Environment before = model.environment().get();
        environments.getItems().setAll(model.sources());
        environments.setValue(before);
        if (environments.getItems().isEmpty()) {
            return new Node[] {Controls.text(Messages.text("ui.inspect.environment.none"), "muted")};
        }
        Button fetch = Controls.button("inspect-fetch-keys", "ui.inspect.fetch-keys", model::fetchKeys);
        fetch.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(environments, Controls.disabledBecause(fetch, model.environment().map(
            environment -> "").orElse(Messages.text("ui.inspect.environment.first"))));
        row.getStyleClass().add("buttons");
        HBox.setHgrow(environments, Priority.ALWAYS);
        Label where = Controls.text(model.environment().map(KeySourceView::place).orElse(""), "muted");
        where.setId("inspect-keys-place");
        return new Node[] {row, where};
    }

    private Node[] ofGiven() {
        Label problem = Controls.text(model.problem(), "field-problem");
        problem.setId("inspect-keys-problem");
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        Controls.collapse(problem);
        Label found = Controls.text(model.given(), "muted");
        found.setId("inspect-keys-found");
        found.visibleProperty().bind(model.given().isNotEmpty());
        Controls.collapse(found);
        FlowPane buttons = new FlowPane(Controls.button("inspect-keys-file", "ui.inspect.keys.file", chooseFile));
        buttons.getStyleClass().add("buttons");
        return new Node[] {keys, problem, found, buttons};
    }

    private Node[] ofSecret() {
        Button verify = Controls.button("inspect-verify-secret", "ui.inspect.secret.verify", this::verifySecret);
        verify.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(secret, verify);
        row.getStyleClass().add("buttons");
        HBox.setHgrow(secret, Priority.ALWAYS);
        return new Node[] {row, base64, Controls.text(Messages.text("ui.inspect.secret.hint"), "muted")};
    }

    private void verifySecret() {
        model.verify(secret.take(),
            base64.isSelected() ? KeySource.SharedSecret.Form.BASE64 : KeySource.SharedSecret.Form.TEXT);
    }

    private void give(String text) {
        if (!hiding) {
            model.give(text);
        }
    }

    private void hide(boolean hidden) {
        if (hidden) {
            hiding = true;
            keys.clear();
            hiding = false;
        }
    }

    /** Takes keys that were pasted beside the fields; false if the focus is in a field, which {@code text} is for. */
    boolean take(String text) {
        if (getScene() != null && getScene().getFocusOwner() instanceof TextInputControl field && isIn(field)) {
            return false;
        }
        model.kind().set(Kind.GIVEN);
        keys.setText(text);
        return true;
    }

    private boolean isIn(Node field) {
        Node each = field;
        while (each != null && each != this) {
            each = each.getParent();
        }
        return each == this;
    }

    private static boolean mayHoldKeys(String text) {
        return text.contains("\"kty\"") || text.contains("-----BEGIN ")
            || (text.length() <= SHORT && KeyText.read(text) instanceof KeySetReading.Read);
    }

    private static String place(Environment environment) {
        return switch (KeySource.of(environment)) {
            case KeySource.AtUrl(var url, _) -> Messages.text("ui.inspect.keys.at", shown(url.toString()));
            case KeySource.OfIssuer(var issuer, _) -> Messages.text("ui.inspect.keys.of", shown(issuer));
            case KeySource.Given _, KeySource.SharedSecret _, KeySource.None _ -> "";
        };
    }

    private static String shown(String text) {
        return DisplayText.escape(text);
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case ENVIRONMENT -> Messages.text("ui.inspect.keys.environment");
            case GIVEN -> Messages.text("ui.inspect.keys.given");
            case SECRET -> Messages.text("ui.inspect.keys.secret");
        };
    }

    /** The name of an environment. */
    private static final class EnvironmentCell extends ListCell<Environment> {
        EnvironmentCell() {
            // Not bound: the skin of the box sets the text of its own cell.
            PrivateWords.masking(this).subscribe(mask -> show());
        }

        @Override
        protected void updateItem(Environment item, boolean empty) {
            super.updateItem(item, empty);
            show();
        }

        private void show() {
            setText(getItem() == null ? null : PrivateWords.now(this, DisplayText.escape(getItem().name())));
        }
    }
}
