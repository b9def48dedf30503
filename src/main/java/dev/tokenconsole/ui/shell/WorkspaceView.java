package dev.tokenconsole.ui.shell;

import java.util.Optional;
import java.util.UUID;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Announcer;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.environments.EnvironmentsPane;
import dev.tokenconsole.ui.help.HelpView;
import dev.tokenconsole.ui.inspect.InspectView;
import dev.tokenconsole.ui.inspect.InspectViewModel;
import dev.tokenconsole.ui.profiles.list.ProfileListView;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.settings.SettingsView;
import dev.tokenconsole.ui.settings.VaultSettingsViewModel;
import dev.tokenconsole.ui.token.CopyPlace;
import dev.tokenconsole.ui.token.TokenAnnouncements;
import dev.tokenconsole.ui.token.TokenView;

/** An open vault: the rail, the profiles, and beside them the token, the editor or another view. */
final class WorkspaceView extends HBox {
    private final WorkspaceViewModel model;
    private final ProfileListView list;
    private final Navigation navigation;
    private final EditorHost editors;
    private final TokenView token;
    private final WorkspaceCommands commands;
    private final VBox side = new VBox();
    private final VBox empty;
    private final VBox noMatch;

    WorkspaceView(Screen.Open screen, Services services, WorkspaceCommands.WindowActions window) {
        model = screen.model();
        setId("workspace");
        StackPane content = new StackPane();
        content.getStyleClass().add("content");
        list = new ProfileListView(model.profiles(), this::choose, this::add);
        navigation = new Navigation(model, list, content);
        editors = new EditorHost(model, services, navigation);
        token = new TokenView(model.token(), model.claims(), model.privacy(), editors::edit,
            (environment, section) -> editors.editEnvironment(environment.id(), section));
        commands = new WorkspaceCommands(
            model, navigation, editors, token, () -> QuestionBar.standing(side), window);
        token.offerCommands(commands::all);
        empty = emptyState("no-profiles", Controls.label(Messages.text("ui.empty"), "muted"),
            Controls.button("empty-add", "ui.profiles.add", editors::add, "accent"));
        Label nothing = Controls.label("", "muted");
        nothing.textProperty().bind(
            model.profiles().filter().map(filter -> Messages.text("ui.profiles.no-match", filter)));
        noMatch = emptyState("no-match", nothing,
            Controls.button("show-all", "ui.profiles.show-all", navigation::clearFilter));
        Optional<VaultSettingsViewModel> settings = model.workspace().vault().map(vault -> new VaultSettingsViewModel(
            model.workspace(), vault, screen.kdf(), services.tasks(), services.clock()));
        addPages(services, settings);

        Announcer announcer = new Announcer();
        CopyPlace copies = new CopyPlace(model.token(), announcer, services.notices());
        StackPane stage = new StackPane(content, copies.question());
        stage.setAlignment(Pos.BOTTOM_CENTER);
        side.getChildren().addAll(new VaultBanner(model.workspace(),
            () -> settings.map(VaultSettingsViewModel::isWeaker).orElse(false), () -> navigation.go(View.SETTINGS)),
            stage, copies);
        VBox.setVgrow(stage, Priority.ALWAYS);
        HBox.setHgrow(side, Priority.ALWAYS);
        Rail rail = new Rail(navigation::go, window.lock(), model.privacy());
        model.view().subscribe(rail::show);
        getChildren().addAll(rail, list, side, announcer);
        new TokenAnnouncements(model.token(), announcer);
        navigation.show(model.view().get());
    }

    /** Puts the focus where the next key is useful. */
    void focusFirst() {
        if (model.profiles().isEmpty()) {
            editors.add();
        } else {
            list.focusList();
        }
    }

    /** The commands of the open vault. */
    WorkspaceCommands commands() {
        return commands;
    }

    private void addPages(Services services, Optional<VaultSettingsViewModel> vaultSettings) {
        Workspace workspace = model.workspace();
        InspectView inspect =
            new InspectView(new InspectViewModel(services.tasks(), model.ticker(), model.copies(),
                workspace.environments()), model.claims(),
                model.privacy());
        SettingsView settings = new SettingsView(vaultSettings, services.settings(),
            new EnvironmentsPane(workspace, editors::editFromSettings));
        HelpView help = new HelpView(workspace.place(), workspace.isLasting(), commands.all());
        navigation.add(View.TOKENS, this::tokens, () -> {});
        navigation.add(View.INSPECT, () -> inspect, inspect::focusFirst);
        navigation.add(View.SETTINGS, () -> settings, settings::open);
        navigation.add(View.HELP, () -> help, () -> {});
    }

    private Node tokens() {
        if (model.profiles().chosen().get() != null) {
            return token;
        }
        return model.profiles().isEmpty() ? empty : noMatch;
    }

    private void choose(UUID profile) {
        navigation.choose(profile);
    }

    private void add() {
        editors.add();
    }

    private static VBox emptyState(String id, Node... parts) {
        VBox page = new VBox(parts);
        page.setId(id);
        page.getStyleClass().add("empty-state");
        return page;
    }
}
