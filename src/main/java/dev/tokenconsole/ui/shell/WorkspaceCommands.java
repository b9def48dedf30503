package dev.tokenconsole.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.scene.input.KeyEvent;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.token.TokenView;

/** The commands of an open vault: the keys run them, and the help lists them in this order. */
final class WorkspaceCommands {
    private final WorkspaceViewModel model;
    private final Supplier<Optional<QuestionBar>> question;
    private final List<Command> all;

    /** {@code question} finds the question that is shown beside the list, {@code lock} requests a lock. */
    WorkspaceCommands(WorkspaceViewModel model, Navigation navigation, EditorHost editors, TokenView token,
            Supplier<Optional<QuestionBar>> question, Runnable lock) {
        this.model = model;
        this.question = question;
        BooleanSupplier always = () -> true;
        BooleanSupplier tokenShown = () -> navigation.isShown(token);
        BooleanSupplier chosen = () -> model.profiles().chosen().get() != null;
        all = List.of(
            new Command("fetch", Shortcut.FETCH, tokenShown, model.token()::fetch),
            new Command("cancel", Shortcut.CANCEL, this::canCancel, this::cancel),
            new Command("copy-header", Shortcut.COPY_HEADER, always, model.token()::copyHeader),
            new Command("new-profile", Shortcut.NEW_PROFILE, always, editors::add),
            new Command("edit-profile", Shortcut.EDIT_PROFILE, chosen, editors::edit),
            new Command("filter", Shortcut.FILTER, always, navigation::filter),
            new Command("lock", Shortcut.LOCK, always, lock),
            new Command("view-1", Shortcut.VIEW_1, always, () -> navigation.go(View.TOKENS)),
            new Command("view-2", Shortcut.VIEW_2, always, () -> navigation.go(View.INSPECT)),
            new Command("view-3", Shortcut.VIEW_3, always, () -> navigation.go(View.SETTINGS)),
            new Command("view-4", Shortcut.VIEW_4, always, () -> navigation.go(View.HELP)));
    }

    List<Command> all() {
        return all;
    }

    /** Runs the command whose keys are pressed, if it is enabled, and consumes {@code event}. */
    void press(KeyEvent event) {
        all.stream().filter(command -> command.matches(event)).findFirst()
            .filter(command -> command.enabled().getAsBoolean()).ifPresent(command -> {
                command.action().run();
                event.consume();
            });
    }

    private boolean canCancel() {
        return question.get().isPresent() || model.editor().isOpen() || isFetching()
            || model.token().headerCopy().pending().get() != null;
    }

    private boolean isFetching() {
        return switch (model.token().activity().getValue()) {
            case FetchState.Fetching _, FetchState.Waiting _ -> true;
            case FetchState.Idle _, FetchState.Failed _ -> false;
        };
    }

    /** A question comes first: nothing behind it is cancelled. */
    private void cancel() {
        Optional<QuestionBar> open = question.get();
        if (open.isPresent()) {
            open.get().chooseLast();
        } else if (model.editor().isOpen()) {
            model.editor().cancel();
        } else {
            model.token().cancel();
        }
    }
}
