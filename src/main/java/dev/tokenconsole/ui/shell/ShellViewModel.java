package dev.tokenconsole.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.desktop.InstanceSignal;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Minutes;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.AutoLock;
import dev.tokenconsole.ui.session.LateResult;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.ui.unlock.UnlockViewModel;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultAccess;

/** Which screen is shown: locked or open, and how one leads to the other. */
public final class ShellViewModel {
    /** That of the vault itself, also while one of its backups is to be opened. */
    private VaultLocation location;
    private final Services services;
    private final Supplier<VaultContents> demo;
    private final ReadOnlyObjectWrapper<Screen> screen;
    /** The vaults that were opened in this window: where one is gone it is missing, not new. */
    private final Set<Path> known = new HashSet<>();
    /** Those that wait for a change that was on its way when they were locked. */
    private final Map<Path, CountDownLatch> closing = new HashMap<>();
    /** What became of such a change, where no door was there to say it. */
    private String late = "";
    private Runnable afterClosing = () -> {};
    private Runnable front = () -> {};
    private @Nullable InstanceSignal bell;

    /** Begins with the vault at {@code location}; {@code demo} makes what the demo begins with. */
    public ShellViewModel(VaultLocation location, Services services, Supplier<VaultContents> demo) {
        VaultLocation.Picked given = location.pick(location.file());
        this.location = given.vault();
        this.services = services;
        this.demo = demo;
        UnlockViewModel door = door();
        door.say(services.settings().trouble());
        given.backup().ifPresent(door::pick);
        this.screen = new ReadOnlyObjectWrapper<>(closed(door));
    }

    ReadOnlyObjectProperty<Screen> screen() {
        return screen.getReadOnlyProperty();
    }

    Services services() {
        return services;
    }

    /** Does {@code shown}, on the FX thread, when a second start of the program asks this one to show itself. */
    public void onRing(Runnable shown) {
        front = shown;
    }

    /** What watches that an open vault is used; {@code lock} is told why it is to be locked, in words. */
    AutoLock autoLock(Consumer<String> lock) {
        Supplier<Duration> limit = () -> services.settings().current().get().idleLock();
        return new AutoLock(services.clock(), limit,
            () -> lock.accept(Messages.text("ui.lock.idle", Minutes.words(limit.get()))),
            () -> lock.accept(Messages.text("ui.lock.slept")));
    }

    /** Goes on with the vault at {@code file}, or with the one of which that is a backup. */
    void choose(Path file) {
        Screen before = screen.get();
        services.tasks().run(() -> location.pick(file)).onSuccess(picked -> {
            if (screen.get().equals(before)) {
                location = picked.vault();
                UnlockViewModel door = door();
                picked.backup().ifPresent(door::pick);
                screen.set(closed(door));
            }
        });
    }

    /** Leads to a new vault where one is missing. */
    void createNew() {
        screen.set(new Screen.FirstStart(door(), !location.backups().isEmpty()));
    }

    /** Shows what is there now: the way in, or the way to a new vault. */
    void startAgain() {
        screen.set(closed(door()));
    }

    /** Locks as {@link #lock()} does, and says why over the password. */
    void lock(String why) {
        lock();
        say(why);
    }

    /** Does {@code then} as soon as the change that is on its way to the disk has arrived, unless it fails. */
    void afterClosing(Runnable then) {
        afterClosing = then;
    }

    /** Over the password, or where the next one is asked for. */
    private void say(String words) {
        switch (screen.get()) {
            case Screen.Locked locked -> locked.door().say(words);
            case Screen.FirstStart first -> first.door().say(words);
            case Screen.Open open -> late = (late + " " + words).strip();
            case Screen.Inspect inspect -> late = (late + " " + words).strip();
        }
    }

    private void close(Workspace workspace) {
        Path place = location.file().toAbsolutePath();
        CountDownLatch ended = new CountDownLatch(1);
        closing.put(place, ended);
        workspace.close(result -> {
            switch (result) {
                case LateResult.Saved _ -> { }
                // This has to be read: the window stays.
                case LateResult.Done _, LateResult.Failed _ -> afterClosing = () -> {};
            }
            say(result.words());
        }, () -> {
            closing.remove(place, ended);
            ended.countDown();
            Runnable then = afterClosing;
            afterClosing = () -> {};
            then.run();
        });
    }

    /** Opens the demo: a vault in memory, of which nothing stays. */
    void demo() {
        open(new MemoryStore(demo.get()));
    }

    /** Looks at a token without a vault. */
    void inspect() {
        Ticker ticker = new Ticker(services.clock());
        screen.set(new Screen.Inspect(ticker, new TokenClipboard(new SecretClipboard(), ticker)));
    }

    /** Wipes all that is open and the clipboard, and shows the way in. */
    public void lock() {
        switch (screen.get()) {
            case Screen.Open open -> {
                // Before the vault is given up: whoever has it next hangs up a bell of its own.
                stopListening();
                open.copies().clear();
                close(open.workspace());
                open.ticker().stop();
            }
            case Screen.Inspect inspect -> {
                inspect.copies().clear();
                inspect.ticker().stop();
            }
            case Screen.FirstStart first -> {
                return;
            }
            case Screen.Locked locked -> {
                return;
            }
        }
        screen.set(closed(door()));
    }

    /** A vault whose password took its time may come when the user has already gone elsewhere. */
    private void open(ProfileStore store) {
        boolean waiting = screen.get() instanceof Screen.Locked || screen.get() instanceof Screen.FirstStart;
        boolean ofAnotherFile = store instanceof Vault vault && !vault.file().equals(location.file().toAbsolutePath());
        if (!waiting || ofAnotherFile) {
            store.close();
            return;
        }
        if (store instanceof Vault vault) {
            known.add(vault.file());
        }
        Ticker ticker = new Ticker(services.clock());
        Workspace workspace = new Workspace(
            store, new TokenSessions(services.fetcher(), services.tasks(), ticker), services.tasks());
        screen.set(
            new Screen.Open(workspace, ticker, new TokenClipboard(new SecretClipboard(), ticker), location.kdf()));
        // A backup can be written once it was made the vault.
        workspace.saving().subscribe(saving -> workspace.vault()
            .filter(vault -> !saving && bell == null && vault.access() == VaultAccess.WRITING).ifPresent(this::listen));
    }

    private void listen(Vault vault) {
        try {
            bell = InstanceSignal.hang(location.bell(vault.vaultId()), () -> Platform.runLater(front));
        } catch (IOException | UnsupportedOperationException e) {
            System.getLogger(ShellViewModel.class.getName()).log(System.Logger.Level.INFO,
                "A second start of the program will not find this one", e);
        }
    }

    private void stopListening() {
        if (bell != null) {
            bell.close();
            bell = null;
        }
    }

    private UnlockViewModel door() {
        CountDownLatch before = closing.getOrDefault(location.file().toAbsolutePath(), new CountDownLatch(0));
        return new UnlockViewModel(location, services.tasks(), services.clock(), this::open, before);
    }

    private Screen closed(UnlockViewModel door) {
        if (!late.isEmpty()) {
            door.say(late);
            late = "";
        }
        boolean anythingThere = known.contains(location.file().toAbsolutePath()) || location.exists()
            || door.chosen().get() != null || !location.backups().isEmpty();
        return anythingThere ? new Screen.Locked(door) : new Screen.FirstStart(door, false);
    }
}
