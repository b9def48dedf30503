package dev.tokenconsole.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.scene.input.KeyEvent;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.check.CheckCommands;
import dev.tokenconsole.ui.check.CheckView;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.KeyFocus;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.inspect.InspectView;
import dev.tokenconsole.ui.profiles.change.ProfileActionsViewModel;
import dev.tokenconsole.ui.token.CopyCommands;
import dev.tokenconsole.ui.token.TokenView;

/** The commands of an open vault. Keys, palette, context menus and help read this list, in this order. */
final class WorkspaceCommands {
    /** The ids of the commands that a read-only vault disables, which is said when their keys are pressed. */
    private static final Set<String> CHANGES = Set.of(
        "duplicate", "delete", "edit-profile", "replace-secret", "new-profile", "import");
    /** Commands that reach a window under a sheet. */
    private static final Set<String> MODAL =
        Set.of("save", "cancel", "paste", "lock", "quit", "privacy", "text-larger", "text-smaller", "text-reset");
    private static final Set<Subject> NOT_OF_A_ROW = Set.of(Subject.WINDOW, Subject.LIST);

    private final WorkspaceViewModel model;
    private final Navigation navigation;
    private final EditorHost editors;
    private final TokenView token;
    private final Supplier<Optional<QuestionBar>> question;
    private final CheckCommands checks;
    private final CopyCommands copies;
    private final List<Command> all;

    /**
     * Actions of the window around an open vault.
     *
     * @param lock requests a lock
     * @param quit closes the window, after a question where unsaved input would be lost
     * @param palette opens the command palette
     * @param look the commands for the size of all text, and for light and dark
     */
    record WindowActions(Runnable lock, Runnable quit, Runnable palette, List<Command> look) {}

    /** {@code question} finds the question shown beside the list; {@code ofInspect} are about a pasted token. */
    WorkspaceCommands(WorkspaceViewModel model, Navigation navigation, EditorHost editors, TokenView token,
            Supplier<Optional<QuestionBar>> question, CheckCommands checks, WindowActions window,
            List<Command> ofInspect) {
        this.checks = checks;
        this.model = model;
        this.navigation = navigation;
        this.editors = editors;
        this.token = token;
        this.question = question;
        copies = new CopyCommands(model.token());
        model.token().headerCopy().onAsked(this::followCopy);
        all = Stream.of(ofRow(copies.ofProfile()), ofRow(ofProfiles()), ofRow(ofSelection()), checks.ofProfiles(),
            ofRow(ofToken()), model.claims().commands(), ofInspect, ofViews(),
            checks.ofView(this::isChecking), window.look(), ofWindow(window)).flatMap(List::stream).toList();
    }

    List<Command> all() {
        return all;
    }

    /** Runs the command whose keys are pressed with the focus in {@code part}, if it is enabled; consumes the event. */
    void press(KeyEvent event, KeyFocus part) {
        if (part == KeyFocus.PROFILES && navigation.mends(event)) {
            event.consume();
            return;
        }
        // At a heading, Enter folds and Delete has nothing to delete; nor has it in a folded group.
        KeyFocus at = part == KeyFocus.PROFILES && !navigation.isAtProfile() ? KeyFocus.OTHER : part;
        all.stream().filter(command -> command.matches(event, at)).findFirst()
            .filter(command -> !command.id().equals("duplicate") || isInSight(part))
            .filter(command -> !model.editor().isModal() || MODAL.contains(command.id())).ifPresent(command -> {
                if (run(command)) {
                    event.consume();
                }
            });
    }

    /** The palette names what it acts on. A key that is pressed in the list, or in another view, says nothing of it. */
    private boolean isInSight(KeyFocus part) {
        return model.view().get() == View.TOKENS && (part != KeyFocus.PROFILES || navigation.isAtProfile());
    }

    /** Does what a press of {@code keys} does. */
    void press(Shortcut keys) {
        all.stream().filter(command -> command.shortcut().filter(keys::equals).isPresent()).forEach(this::run);
    }

