package dev.tokenconsole.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.ui.check.model.CheckMemory;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.AutoLock;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.ui.unlock.UnlockNotice;
import dev.tokenconsole.ui.unlock.UnlockViewModel;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;

/**
 * The screen that is shown, and the changes from one to another: unlock, lock, leave. Locks an open vault
 * automatically; the demo is never locked. FX thread only.
 */
public final class ShellViewModel {
    /** The vault itself, also while one of its backups is to be opened. */
    private VaultLocation location;
    private final Services services;
    private final Supplier<VaultContents> demo;
    private final AutoLock autoLock;
    private final ReadOnlyObjectWrapper<Screen> screen;
    /** The vaults that were opened in this window: where one is gone it is missing, not new. */
    private final Set<Path> known = new HashSet<>();
    private final ClosingVaults closing = new ClosingVaults();
    private final SecondStart secondStart = new SecondStart();
    private final DeclinedOffers declined = new DeclinedOffers();
    private final CheckMemory checks = new CheckMemory();
    /** Results that came while no screen was there to show them. */
    private final List<UnlockNotice> late = new ArrayList<>();
    private final ObjectProperty<Boolean> seen = new SimpleObjectProperty<>(true);
    private WorkspaceViewModel.Left left = WorkspaceViewModel.Left.NOWHERE;

    /** Begins with the vault at {@code location}; {@code demo} makes the contents of the demo. */
    public ShellViewModel(VaultLocation location, Services services, Supplier<VaultContents> demo) {
        VaultLocation.Picked given = location.pick(location.file());
        this.location = given.vault();
        this.services = services;
        this.demo = demo;
        this.autoLock = new AutoLock(services.clock(), services::lockRules, () -> screen().get().isRenewing(),
            services.presence(), reason -> lockAtOnce(Optional.of(new UnlockNotice.AutoLocked(reason))));
        UnlockViewModel unlock = unlock();
        String trouble = services.settings().loadProblem();
        if (!trouble.isEmpty()) {
            unlock.add(new UnlockNotice.SettingsUnreadable(trouble));
        }
        given.backup().ifPresent(unlock::chooseFile);
        this.screen = new ReadOnlyObjectWrapper<>(closed(unlock));
    }

    ReadOnlyObjectProperty<Screen> screen() {
        return screen.getReadOnlyProperty();
    }

    /** The services of the window. */
    public Services services() {
        return services;
    }

    /** Runs {@code shown}, on the FX thread, when a second start of the program asks this one to show itself. */
    public void onSecondStart(Runnable shown) {
        secondStart.onSecondStart(shown);
    }

    /** The window is to be seen, or is not: it is minimised, for example. */
    public void seen(boolean shown) {
        seen.set(shown);
    }

    /** The window was used, which puts the automatic lock off. */
    void used() {
        autoLock.used();
    }

    /** Goes on with the vault at {@code file}, or with the one of which that is a backup. */
    void choose(Path file) {
        Screen before = screen.get();
        services.tasks().run(() -> location.pick(file)).onSuccess(picked -> {
            if (screen.get().equals(before)) {
                location = picked.vault();
                UnlockViewModel unlock = unlock();
                picked.backup().ifPresent(unlock::chooseFile);
                show(closed(unlock));
            }
        });
    }

    /** Leads to a new vault where one is missing. */
    void createNew() {
        UnlockViewModel unlock = unlock();
        boolean backups = !location.backups().isEmpty();
        if (backups) {
            unlock.add(UnlockNotice.Plain.REPLACES_MISSING);
        }
        show(new Screen.FirstStart(unlock, backups));
    }

    /** Shows what is there now: the unlock screen, or the first start. */
    void startAgain() {
        show(closed(unlock()));
    }

    /** Opens the demo: a vault in memory, of which nothing stays. */
    void demo() {
        open(new MemoryStore(demo.get()));
    }

    /** Shows a token without a vault. */
    void inspect() {
        Ticker ticker = new Ticker(services.clock(), seen);
        show(new Screen.Inspect(ticker, services.clipboard(ticker)));
    }

    /**
     * Runs {@code then} at once, or after a question where unsaved input would be lost. A change that is on its way to
     * the disk is waited for behind the lock, since a disk may hang; {@code then} is dropped if that fails.
     */
    public void leave(Runnable then) {
        if (isSaving()) {
            closing.afterClosing(then);
            lockAtOnce(Optional.empty());
        } else if (screen.get() instanceof Screen.Open open) {
            open.model().editor().leave(then);
        } else {
            then.run();
        }
    }

    /** Locks at the user's request: after a question where unsaved input would be lost. */
    void requestLock() {
        if (isSaving()) {
            lockAtOnce(Optional.empty());
        } else {
            leave(this::lock);
        }
    }

    /** Wipes all that is open and the clipboard, and shows the unlock screen. */
    public void lock() {
        switch (screen.get()) {
            case Screen.Open open -> wipe(open);
            case Screen.Inspect inspect -> {
                inspect.copies().clear();
                inspect.ticker().stop();
            }
            case Screen.FirstStart _, Screen.Locked _ -> {
                return;
            }
        }
        show(closed(unlock()));
    }

