package dev.tokenconsole.ui.environments;

import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentAddress;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.session.Workspace;

/** The list of environments of an open vault, with buttons to edit and to add. */
public final class EnvironmentsPane extends VBox {
    /** The border of a row on both sides, in pixels. */
    private static final double EDGE = 2;

    private final Workspace workspace;
    private final Consumer<EnvironmentDraft> edit;
    private final VBox rows = new VBox();
    private final FlowPane more = new FlowPane();

    /** {@code edit} opens the editor with a draft, of an environment in the vault or of a new one. */
    public EnvironmentsPane(Workspace workspace, Consumer<EnvironmentDraft> edit) {
        this.workspace = workspace;
        this.edit = edit;
        setId("environments");
        getStyleClass().add("environments-pane");
        rows.getStyleClass().addAll("card", "environment-rows");
        more.getStyleClass().add("buttons");
        getChildren().addAll(Controls.label(Messages.text("ui.environments.title"), "view-title"), rows, more);
        workspace.environments().subscribe(this::show);
        workspace.profiles().subscribe(this::show);
        workspace.saving().subscribe(saving -> show());
    }

    /** Focuses the first environment that can be edited. */
    @Override
    public void requestFocus() {
        rows.getChildren().stream().map(place -> ((Parent) place).getChildrenUnmodifiable().getFirst())
            .filter(row -> !row.isDisabled()).findFirst()
            .ifPresentOrElse(Node::requestFocus, super::requestFocus);
    }

    private void show() {
        rows.getChildren().clear();
        workspace.environments().forEach(environment -> rows.getChildren().add(row(environment)));
        String reason = workspace.changes().readOnly().get() ? Messages.text("ui.read-only")
            : workspace.saving().get() ? Messages.text("ui.saving") : "";
        more.getChildren().setAll(adding(
            Controls.button("environment-add", "ui.environments.add", () -> edit.accept(blank())), reason));
        BuiltInEnvironments.builtIn().stream()
            .filter(original -> workspace.environment(original.id()).isEmpty())
            .forEach(original -> {
                Button add = Controls.button("environment-add-" + original.id(), "ui.environments.add",
                    () -> edit.accept(EnvironmentDraft.of(original)));
                add.setText(Messages.text("ui.environments.add.built-in", original.name()));
                add.setAccessibleText(add.getText());
                more.getChildren().add(adding(add, reason));
            });
    }

    private static Region adding(Button button, String reason) {
        return Controls.disabledBecause(button, new SimpleStringProperty(reason));
    }

    private Node row(Environment environment) {
        Region bar = new Region();
        bar.getStyleClass().add("environment-bar");
        EnvironmentBadge.colour(bar, environment.colour());
        EnvironmentBadge badge = new EnvironmentBadge();
        badge.show(environment);
        String profiles = count(workspace.profilesOf(environment.id()).size());
        Label name = Controls.text(new ReadOnlyStringWrapper(DisplayText.escape(environment.name())),
            "environment-name");
        Label address = Controls.text(new ReadOnlyStringWrapper(EnvironmentAddress.host(environment)), "address");
        Label size = Controls.label(profiles, "muted");
        FlowPane facts = new FlowPane(badge, size);
        facts.getStyleClass().add("environment-facts");
        VBox words = new VBox(name, address, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean demo = environment.kind() == EnvironmentKind.DEMO;
        HBox line = new HBox(bar, words, new FontIcon(demo ? Feather.LOCK : Feather.CHEVRON_RIGHT));
        line.getStyleClass().add("environment-line");
        line.setAlignment(Pos.CENTER_LEFT);
        Button row = Controls.button("environment-" + environment.id(), "ui.environments.edit",
            () -> edit.accept(EnvironmentDraft.of(environment)), "environment-row");
        row.setText("");
        row.setGraphic(line);
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(EDGE));
        // A button takes no notice of texts that wrap in it.
        row.minHeightProperty().bind(Bindings.createDoubleBinding(
            () -> row.getWidth() == 0 ? 0 : line.prefHeight(row.getWidth() - EDGE) + EDGE, row.widthProperty(),
            name.fontProperty(), address.fontProperty(), size.fontProperty(), badge.fontProperty()));
        PrivateWords.say(row, new ReadOnlyStringWrapper(Messages.text("ui.environments.row",
            environment.name(), EnvironmentBadge.word(environment.kind()), profiles)));
        return Controls.disabledBecause(row,
            new SimpleStringProperty(demo ? Messages.text("ui.editor.environment.demo") : ""));
    }

    private static String count(int profiles) {
        return switch (profiles) {
            case 0 -> Messages.text("ui.environments.profiles.none");
            case 1 -> Messages.text("ui.environments.profiles.one");
            default -> Messages.text("ui.environments.profiles", profiles);
        };
    }

    private static EnvironmentDraft blank() {
        return EnvironmentDraft.blank("", TokenRecipe.OAUTH2_POST);
    }
}
