package dev.tokenconsole.ui.shell;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.editor.EnvironmentSection;
import dev.tokenconsole.ui.environments.EnvironmentEditorView;
import dev.tokenconsole.ui.environments.EnvironmentEditorViewModel;
import dev.tokenconsole.ui.profiles.ProfileEditorView;
import dev.tokenconsole.ui.profiles.ProfileEditorViewModel;
import dev.tokenconsole.ui.session.Workspace;

/** Opens the editors of profiles and environments. Each leaves the one before it, and leads back where it came from. */
final class EditorHost {
    private final WorkspaceViewModel model;
    private final Workspace workspace;
    private final OpenEditor editor;
    private final Services services;
    private final Navigation navigation;

    EditorHost(WorkspaceViewModel model, Services services, Navigation navigation) {
        this.model = model;
        this.workspace = model.workspace();
        this.editor = model.editor();
        this.services = services;
        this.navigation = navigation;
    }

    /** Begins a profile in the environment of the chosen one. */
    void add() {
        Profile chosen = model.profiles().chosen().get();
        openProfile(null, chosen == null ? workspace.environments().getFirst() : workspace.environmentOf(chosen));
    }

    /** Edits the chosen profile; does nothing while there is none. */
    void edit() {
        Profile chosen = model.profiles().chosen().get();
        if (chosen != null) {
            openProfile(chosen, workspace.environmentOf(chosen));
        }
    }

    /** Edits an environment at {@code section}, and leads back to the token. Does nothing for the demo. */
    void editEnvironment(String id, EnvironmentSection section) {
        workspace.environment(id).filter(found -> found.kind() != EnvironmentKind.DEMO).ifPresent(found ->
            editor.leave(() -> openEnvironment(EnvironmentDraft.of(found), section, navigation::backToList)));
    }

    /** Edits {@code draft}, and leads back to the settings. */
    void editFromSettings(EnvironmentDraft draft) {
        editor.leave(() -> openEnvironment(draft, EnvironmentSection.NAME, () -> navigation.show(View.SETTINGS)));
    }

    private void openProfile(@Nullable Profile profile, Environment initial) {
        editor.leave(() -> {
            ProfileEditorView view = new ProfileEditorView(
                new ProfileEditorViewModel(workspace, services.fetcher(), services.tasks(), services.clock(), profile,
                    initial),
                this::saved, editor::close, environment -> editEnvironment(environment, EnvironmentSection.NAME),
                this::addEnvironment);
            view.mask(model.privacy());
            editor.open(view, navigation::backToList);
            navigation.show(View.TOKENS, view);
            view.focusFirst();
        });
    }

    /** Adds an environment for the profile in {@code profile}, and leads back to it. */
    private void addEnvironment(EnvironmentDraft draft, ProfileEditorView profile) {
        EnvironmentEditorView view = environmentEditor(draft, navigation::backToList);
        editor.openInFront(view, () -> {
            navigation.show(View.TOKENS, profile);
            profile.environmentsChanged();
        });
        navigation.show(View.SETTINGS, view);
        view.focus(EnvironmentSection.NAME);
    }

    private void saved(UUID profile) {
        model.profiles().choose(profile);
        editor.close();
    }

    private void openEnvironment(EnvironmentDraft draft, EnvironmentSection section, Runnable back) {
        EnvironmentEditorView view = environmentEditor(draft, back);
        editor.open(view, back);
        navigation.show(View.SETTINGS, view);
        view.focus(section);
    }

    private EnvironmentEditorView environmentEditor(EnvironmentDraft draft, Runnable back) {
        return new EnvironmentEditorView(
            new EnvironmentEditorViewModel(workspace, services.tasks(), () -> model.ticker().tick().now(), draft),
            services.files(), editor::close,
            copy -> editor.leave(() -> openEnvironment(copy, EnvironmentSection.NAME, back)));
    }
}