    private boolean run(Command command) {
        boolean enabled = command.isEnabled();
        if (enabled) {
            command.run();
        } else if (CHANGES.contains(command.id())) {
            model.actions().explainReadOnly();
        }
        return enabled;
    }

    private List<Command> ofProfiles() {
        BooleanSupplier chosen = () -> model.profiles().chosen().get() != null;
        return List.of(
            Command.of("fetch", Subject.PROFILE, this::fetch).on(Shortcut.FETCH).when(chosen)
                .when(() -> !model.editor().isOpen() && !isChecking()).on(copies::target),
            Command.of("edit-profile", Subject.PROFILE, editors::edit).on(Shortcut.EDIT_PROFILE).when(chosen)
                .when(editors::canChange).on(copies::target),
            Command.of("replace-secret", Subject.PROFILE, editors::replaceSecret).when(chosen)
                .when(editors::canChange).on(copies::target),
            Command.of("new-profile", Subject.LIST, editors::add).on(Shortcut.NEW_PROFILE)
                .when(editors::canChange),
            Command.of("save", Subject.WINDOW, model.editor()::save).on(Shortcut.SAVE).when(model.editor()::canSave),
            Command.of("cancel", Subject.WINDOW, this::cancel).on(Shortcut.CANCEL)
                .when(() -> cancelled() != Cancelled.NOTHING),
            Command.of("paste", Subject.WINDOW, editors::paste).on(Shortcut.PASTE),
            Command.of("import", Subject.LIST, editors::importFiles).when(editors::canChange),
            Command.of("filter", Subject.WINDOW, this::filter).on(Shortcut.FILTER));
    }

    private void filter() {
        if (isChecking() && navigation.shown() instanceof CheckView view) {
            view.focusFilter();
        } else if (navigation.shown() instanceof InspectView inspect) {
            inspect.focusSearch();
        } else {
            navigation.filter();
        }
    }

    private List<Command> ofSelection() {
        ProfileActionsViewModel actions = model.actions();
        return List.of(
            Command.of("duplicate", Subject.PROFILE, () -> withSelected(actions::duplicate))
                .on(Shortcut.DUPLICATE).when(actions::canChange).on(this::selected),
            Command.choosing("move", Subject.PROFILE, this::targets).on(this::selected),
            Command.of("delete", Subject.PROFILE, () -> withSelected(actions::delete))
                .on(Shortcut.DELETE).when(actions::canChange).on(this::selected),
            Command.of("undo", Subject.WINDOW, actions::undo).on(Shortcut.UNDO).when(actions::canUndo));
    }

    private String selected() {
        int number = model.profiles().selected().size();
        return number > 1 ? Messages.text("ui.palette.profiles", number) : copies.target();
    }

    private List<Command> targets() {
        return model.actions().targets().stream().map(environment -> Command.choice("move-" + environment.id(),
            DisplayText.escape(environment.name()), Subject.PROFILE,
            () -> withSelected(moved -> model.actions().move(moved, environment)))).toList();
    }

    /** Moves profiles that were dropped on the heading of the environment {@code id}. */
    void move(List<UUID> ids, String id) {
        model.workspace().environment(id).ifPresent(
            target -> model.editor().leave(() -> model.actions().move(ids, target)));
    }

    /** An editor that is left first may change what is selected: a new profile is, once it is saved. */
    private void withSelected(Consumer<List<UUID>> action) {
        List<UUID> meant = model.profiles().selected().stream().map(Profile::id).toList();
        model.editor().leave(() -> action.accept(meant));
    }

    private List<Command> ofToken() {
        return List.of(copies.ofToken(), Command.of("verify-token", Subject.TOKEN, this::verify)
            .when(() -> model.token().hasToken().getValue()).on(copies::target),
            Command.of("show-history", Subject.TOKEN, this::history)
                .when(() -> model.token().exchange().getValue() != null).on(copies::target));
    }

    private void history() {
        showToken();
        token.showHistory();
    }

    private void verify() {
        showToken();
        token.showSignature();
        model.token().verify();
    }