    /** Closes the vault whatever else fails. */
    private void wipe(Screen.Open open) {
        try {
            left = open.model().left();
            late.addAll(left.notices());
            open.model().endKnowing();
            open.model().check().close();
            open.model().editor().abandon();
            // Before the vault is closed: the next program that opens it listens at the same socket.
            secondStart.stop();
            open.model().copies().clear();
        } finally {
            closing.close(file(), open.workspace(), result -> add(new UnlockNotice.ChangeEnded(result)));
            open.model().ticker().stop();
        }
    }

    /** Locks without a question, since the user may be away. Unsaved input is discarded, with a notice. */
    private void lockAtOnce(Optional<UnlockNotice> reason) {
        reason.ifPresent(late::add);
        if (isSaving()) {
            late.add(UnlockNotice.Plain.SAVE_IN_PROGRESS);
        } else if (screen.get() instanceof Screen.Open open && open.model().editor().hasUnsaved()) {
            late.add(UnlockNotice.Plain.INPUT_DISCARDED);
        }
        lock();
    }

    private boolean isSaving() {
        return screen.get() instanceof Screen.Open open && open.model().isSaving();
    }

    /** Shows {@code notice} over the password, or saves it for the next unlock screen. */
    private void add(UnlockNotice notice) {
        switch (screen.get()) {
            case Screen.Locked locked -> locked.model().add(notice);
            case Screen.FirstStart first -> first.model().add(notice);
            case Screen.Open _, Screen.Inspect _ -> late.add(notice);
        }
    }

    private void show(Screen next) {
        if (next instanceof Screen.Open open && open.workspace().isLasting()) {
            autoLock.start();
        } else {
            autoLock.stop();
        }
        screen.set(next);
        if (next instanceof Screen.Locked || next instanceof Screen.FirstStart) {
            // Not before: the screen that was shown until now would show what was masked.
            services.privacy().forget();
        }
    }

    /**
     * Locks what is open after {@code fault}, which kept it from being shown: a vault that nobody sees open must not
     * stay open behind the unlock screen.
     */
    void notShown(Throwable fault) {
        lock();
        // The place that was remembered may be what could not be shown.
        left = WorkspaceViewModel.Left.NOWHERE;
        services.window().change(WindowState::withoutLastProfiles);
        add(new UnlockNotice.NotShown(UncaughtErrors.sentence(fault)));
        UncaughtErrors.log(fault);
    }

    /** Ignores a vault that opens when another screen or another file has been chosen meanwhile. */
    void open(ProfileStore store) {
        boolean waiting = screen.get() instanceof Screen.Locked || screen.get() instanceof Screen.FirstStart;
        boolean ofAnotherFile = store instanceof Vault vault && !vault.file().equals(file());
        if (!waiting || ofAnotherFile) {
            store.close();
            return;
        }
        if (store instanceof Vault vault) {
            known.add(vault.file());
        }
        Optional<Shortcut> first = screen.get() instanceof Screen.Locked locked ? locked.model().after().wanted()
            : Optional.empty();
        model(store).ifPresent(model -> {
            Screen.Open open = new Screen.Open(model, location.kdf(), first);
            show(open);
            secondStart.follow(model.workspace(), () -> screen.get().equals(open), location::bell);
        });
    }

    /** Empty if the contents of {@code store} cannot be shown; it is closed then, and the unlock screen says so. */
    private Optional<WorkspaceViewModel> model(ProfileStore store) {
        Ticker ticker = new Ticker(services.clock(), seen);
        TokenSessions tokens = new TokenSessions(services.fetcher(), services.tasks(), ticker);
        try {
            Workspace workspace = new Workspace(store, tokens, services.tasks());
            WorkspaceViewModel model = new WorkspaceViewModel(workspace, ticker, services.clipboard(ticker), declined,
                services.privacy(), new CheckViewModel(
                    workspace, services.tasks(), services.probe(), services.clock(), checks));
            model.goOn(services, store.isLasting() ? left : WorkspaceViewModel.Left.NOWHERE);
            return Optional.of(model);
        } catch (RuntimeException | Error fault) {
            ticker.stop();
            tokens.close();
            store.close();
            // A new screen: the password that was typed is not in its field.
            show(closed(unlock()));
            notShown(fault);
            return Optional.empty();
        }
    }

    private UnlockViewModel unlock() {
        return new UnlockViewModel(
            location, services.tasks(), services.clock(), this::open, closing.closed(file()));
    }

    private Screen closed(UnlockViewModel unlock) {
        late.forEach(unlock::add);
        late.clear();
        boolean anythingThere = known.contains(file()) || location.exists()
            || unlock.chosen().get() != null || !location.backups().isEmpty();
        return anythingThere ? new Screen.Locked(unlock) : new Screen.FirstStart(unlock, false);
    }

    private Path file() {
        return location.file().toAbsolutePath();
    }
}
