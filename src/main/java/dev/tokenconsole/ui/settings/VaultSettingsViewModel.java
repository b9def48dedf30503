package dev.tokenconsole.ui.settings;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.editor.Report;
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
    private final KdfParameters recommended;
    private final FxTasks tasks;
    private final TokenClock clock;
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.NONE);
    private final ReadOnlyObjectWrapper<BackupList> backups = new ReadOnlyObjectWrapper<>(BackupList.NONE);

    /**
     * The backups of the vault.
     *
     * @param all all backups, the newest first
     * @param ofOtherPasswords the backups that the current password does not open
     */
    public record BackupList(List<Backup> all, List<Backup> ofOtherPasswords) {
        static final BackupList NONE = new BackupList(List.of(), List.of());
    }

    /** {@code vault} is that of {@code workspace}; {@code recommended} are the parameters of a new vault. */
    public VaultSettingsViewModel(
            Workspace workspace, Vault vault, KdfParameters recommended, FxTasks tasks, TokenClock clock) {
        this.workspace = workspace;
        this.vault = vault;
        this.recommended = recommended;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The current time by the wall clock. */
    Instant now() {
        return clock.now();
    }

    /** The vault's file, for people to read. */
    public String place() {
        return vault.place();
    }

    /** The number of times the vault was saved. */
    public long generation() {
        return vault.generation();
    }

    /** True if the key derivation of this vault is weaker than that of a new one. */
    public boolean isWeaker() {
        try {
            return vault.kdf().isWeakerThan(recommended);
        } catch (VaultException e) {
            return false;
        }
    }

    /** True if the vault cannot be changed. */
    public boolean isReadOnly() {
        return vault.isReadOnly();
    }

    /** True while a change is being saved. */
    public ReadOnlyBooleanProperty busy() {
        return workspace.saving();
    }

    /** The result of the last change. */
    public ReadOnlyObjectProperty<Report> report() {
        return report.getReadOnlyProperty();
    }

    /** The backups as {@link #refresh()} read them last. */
    public ReadOnlyObjectProperty<BackupList> backups() {
        return backups.getReadOnlyProperty();
    }

    /** Reads the backups from the disk. */
    public void refresh() {
        tasks.run(() -> new BackupList(vault.backups().list(), vault.backups().ofOtherPasswords()))
            .onSuccess(backups::set);
    }

    /** Changes the master password. All three arrays are wiped. */
    public void changePassword(char[] current, char[] next, char[] again) {
        boolean same = Arrays.equals(next, again);
        Arrays.fill(again, '\0');
        if (!same) {
            wipe(current, next);
            report.set(new Report(Report.Tone.DANGER, Messages.text("ui.create.differ")));
            return;
        }
        change("ui.settings.password.changed", "ui.lock.late.password", open -> {
            open.changePassword(current, next, recommended);
            return true;
        }, current, next);
    }

    /** Derives the key from the same master password as a new vault does. The array is wiped. */
    public void strengthen(char[] current) {
        change("ui.settings.strengthened", "ui.settings.strengthened", open -> {
            open.changePassword(current, current, recommended);
            return true;
        }, current);
    }

    /** Deletes the backups that the current password does not open. */
    public void deleteOtherPasswords() {
        List<Backup> superfluous = backups.get().ofOtherPasswords();
        change("ui.settings.backups.deleted", "ui.settings.backups.deleted", open -> {
            open.backups().delete(superfluous);
            return true;
        });
    }

    private void change(String doneKey, String afterLockKey, VaultChanges.VaultWork<Boolean> work, char[]... secrets) {
        if (workspace.saving().get()) {
            wipe(secrets);
            return;
        }
        report.set(Report.NONE);
        workspace.changes().withVault(open -> {
            try {
                return work.with(open);
            } finally {
                wipe(secrets);
            }
        }, done -> finish(new Report(Report.Tone.SUCCESS, Messages.text(doneKey))),
            fault -> finish(new Report(Report.Tone.DANGER, words(fault))),
            new LateResult.Done(Messages.text(afterLockKey)), fault -> new LateResult.Failed(
                fault instanceof VaultException known && known.problem() == VaultException.Problem.UNCONFIRMED
                    ? words(fault) : Messages.text("ui.lock.late.change", words(fault))));
    }

    private static String words(Throwable fault) {
        return fault instanceof VaultException known ? known.getMessage() : UncaughtErrors.sentence(fault);
    }

    /** Reported once the fields are enabled again. */
    private void finish(Report result) {
        workspace.afterSaving(() -> {
            report.set(result);
            refresh();
        });
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }
}
