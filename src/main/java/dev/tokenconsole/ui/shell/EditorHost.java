package dev.tokenconsole.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.input.Clipboard;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.formats.report.SupportTicket;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.platform.desktop.ClipboardMark;
import dev.tokenconsole.ui.check.CheckSurroundings;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.editor.EnvironmentSection;
import dev.tokenconsole.ui.environments.EnvironmentEditorView;
import dev.tokenconsole.ui.environments.EnvironmentEditorViewModel;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.paste.CredentialSheet;
import dev.tokenconsole.ui.paste.FormFill;
import dev.tokenconsole.ui.paste.PasteTaker;
import dev.tokenconsole.ui.paste.sheet.PasteDesk;
import dev.tokenconsole.ui.paste.sheet.PasteSurroundings;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.profiles.ProfileEditorView;
import dev.tokenconsole.ui.profiles.ProfileEditorViewModel;
import dev.tokenconsole.ui.profiles.rotation.RotationView;
import dev.tokenconsole.ui.profiles.rotation.RotationViewModel;
import dev.tokenconsole.ui.session.Workspace;

/** Opens the editors of profiles and environments. Each leaves the one before it, and leads back where it came from. */
final class EditorHost implements PasteSurroundings, CheckSurroundings, CredentialSheet {
    private final WorkspaceViewModel model;
    private final Workspace workspace;
    private final OpenEditor editor;
    private final Services services;
    private final Navigation navigation;
    private final Supplier<PasteDesk> desk;
    private final Consumer<String> announce;

    /** {@code desk} takes what comes in from outside, and is read then; {@code announce} takes what is to be spoken. */
    EditorHost(WorkspaceViewModel model, Services services, Navigation navigation,
            Supplier<PasteDesk> desk, Consumer<String> announce) {
        this.announce = announce;
        this.desk = desk;
        this.model = model;
        this.workspace = model.workspace();
        this.editor = model.editor();
        this.services = services;
        this.navigation = navigation;
    }

    /** False while the vault is read-only: no editor of a profile is opened that could not be saved. */
    boolean canChange() {
        return !workspace.changes().readOnly().get();
    }

    /** Begins a profile in the environment of the chosen one. Does nothing while the vault is read-only. */
    void add() {
        if (canChange()) {
            editor.leave(() -> {
                Profile chosen = model.profiles().chosen().get();
                openProfile(null,
                    chosen == null ? workspace.environments().getFirst() : workspace.environmentOf(chosen));
            });
        }
    }

    /** Edits the chosen profile; does nothing while there is none, or the vault is read-only. */
    void edit() {
        Profile chosen = model.profiles().chosen().get();
        if (chosen != null && canChange()) {
            // A save that is under way is waited for, and may change the profile.
            editor.leave(() -> workspace.profile(chosen.id())
                .ifPresent(now -> openProfile(now, workspace.environmentOf(now))));
        }
    }

    /** Replaces the secret of the chosen profile; does nothing while there is none, or the vault is read-only. */
    void replaceSecret() {
        Profile chosen = model.profiles().chosen().get();
        if (chosen != null) {
            replaceSecret(chosen.id());
        }
    }

    private void replaceSecret(UUID id) {
        if (!canChange()) {
            return;
        }
        editor.leave(() -> workspace.profile(id).ifPresent(profile -> {
            RotationView view = new RotationView(new RotationViewModel(
                workspace, services.fetcher(), services.tasks(), services.clock(), profile), (done, words) -> {
                    editor.close(done);
                    announce.accept(words);
                }, editor::close, announce);
            editor.open(view, navigation::backToList);
            navigation.show(View.TOKENS, view);
            view.focusFirst();
        }));
    }

    /** Reads the clipboard for the form that is open, or for the sheet. */
    void paste() {
        if (editor.front().orElse(null) instanceof PasteTaker form) {
            String text = Clipboard.getSystemClipboard().getString();
            form.take(text == null ? "" : text, null);
        } else {
            desk.get().paste();
        }
    }

    @Override
    public boolean takesKeys(String text) {
        return navigation.takesKeys(text);
    }

    /** Reads the files that the user chooses. */
    void importFiles() {
        List<Path> files = services.files().chooseAll(navigation.window(), Messages.text("ui.paste.import"));
        if (!files.isEmpty()) {
            desk.get().read(files);
        }
    }

    /** Edits an environment at {@code section}, and leads back to the token. Does nothing for the demo. */
    void editEnvironment(String id, EnvironmentSection section) {
        workspace.environment(id).filter(found -> found.kind() != EnvironmentKind.DEMO).ifPresent(found ->
            editor.leave(() -> workspace.environment(id)
                .ifPresent(now -> openEnvironment(EnvironmentDraft.of(now), section, navigation::backToList))));
    }

