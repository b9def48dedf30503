package dev.tokenconsole.ui.unlock;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.InstanceSignal;
import dev.tokenconsole.text.DisplayPath;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.crypto.PasswordStrength;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException;

/** Creating and opening the vault, with its errors in words. */
public final class UnlockViewModel {
    private final VaultLocation location;
    private final FxTasks tasks;
    private final Consumer<ProfileStore> opened;
    private final CountDownLatch free;
    private int wrongPasswords;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Set<UnlockNotice> notices = new LinkedHashSet<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Backup>> backups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Backup> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper missing;
    private final TokenClock clock;

    /**
     * {@code opened} receives the open vault and owns it. Nothing is opened before {@code free} is at zero: until then
     * this window itself still has the vault.
     */
    public UnlockViewModel(
            VaultLocation location, FxTasks tasks, TokenClock clock, Consumer<ProfileStore> opened,
            CountDownLatch free) {
        this.clock = clock;
        this.free = free;
        this.location = location;
        this.tasks = tasks;
        this.opened = opened;
        this.missing = new ReadOnlyBooleanWrapper(!location.exists());
    }

    /** By the wall clock. */
    Instant now() {
        return clock.now();
    }

    /** True while the password is strengthened, which takes about a second on purpose. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last attempt failed; empty if it did not. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether no password can help: the file itself is the matter. */
    public ReadOnlyBooleanProperty broken() {
        return broken.getReadOnlyProperty();
    }

    /** Whether nothing is at the vault's place. */
    public ReadOnlyBooleanProperty missing() {
        return missing.getReadOnlyProperty();
    }

    /** What is to be known before the password is typed; empty for nothing. */
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** The earlier versions of the vault, the newest first. */
    public ReadOnlyObjectProperty<List<Backup>> backups() {
        return backups.getReadOnlyProperty();
    }

    /** The earlier version that the password is to open; null for the vault itself. */
    public ReadOnlyObjectProperty<Backup> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Opens {@code backup} instead of the vault from now on, or the vault again if it is null. */
    public void choose(@Nullable Backup backup) {
        chosen.set(backup);
        broken.set(false);
        problem.set("");
        if (backup == null) {
            look();
        }
    }

    /** As {@link #choose}, of a file that was chosen as such: what it is has to be said. */
    public void pick(Backup backup) {
        choose(backup);
        say(UnlockNotice.Plain.BACKUP_CHOSEN);
    }

    /** Shows {@code added} over the password, after the notices that are shown there already. */
    public void say(UnlockNotice added) {
        notices.add(added);
        notice.set(notices.stream().map(UnlockNotice::words).collect(Collectors.joining(" ")));
    }

    /**
     * Looks at the file before a password is asked for: damage is no wrong password. Where another window has the
     * vault open, that window shows itself.
     */
    public void look() {
        tasks.run(() -> new Sight(location)).onSuccess(this::show);
    }

    private void show(Sight sight) {
        backups.set(sight.backups);
        if (chosen.get() == null) {
            broken.set(sight.fault != null);
            problem.set(sight.fault == null || sight.isMissing() ? "" : sight.fault.getMessage());
        }
        missing.set(sight.isMissing());
        if (sight.elsewhere) {
            say(UnlockNotice.Plain.OPEN_ELSEWHERE);
        }
    }

    /** What can be seen of a vault without its password. Reads the disk. */
    private static final class Sight {
        private final List<Backup> backups;
        private final boolean elsewhere;
        private final @Nullable VaultException fault;

        Sight(VaultLocation location) {
            backups = location.backups();
            VaultException found = null;
            boolean answered = false;
            try {
                answered = InstanceSignal.ring(location.bell(location.look().vaultId()));
            } catch (VaultException e) {
                found = e;
            }
            fault = found;
            elsewhere = answered;
        }

        boolean isMissing() {
            return fault != null && fault.problem() == VaultException.Problem.MISSING;
        }
    }

    /** Where the vault is, or will be. */
    public String place() {
        return DisplayPath.shown(location.file());
    }

    /** How good {@code password} is, which is wiped here. */
    PasswordStrength strength(char[] password) {
        try {
            return PasswordStrength.of(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Opens the vault; takes {@code password} over and wipes it. */
    public void unlock(char[] password) {
        Backup backup = chosen.get();
        attempt(password, () -> {
            free.await();
            UnlockThrottle.SYSTEM.pause(wrongPasswords);
            return backup == null ? location.open(password) : location.open(backup, password);
        });
    }

    /** Makes a vault, if both passwords are the same; takes them over and wipes them. */
    public void create(char[] password, char[] again) {
        boolean same = Arrays.equals(password, again);
        Arrays.fill(again, '\0');
        if (same) {
            attempt(password, () -> location.create(password));
        } else {
            Arrays.fill(password, '\0');
            problem.set(Messages.text("ui.create.differ"));
        }
    }

    private void fail(Throwable fault) {
        if (fault instanceof VaultException known) {
            wrongPasswords += known.problem() == VaultException.Problem.WRONG_PASSWORD ? 1 : 0;
            broken.set(known.problem() != VaultException.Problem.WRONG_PASSWORD);
            boolean gone = known.problem() == VaultException.Problem.MISSING && chosen.get() == null;
            missing.set(missing.get() || gone);
            problem.set(gone ? "" : known.getMessage());
            if (broken.get() && chosen.get() != null) {
                tasks.run(location::backups).onSuccess(backups::set);
            }
        } else {
            problem.set(UncaughtErrors.sentence(fault));
        }
    }

    private void attempt(char[] password, Callable<ProfileStore> door) {
        if (busy.get()) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        problem.set("");
        tasks.run(door)
            .onSuccess(opened)
            .onFailure(this::fail)
            .always(() -> {
                Arrays.fill(password, '\0');
                busy.set(false);
            });
    }
}
