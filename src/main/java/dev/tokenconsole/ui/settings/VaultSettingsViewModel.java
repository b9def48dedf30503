package dev.tokenconsole.ui.settings;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.session.LateResult;
import dev.tokenconsole.ui.session.VaultChanges;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException;

/** The master password and the backups of an open vault. FX thread only. */
public final class VaultSettingsViewModel {
    private final Workspace workspace;
    private final Vault vault;
    private final KdfParameters today;
    private final FxTasks tasks;
    private final TokenClock clock;
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.NOTHING);
    private final ReadOnlyObjectWrapper<Versions> versions = new ReadOnlyObjectWrapper<>(Versions.NONE);

    /**
     * What came of the last change.
     *
     * @param done whether it succeeded
     * @param text in words; empty before the first change
     */
    public record Report(boolean done, String text) {
        static final Report NOTHING = new Report(true, "");
    }

    /**
     * The vault's earlier versions.
     *
     * @param all the newest first
     * @param ofOtherPasswords those that the present password does not open
     */
    public record Versions(List<Backup> all, List<Backup> ofOtherPasswords) {
        static final Versions NONE = new Versions(List.of(), List.of());
    }

    /** {@code vault} is that of {@code workspace}; {@code today} what a new vault's password is strengthened with. */
    public VaultSettingsViewModel(
            Workspace workspace, Vault vault, KdfParameters today, FxTasks tasks, TokenClock clock) {
        this.workspace = workspace;
        this.vault = vault;
        this.today = today;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** By the wall clock. */
    Instant now() {
        return clock.now();
    }

    /** Where the vault is. */
    public String place() {
        return vault.place();
    }

    /** How many times it was saved. */
    public long generation() {
        return vault.generation();
    }

    /** Whether the master password protects it less than that of a new vault would. */
    public boolean isWeaker() {
        try {
            return vault.kdf().isWeakerThan(today);
        } catch (VaultException e) {
            return false;
        }
    }

    /** Whether it can be changed here. */
    public boolean isReadOnly() {
        return vault.isReadOnly();
    }

    /** True while a change is on its way. */
    public ReadOnlyBooleanProperty busy() {
        return workspace.saving();
    }

    /** What came of the last change. */
    public ReadOnlyObjectProperty<Report> report() {
        return report.getReadOnlyProperty();
    }

    /** The earlier versions, as they were when {@link #refresh()} looked. */
    public ReadOnlyObjectProperty<Versions> versions() {
        return versions.getReadOnlyProperty();
    }

    /** Looks at the disk for earlier versions. */
    public void refresh() {
        tasks.run(() -> new Versions(vault.backups().list(), vault.backups().ofOtherPasswords()))
            .onSuccess(versions::set);
    }

    /** Changes the master password. All three arrays are wiped. */
    public void changePassword(char[] current, char[] next, char[] again) {
        boolean same = Arrays.equals(next, again);
        Arrays.fill(again, '\0');
        if (!same) {
            wipe(current, next);
            report.set(new Report(false, Messages.text("ui.create.differ")));
            return;
        }
        change("ui.settings.password.changed", "ui.lock.late.password", open -> {
            open.changePassword(current, next, today);
            return true;
        }, current, next);
    }

    /** Keeps the master password and strengthens it as that of a new vault. The array is wiped. */
    public void strengthen(char[] current) {
        change("ui.settings.strengthened", "ui.settings.strengthened", open -> {
            open.changePassword(current, current, today);
            return true;
        }, current);
    }

    /** Deletes the backups that the present password does not open. */
    public void deleteOtherPasswords() {
        List<Backup> superfluous = versions.get().ofOtherPasswords();
        change("ui.settings.backups.deleted", "ui.settings.backups.deleted", open -> {
            open.backups().delete(superfluous);
            return true;
        });
    }

    private void change(String doneKey, String lateKey, VaultChanges.VaultWork<Boolean> work, char[]... secrets) {
        if (workspace.saving().get()) {
            wipe(secrets);
            return;
        }
        report.set(Report.NOTHING);
        workspace.changes().withVault(open -> {
            try {
                return work.with(open);
            } finally {
                wipe(secrets);
            }
        }, done -> finish(new Report(true, Messages.text(doneKey))),
            fault -> finish(new Report(false, words(fault))),
            new LateResult.Done(Messages.text(lateKey)), fault -> new LateResult.Failed(
                fault instanceof VaultException known && known.problem() == VaultException.Problem.UNCONFIRMED
                    ? words(fault) : Messages.text("ui.lock.late.change", words(fault))));
    }

    private static String words(Throwable fault) {
        return fault instanceof VaultException known ? known.getMessage() : UncaughtErrors.sentence(fault);
    }

    /** Said once the fields can be typed into again. */
    private void finish(Report said) {
        workspace.afterSaving(() -> {
            report.set(said);
            refresh();
        });
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }
}