    /** Edits {@code draft}, and leads back to the settings. */
    void editFromSettings(EnvironmentDraft draft) {
        editor.leave(() -> openEnvironment(workspace.environment(draft.id()).map(EnvironmentDraft::of).orElse(draft),
            EnvironmentSection.NAME, () -> navigation.show(View.SETTINGS)));
    }

    @Override
    public int begin() {
        return desk.get().begin();
    }

    @Override
    public void show(int turn, FoundCredentials found, ClipboardMark clipboard, FormFill form) {
        desk.get().show(turn, found, clipboard, form);
    }

    private void openProfile(@Nullable Profile profile, Environment initial) {
        ProfileEditorViewModel form = new ProfileEditorViewModel(workspace, services.fetcher(), services.tasks(),
            services.clock(), profile, initial, this);
        ProfileEditorView view = new ProfileEditorView(form,
            done -> saved(form.id(), done), editor::close,
            environment -> editEnvironment(environment, EnvironmentSection.NAME), this::addEnvironment,
            () -> replaceSecret(form.id()));
        editor.open(view, navigation::backToList);
        navigation.show(View.TOKENS, view);
        view.focusFirst();
    }

    /** Adds an environment for the profile in {@code profile}, and leads back to it. */
    private void addEnvironment(NewEnvironment added, ProfileEditorView profile) {
        addEnvironment(added, profile::environmentsChanged);
    }

    @Override
    public void addEnvironment(NewEnvironment added, Runnable back) {
        Runnable wayBack = navigation.wayBack();
        EnvironmentEditorViewModel form = environmentForm(added.draft());
        form.note(added.gaps());
        EnvironmentEditorView view = environmentEditor(form, navigation::backToList);
        editor.openInFront(view, () -> {}, () -> {
            wayBack.run();
            back.run();
        });
        navigation.show(View.SETTINGS, view);
        view.focus(EnvironmentSection.NAME);
    }

    @Override
    public void openProfile(UUID profile) {
        model.profiles().choose(profile);
        navigation.backToList();
    }

    @Override
    public Optional<UUID> chosenProfile() {
        return Optional.ofNullable(model.profiles().chosen().get()).map(Profile::id);
    }

    @Override
    public void chooseProfile(UUID profile) {
        model.profiles().choose(profile);
    }

    @Override
    public void editProfile(UUID profile) {
        model.profiles().choose(profile);
        navigation.backToList();
        edit();
    }

    @Override
    public void editEnvironment(Environment environment, EnvironmentSection section) {
        editEnvironment(environment.id(), section);
    }

    @Override
    public void importFile(Path file) {
        desk.get().read(List.of(file));
    }

    @Override
    public Optional<Path> chooseList() {
        return services.files().choose(navigation.window(), Messages.text("ui.check.open.title"));
    }

    @Override
    public Optional<Path> chooseReport(String name) {
        return services.files().chooseNew(navigation.window(), Messages.text("ui.check.export.title"), name);
    }

    @Override
    public String supportTicket(UUID profile) {
        TokenSession session = workspace.tokens().of(profile);
        Exchange exchange = session.exchange().get();
        return exchange == null ? "" : workspace.profile(profile).map(found -> SupportTicket.of(exchange,
            session.verdict().orElse(null), workspace.environmentOf(found), found.clientId())).orElse("");
    }

    @Override
    public void open(Editor front, Runnable gone) {
        editor.openInFront(front, gone, () -> {});
    }

    @Override
    public void leave() {
        editor.cancel();
    }

    @Override
    public void close(Editor done) {
        editor.close(done);
    }

    @Override
    public boolean isInFront(Editor front) {
        return editor.isInFront(front);
    }

    @Override
    public PrivacyMode privacy() {
        return model.privacy();
    }

    /** Shows the first of them, unless a form with unsaved input is open. */
    @Override
    public void added(List<UUID> profiles) {
        if (!editor.hasUnsaved()) {
            editor.leave(() -> {
                profiles.stream().findFirst().ifPresent(model.profiles()::choose);
                navigation.backToList();
            });
        }
    }

    private void saved(UUID profile, Editor done) {
        editor.close(done);
        model.profiles().choose(profile);
    }

    private void openEnvironment(EnvironmentDraft draft, EnvironmentSection section, Runnable back) {
        EnvironmentEditorView view = environmentEditor(environmentForm(draft), back);
        editor.open(view, back);
        navigation.show(View.SETTINGS, view);
        view.focus(section);
    }

    private EnvironmentEditorViewModel environmentForm(EnvironmentDraft draft) {
        return new EnvironmentEditorViewModel(
            workspace, services.tasks(), () -> model.ticker().tick().now(), draft);
    }

    private EnvironmentEditorView environmentEditor(EnvironmentEditorViewModel form, Runnable back) {
        return new EnvironmentEditorView(form, services.files(), editor::close,
            copy -> editor.leave(() -> openEnvironment(copy, EnvironmentSection.NAME, back)));
    }
}
