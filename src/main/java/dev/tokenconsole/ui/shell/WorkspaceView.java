package dev.tokenconsole.ui.shell;

import java.util.Optional;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Announcer;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.editor.EnvironmentSection;
import dev.tokenconsole.ui.environments.EnvironmentEditorView;
import dev.tokenconsole.ui.environments.EnvironmentEditorViewModel;
import dev.tokenconsole.ui.environments.EnvironmentsPane;
import dev.tokenconsole.ui.help.HelpView;
import dev.tokenconsole.ui.inspect.InspectView;
import dev.tokenconsole.ui.inspect.InspectViewModel;
import dev.tokenconsole.ui.profiles.ProfileEditorView;
import dev.tokenconsole.ui.profiles.ProfileEditorViewModel;
import dev.tokenconsole.ui.profiles.ProfileListView;
import dev.tokenconsole.ui.profiles.ProfileListViewModel;
import dev.tokenconsole.ui.settings.SettingsView;
import dev.tokenconsole.ui.settings.VaultSettingsViewModel;
import dev.tokenconsole.ui.token.CopiedTokenStrip;
import dev.tokenconsole.ui.token.TokenAnnouncements;
import dev.tokenconsole.ui.token.TokenView;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** An open vault: the rail, the profiles, and beside them the token, the editor or another view. */
final class WorkspaceView extends HBox {
    private final Screen.Open screen;
    private final Services services;
    private final Runnable lock;
    private final WorkspaceViewModel model;
    private final ProfileListViewModel profiles;
    private final TokenViewModel token;
    private final OpenEditor editor;
    private final Rail rail = new Rail(this::go, this::lock);
    private final ProfileListView list;
    private final TokenView tokenView;
    private final InspectView inspect;
    private final SettingsView settings;
    private final HelpView help;
    private final VBox empty;
    private final VBox noMatch;
    private final StackPane content = new StackPane();
    private final VBox side = new VBox();
    private final Announcer announcer = new Announcer();

    WorkspaceView(Screen.Open screen, Services services, Runnable lock) {
        this.screen = screen;
        this.services = services;
        this.lock = lock;
        setId("workspace");
        model = screen.model();
        profiles = model.profiles();
        token = model.token();
        editor = model.editor();
        list = new ProfileListView(profiles, this::choose, this::add);
        tokenView = new TokenView(token, this::edit, this::set);
        inspect = new InspectView(new InspectViewModel(services.tasks(), model.ticker(), model.copies()));
        Optional<VaultSettingsViewModel> settingsModel = screen.workspace().vault()
            .map(vault -> new VaultSettingsViewModel(
                screen.workspace(), vault, screen.kdf(), services.tasks(), services.clock()));
        settings = new SettingsView(settingsModel, services.settings(), new EnvironmentsPane(screen.workspace(),
            draft -> editor.leave(() -> edit(draft, EnvironmentSection.NAME, this::showSettings))));
        help = new HelpView(screen.workspace().place(), screen.workspace().isLasting());
        empty = new VBox(Controls.label(Messages.text("ui.empty"), "muted"),
            Controls.button("empty-add", "ui.profiles.add", this::add, "accent"));
        Label nothing = Controls.label("", "muted");
        nothing.textProperty().bind(
            profiles.filter().map(filter -> Messages.text("ui.profiles.no-match", filter)));
        noMatch = new VBox(nothing, Controls.button("show-all", "ui.profiles.show-all", this::showAll));
        noMatch.setId("no-match");
        for (VBox page : new VBox[] {empty, noMatch}) {
            page.getStyleClass().add("empty-state");
        }
        side.getChildren().addAll(new VaultBanner(screen.workspace(),
            () -> settingsModel.map(VaultSettingsViewModel::isWeaker).orElse(false), () -> go(View.SETTINGS)),
            new CopiedTokenStrip(token, announcer, services.notices()), content);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox.setHgrow(side, Priority.ALWAYS);
        content.getStyleClass().add("content");
        getChildren().addAll(rail, list, side, announcer);
        new TokenAnnouncements(token, announcer);
        model.view().subscribe(rail::show);
        show(model.view().get());
        profiles.chosen().subscribe(() -> {
            if (!editor.isOpen() && model.view().get() == View.TOKENS) {
                showTokens();
            }
        });
    }

    /** Puts the focus where the next key is useful. */
    void focusFirst() {
        if (profiles.isEmpty()) {
            add();
        } else {
            list.focusList();
        }
    }

