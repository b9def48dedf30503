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

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.InstanceSignal;
import dev.tokenconsole.text.DisplayPath;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.crypto.PasswordStrength;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException;

/** Creates and opens the vault, with its errors in words. FX thread only. */
public final class UnlockViewModel {
    private final VaultLocation location;
    private final FxTasks tasks;
    private final Consumer<ProfileStore> opened;
    private final CountDownLatch closedBefore;
    private int wrongPasswords;
    private final AfterUnlock after = new AfterUnlock();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Set<UnlockNotice> notices = new LinkedHashSet<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Backup>> backups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Backup> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<NewPassword> fault = new ReadOnlyObjectWrapper<>(NewPassword.USABLE);
    private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper missing;
    private final TokenClock clock;

    /**
     * Unlocks or creates the vault at {@code location}.
     *
     * @param opened receives the open vault and owns it
     * @param closedBefore nothing is opened before it is at zero: until then this window itself still has the vault
     */
    public UnlockViewModel(
            VaultLocation location, FxTasks tasks, TokenClock clock, Consumer<ProfileStore> opened,
            CountDownLatch closedBefore) {
        this.clock = clock;
        this.closedBefore = closedBefore;
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

    /** The error of the last attempt, in words; empty without one. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** True if no password can help, because the file itself cannot be read. */
    public ReadOnlyBooleanProperty broken() {
        return broken.getReadOnlyProperty();
    }

    /** True if the vault file does not exist. */
    public ReadOnlyBooleanProperty missing() {
        return missing.getReadOnlyProperty();
    }

    /** The notices over the password, in whole sentences; empty without one. */
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** The backups of the vault, the newest first. */
    public ReadOnlyObjectProperty<List<Backup>> backups() {
        return backups.getReadOnlyProperty();
    }

    /** The backup that the password is to open; null for the vault itself. */
    public ReadOnlyObjectProperty<Backup> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Opens {@code backup} instead of the vault from now on, or the vault again if it is null. */
    public void choose(@Nullable Backup backup) {
        chosen.set(backup);
        broken.set(false);
        problem.set("");
        if (backup == null) {
            checkFile();
        }
    }

    /** As {@link #choose}, of a backup that was chosen as a file, which is pointed out. */
    public void chooseFile(Backup backup) {
        choose(backup);
        add(UnlockNotice.Plain.BACKUP_CHOSEN);
    }

    /** Shows {@code added} over the password, after the notices that are shown there already. */
    public void add(UnlockNotice added) {
        notices.add(added);
        notice.set(notices.stream().map(UnlockNotice::words).collect(Collectors.joining(" ")));
    }

    /**
     * Checks the file before a password is typed: damage is no wrong password. Another window that has the vault open
     * shows itself.
     */
    public void checkFile() {
        tasks.run(() -> new FileCheck(location)).onSuccess(this::take);
    }

    private void take(FileCheck check) {
        backups.set(check.backups);
        if (chosen.get() == null) {
            broken.set(check.fault != null);
            problem.set(check.fault == null || check.isMissing() ? "" : check.fault.getMessage());
        }
        missing.set(check.isMissing());
        if (check.elsewhere) {
            add(UnlockNotice.Plain.OPEN_ELSEWHERE);
        }
    }

    /** The facts about a vault file that need no password. Reads the disk. */
    private static final class FileCheck {
        private final List<Backup> backups;
        private final boolean elsewhere;
        private final @Nullable VaultException fault;

        FileCheck(VaultLocation location) {
            backups = location.backups();
            VaultException found = null;
            boolean rung = false;
            try {
                rung = InstanceSignal.send(location.bell(location.look().vaultId()));
            } catch (VaultException e) {
                found = e;
            }
            fault = found;
            elsewhere = rung;
        }

        boolean isMissing() {
            return fault != null && fault.problem() == VaultException.Problem.MISSING;
        }
    }

    /** The path of the vault file, for people to read. */
    public String place() {
        return DisplayPath.shown(location.file());
    }

    /** The strength of {@code password}, which is wiped here. */
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
            closedBefore.await();
            UnlockThrottle.SYSTEM.pause(wrongPasswords);
            return backup == null ? location.open(password) : location.open(backup, password);
        });
    }

    /**
     * Creates a vault, if there is nothing wrong with the passwords; takes them over and wipes them. The first fault
     * alone is said.
     */
    public void create(char[] password, char[] again) {
        NewPassword found = NewPassword.of(password, again);
        Arrays.fill(again, '\0');
        fault.set(found);
        if (found == NewPassword.USABLE) {
            attempt(password, () -> location.create(password));
        } else {
            problem.set(found.words(password));
            Arrays.fill(password, '\0');
        }
    }

    /** The fault of the passwords of a new vault, after the last attempt or what was typed since. */
    ReadOnlyObjectProperty<NewPassword> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Withdraws the fault that was said as soon as it is mended; takes both passwords over and wipes them. */
    void retyped(char[] password, char[] again) {
        if (fault.get() != NewPassword.USABLE) {
            if (fault.get().isMended(password, again)) {
                fault.set(NewPassword.USABLE);
                problem.set("");
            } else {
                problem.set(fault.get().words(password));
            }
        }
        Arrays.fill(password, '\0');
        Arrays.fill(again, '\0');
    }

    /** The command that was asked for before or during the unlock. */
    public AfterUnlock after() {
        return after;
    }

    /** Enter was pressed once more: while the password is tried, it means the header of the open vault. */
    void pressAgain() {
        if (busy.get()) {
            after.rememberOnce(Shortcut.COPY_HEADER);
        }
    }

    private void fail(Throwable fault) {
        after.attempt();
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

    private void attempt(char[] password, Callable<ProfileStore> work) {
        if (busy.get()) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        after.attempt();
        problem.set("");
        tasks.run(work)
            .onSuccess(opened)
            .onFailure(this::fail)
            .always(() -> {
                Arrays.fill(password, '\0');
                busy.set(false);
            });
    }
}
