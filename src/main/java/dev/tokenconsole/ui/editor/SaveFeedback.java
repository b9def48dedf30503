package dev.tokenconsole.ui.editor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayPath;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;

/**
 * The result of saving an editor's fields, in words, and the actions when another program changed the vault. The fields
 * keep their values whatever fails. FX thread only.
 */
public final class SaveFeedback {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.NONE);
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canReload = new ReadOnlyBooleanWrapper();
    /** Bound weakly to the workspace, which outlives the editor and its listeners. */
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();

    /** Saves the vault, with the fields in it, as another file. */
    @FunctionalInterface
    public interface CopyWork {
        /** Saves it to {@code target}, and then calls {@code saved} or {@code failed}. */
        void copy(Path target, Runnable saved, Consumer<Throwable> failed);
    }

    /** Feedback on changes of {@code workspace}. */
    public SaveFeedback(Workspace workspace) {
        this.workspace = workspace;
        saving.bind(workspace.saving());
    }

    /** The last report. */
    public ReadOnlyObjectProperty<Report> report() {
        return report.getReadOnlyProperty();
    }

    /** True if another program changed the vault, so that the fields were not saved. */
    public ReadOnlyBooleanProperty conflict() {
        return conflict.getReadOnlyProperty();
    }

    /** True if reading the vault again may help; it cannot while a backup is open in its place. */
    public ReadOnlyBooleanProperty canReload() {
        return canReload.getReadOnlyProperty();
    }

    /** True while a change is being saved, so that no other may be made. */
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

    /** Reports {@code result}. */
    public void report(Report result) {
        report.set(result);
    }

    /** Reports that fields are missing or not valid, until {@code mended} is true. */
    public void reportInvalid(ObservableBooleanValue mended) {
        Report invalid = new Report(Report.Tone.DANGER, Messages.text("ui.editor.invalid"));
        report(invalid);
        mended.subscribe(now -> {
            if (now && invalid.equals(report.get())) {
                report(Report.NONE);
            }
        });
    }

    /** Removes the report and the conflict. */
    public void clear() {
        conflict.set(false);
        report.set(Report.NONE);
    }

    /** Reads the vault again; {@code merge} merges the fields with it and returns the result. */
    public void reload(Supplier<ReloadSummary> merge) {
        if (!isSaving()) {
            workspace.reload(() -> {
                conflict.set(false);
                ReloadSummary summary = merge.get();
                report(Report.Tone.INFO, summary.words());
            }, this::fail);
        }
    }

    /** Runs {@code work} with a file beside the vault, named after {@code now}. */
    public void saveCopy(Instant now, CopyWork work) {
        workspace.vault().filter(vault -> !isSaving()).map(vault -> vault.copyBeside(now))
            .ifPresent(target -> work.copy(target, () -> report(Report.Tone.SUCCESS,
                Messages.text("ui.editor.copied", DisplayPath.shown(target))), this::fail));
    }

    /** Reports the reason of a failed save. */
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