    /** Does what {@code shortcut} stands for; false if that means nothing now. */
    boolean press(Shortcut shortcut) {
        switch (shortcut) {
            case FETCH -> {
                if (!showsToken()) {
                    return false;
                }
                token.fetch();
            }
            case CANCEL -> {
                return cancel();
            }
            case COPY_HEADER -> {
                if (!showsToken()) {
                    return false;
                }
                tokenView.copyHeader();
            }
            case NEW_PROFILE -> add();
            case EDIT_PROFILE -> edit();
            case FILTER -> {
                go(View.TOKENS);
                list.focusFilter();
            }
            case LOCK -> lock();
            case VIEW_1 -> go(View.TOKENS);
            case VIEW_2 -> go(View.INSPECT);
            case VIEW_3 -> go(View.SETTINGS);
            case VIEW_4 -> go(View.HELP);
        }
        return true;
    }

    /**
     * Opens the editor of an environment at what somebody wants to change there, and comes back to the token. Does
     * nothing for the demo, which cannot be changed.
     */
    void editEnvironment(String environmentId, EnvironmentSection what) {
        screen.workspace().environment(environmentId).filter(found -> found.kind() != EnvironmentKind.DEMO).ifPresent(
            environment -> editor.leave(() -> edit(EnvironmentDraft.of(environment), what, this::showTokensWithFocus)));
    }

    /** Keys that act on the chosen token mean nothing while it cannot be seen. */
    private boolean showsToken() {
        return content.getChildren().contains(tokenView);
    }

    /** A question is answered before anything behind it is cancelled. */
    private boolean cancel() {
        Optional<QuestionBar> question = QuestionBar.standing(side);
        if (question.isPresent()) {
            question.get().answerSafely();
            return true;
        }
        if (editor.isOpen()) {
            editor.cancel();
            return true;
        }
        return token.cancel();
    }

    /** Leads to where {@code target} of {@code environment} is set. */
    private void set(Environment environment, EnvironmentSection target) {
        editEnvironment(environment.id(), target);
    }

    private void lock() {
        lock.run();
    }

    private void go(View view) {
        editor.leave(() -> show(view));
    }

    private void show(View view) {
        switch (view) {
            case TOKENS -> showTokens();
            case INSPECT -> {
                show(View.INSPECT, inspect);
                inspect.focusFirst();
            }
            case SETTINGS -> showSettings();
            case HELP -> show(View.HELP, help);
        }
    }

    private void choose(UUID profile) {
        list.show(profiles.chosen().get());
        editor.leave(() -> {
            profiles.choose(profile);
            showTokens();
        });
    }

    private void add() {
        Profile near = profiles.chosen().get();
        Environment initial = near == null ? screen.workspace().environments().getFirst()
            : screen.workspace().environmentOf(near);
        open(null, initial);
    }

    private void edit() {
        Profile chosen = profiles.chosen().get();
        if (chosen != null) {
            open(chosen, screen.workspace().environmentOf(chosen));
        }
    }

    private void open(@Nullable Profile profile, Environment initial) {
        editor.leave(() -> {
            ProfileEditorView view = new ProfileEditorView(
                new ProfileEditorViewModel(screen.workspace(), services.fetcher(), services.tasks(),
                    services.clock(), profile, initial),
                this::kept, editor::close,
                environment -> editEnvironment(environment, EnvironmentSection.NAME));
            editor.open(view, this::showTokensWithFocus);
            show(View.TOKENS, view);
            view.focusFirst();
        });
    }

    /** {@code then} shows what was there before. */
    private void edit(EnvironmentDraft draft, EnvironmentSection what, Runnable then) {
        EnvironmentEditorView view = new EnvironmentEditorView(
            new EnvironmentEditorViewModel(
                screen.workspace(), services.tasks(), () -> model.ticker().tick().now(), draft),
            services.files(), editor::close, copy -> editor.leave(() -> edit(copy, EnvironmentSection.NAME, then)));
        editor.open(view, then);
        show(View.SETTINGS, view);
        view.focus(what);
    }

    private void kept(UUID profile) {
        profiles.choose(profile);
        editor.close();
    }

    private void showTokensWithFocus() {
        showTokens();
        list.focusList();
    }

    private void showTokens() {
        list.show(profiles.chosen().get());
        show(View.TOKENS, profiles.chosen().get() != null ? tokenView : profiles.isEmpty() ? empty : noMatch);
    }

    private void showSettings() {
        show(View.SETTINGS, settings);
        settings.open();
    }

    private void showAll() {
        profiles.filter().set("");
        list.focusList();
    }

    private void show(View view, Node node) {
        model.show(view);
        list.setVisible(view == View.TOKENS);
        list.setManaged(view == View.TOKENS);
        content.getChildren().setAll(node);
    }
}
