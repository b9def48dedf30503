package dev.tokenconsole.ui.editor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayPath;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.error.VaultException;

/**
 * What came of keeping what stands in an editor, in words, and the ways out where the vault was changed elsewhere. What
 * was typed stays there whatever fails. FX thread only.
 */
public final class SaveFeedback {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.NONE);
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canReload = new ReadOnlyBooleanWrapper();
    /** Follows the workspace weakly: whoever listens to this one goes with the editor. */
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();

    /** Writes the vault, with what was typed, as another file. */
    @FunctionalInterface
    public interface CopyWork {
        /** Writes it to {@code target}; one of the others is told how that ended. */
        void copy(Path target, Runnable saved, Consumer<Throwable> failed);
    }

    /** In the vault of {@code workspace}. */
    public SaveFeedback(Workspace workspace) {
        this.workspace = workspace;
        saving.bind(workspace.saving());
    }

    /** The last thing that happened. */
    public ReadOnlyObjectProperty<Report> report() {
        return report.getReadOnlyProperty();
    }

    /** Whether the vault was changed elsewhere, so that what was typed could not be kept in it. */
    public ReadOnlyBooleanProperty conflict() {
        return conflict.getReadOnlyProperty();
    }

    /** Whether reading the vault again may help; it cannot while a backup is open instead of it. */
    public ReadOnlyBooleanProperty canReload() {
        return canReload.getReadOnlyProperty();
    }

    /** Whether a change is on its way to the disk, so that no other may be made. */
    public boolean isSaving() {
        return saving.get();
    }

    /** Follows {@link #isSaving()}. */
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** Reports {@code words}. */
    public void report(Report.Tone tone, String words) {
        report(new Report(tone, words));
    }

    /** Reports {@code news}. */
    public void report(Report news) {
        report.set(news);
    }

    /** As at the beginning. */
    public void clear() {
        conflict.set(false);
        report.set(Report.NONE);
    }

    /** Takes over what was changed elsewhere; {@code merge} does so with the fields and returns the result. */
    public void reload(Supplier<ReloadSummary> merge) {
        if (!isSaving()) {
            workspace.reload(() -> {
                conflict.set(false);
                ReloadSummary summary = merge.get();
                report(Report.Tone.INFO, summary.words());
            }, this::fail);
        }
    }

    /** Does {@code work} beside the vault, to a file named after {@code now}. */
    public void saveCopy(Instant now, CopyWork work) {
        workspace.vault().filter(vault -> !isSaving()).map(vault -> vault.copyBeside(now))
            .ifPresent(target -> work.copy(target, () -> report(Report.Tone.SUCCESS,
                Messages.text("ui.editor.copied", DisplayPath.shown(target))), this::fail));
    }

    /** Reports why nothing was kept. */
    public void fail(Throwable fault) {
        if (fault instanceof VaultException found
                && (found.problem() == Problem.CONFLICT || found.problem() == Problem.READ_ONLY)) {
            canReload.set(workspace.vault().filter(vault -> !vault.access().isBackup()).isPresent());
            conflict.set(true);
        }
        report(Report.Tone.DANGER,
            fault instanceof VaultException known ? words(known) : UncaughtErrors.sentence(fault));
    }

    private static String words(VaultException fault) {
        return fault.getMessage() + " " + Messages.text(switch (fault.problem()) {
            case NOT_SAVED, UNCONFIRMED -> "ui.editor.save-again";
            case CONFLICT -> "ui.editor.conflict";
            default -> "ui.editor.in-memory";
        });
    }
}