    private List<Command> ofViews() {
        return List.of(
            Command.of("view-1", Subject.WINDOW, () -> model.editor().leave(navigation::backToList))
                .on(Shortcut.VIEW_1),
            Command.of("view-2", Subject.WINDOW, () -> navigation.go(View.CHECK)).on(Shortcut.VIEW_2),
            Command.of("view-3", Subject.WINDOW, () -> navigation.go(View.INSPECT)).on(Shortcut.VIEW_3),
            Command.of("view-4", Subject.WINDOW, () -> navigation.go(View.SETTINGS)).on(Shortcut.VIEW_4),
            Command.of("view-5", Subject.WINDOW, () -> navigation.go(View.HELP)).on(Shortcut.VIEW_5));
    }

    private List<Command> ofWindow(WindowActions window) {
        return List.of(
            Command.of("privacy", Subject.WINDOW, model.privacy()::toggle).on(Shortcut.PRIVACY),
            Command.of("palette", Subject.WINDOW, window.palette()).on(Shortcut.PALETTE),
            Command.of("lock", Subject.WINDOW, window.lock()).on(Shortcut.LOCK),
            Command.of("quit", Subject.WINDOW, window.quit()).on(Shortcut.QUIT));
    }

    /** From every view but an editor the token is shown first, so that a verdict is seen. */
    private void followCopy(UUID profile) {
        model.profiles().memory().use(profile);
        Profile chosen = model.profiles().chosen().get();
        if (chosen != null && chosen.id().equals(profile)) {
            showToken();
        }
    }

    private void fetch() {
        showToken();
        model.token().fetch();
    }

    private void showToken() {
        if (!navigation.isShown(token) && !model.editor().isOpen()) {
            navigation.show(View.TOKENS);
        }
    }

    /** True while Esc ends the copy, or the request, that the window tells of. */
    boolean cancelsRequest() {
        return isFetching() && cancelled() == Cancelled.REQUEST;
    }

    private boolean isChecking() {
        return model.view().get() == View.CHECK && !model.editor().isOpen();
    }

    private List<Command> ofRow(List<Command> commands) {
        return commands.stream().map(command ->
            NOT_OF_A_ROW.contains(command.subject()) ? command : command.when(this::isRowOfProfile)).toList();
    }

    /** A row of a list that is not stored has no profile, and the one in the list of profiles is not in sight. */
    private boolean isRowOfProfile() {
        return !isChecking() || !(navigation.shown() instanceof CheckView view) || view.isOfProfile();
    }

    /** A copy is told of in every view, a request beside the token alone. */
    private boolean isFetching() {
        return model.token().headerCopy().pending().get() != null || (model.view().get() == View.TOKENS
            && switch (model.token().activity().getValue()) {
            case FetchState.Fetching _, FetchState.Waiting _ -> true;
            case FetchState.Idle _, FetchState.Failed _ -> false;
        });
    }

    private boolean isFiltered() {
        return model.view().get() == View.TOKENS && model.profiles().isFiltered();
    }

    private enum Cancelled {
        EDITOR, QUESTION, FILTER, REQUEST, CHECK, NOTHING
    }

    /** The nearest comes first: a question, the editor, the filter that has the focus, the request, the filter. */
    private Cancelled cancelled() {
        if (model.editor().isModal()) {
            return Cancelled.EDITOR;
        } else if (question.get().isPresent()) {
            return Cancelled.QUESTION;
        } else if (model.editor().isOpen()) {
            return Cancelled.EDITOR;
        } else if (isFiltered() && navigation.isInFilter()) {
            return Cancelled.FILTER;
        } else if (isFetching()) {
            return Cancelled.REQUEST;
        } else if (isChecking() && checks.canCancel()) {
            return Cancelled.CHECK;
        }
        return isFiltered() ? Cancelled.FILTER : Cancelled.NOTHING;
    }

    private void cancel() {
        switch (cancelled()) {
            case EDITOR -> model.editor().cancel();
            case QUESTION -> question.get().ifPresent(QuestionBar::chooseLast);
            case FILTER -> navigation.clearFilter();
            case REQUEST -> model.token().cancel();
            case CHECK -> checks.cancel();
            case NOTHING -> { }
        }
    }
}
