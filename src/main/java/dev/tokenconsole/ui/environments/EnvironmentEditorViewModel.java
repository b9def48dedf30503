package dev.tokenconsole.ui.environments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentDraft;
import dev.tokenconsole.profile.EnvironmentRules.Field;
import dev.tokenconsole.profile.Environments;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.ui.common.ErrorDoor;
import dev.tokenconsole.ui.common.FxTasks;
import dev.tokenconsole.ui.common.Report;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultException;

/** Writing one environment: filling in, keeping, putting back, removing. FX thread only. */
public final class EnvironmentEditorViewModel {
    private static final int NAMED = 3;

    private final Workspace workspace;
    private final EnvironmentDraft before;
    private final boolean isNew;
    private final EnvironmentForm form;
    private final TrustViewModel trust;
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.NONE);
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper();

    /** Edits the environment that {@code draft} is of; an empty id stands for a new one, named by its name. */
    public EnvironmentEditorViewModel(
            Workspace workspace, FxTasks tasks, Supplier<Instant> now, EnvironmentDraft draft) {
        this.workspace = workspace;
        this.before = draft;
        this.isNew = workspace.environment(draft.id()).isEmpty();
        this.form = new EnvironmentForm(draft, workspace.environments());
        this.trust = new TrustViewModel(form.authorities(), tasks, now);
    }

    EnvironmentForm form() {
        return form;
    }

    TrustViewModel trust() {
        return trust;
    }

    Workspace workspace() {
        return workspace;
    }

    ReadOnlyObjectProperty<Report> report() {
        return report.getReadOnlyProperty();
    }

    /** Whether the vault was changed elsewhere, so that what was typed could not be kept in it. */
    ReadOnlyBooleanProperty conflict() {
        return conflict.getReadOnlyProperty();
    }

    /** Whether it is not among those of the vault yet. */
    boolean isNew() {
        return isNew;
    }

    boolean isDirty() {
        return form.isDirty();
    }

    /** Whether the vault can only be looked at. */
    boolean isReadOnly() {
        return workspace.vault().map(Vault::isReadOnly).orElse(false);
    }

    /** The environment as it was built in, if it is one of those. */
    Optional<Environment> builtIn() {
        return Environments.builtIn(before.id());
    }

    /** Whether putting it back would change anything; if not, that is said. */
    boolean differsFromBuiltIn() {
        boolean differs = builtIn().map(original -> new EnvironmentForm(EnvironmentDraft.of(original), List.of()))
            .filter(original -> !original.draft().equals(form.draft())).isPresent();
        if (!differs) {
            report.set(new Report(Report.Tone.INFO, Messages.text("ui.environment.reset.same")));
        }
        return differs;
    }

    /** Puts everything as it was built in; it is kept when it is saved. */
    void reset() {
        builtIn().ifPresent(original -> form.fill(EnvironmentDraft.of(original)));
        report.set(new Report(Report.Tone.INFO, Messages.text("ui.environment.reset.done")));
    }

    /** What is in the fields, as a new environment of another name. */
    EnvironmentDraft duplicate() {
        return copyOf(form.draft());
    }

    /** {@code draft} as a new environment of another name. */
    static EnvironmentDraft copyOf(EnvironmentDraft draft) {
        EnvironmentDraft named = draft.with(Field.NAME,
            Messages.text("ui.environment.copy-of",
                draft.text(Field.NAME)));
        return new EnvironmentDraft("", named.texts(), named.kind(), named.colour(), named.recipe(),
            named.allowsTls12(), named.authorities(), named.route());
    }

    /** Keeps the environment if nothing is wrong with it, and then does {@code kept}. */
    void save(Runnable kept) {
        if (workspace.saving().get() || isReadOnly()) {
            return;
        }
        if (!form.checkAll()) {
            report.set(new Report(Report.Tone.DANGER, Messages.text("ui.editor.invalid")));
            return;
        }
        if (trust.offer().get() instanceof TrustViewModel.Offer.Shown) {
            report.set(new Report(Report.Tone.DANGER, Messages.text("ui.environment.trust.undecided")));
            return;
        }
        report.set(new Report(Report.Tone.INFO, Messages.text("ui.editor.saving")));
        workspace.keepEnvironment(form.draft().toEnvironment(), () -> {
            form.settle();
            close();
            kept.run();
        }, this::fail);
    }

    /** Whether profiles keep the environment from being removed; if so, that is said. */
    boolean isUsed() {
        List<Profile> users = workspace.profilesOf(before.id());
        if (!users.isEmpty()) {
            String names = users.stream().limit(NAMED).map(Profile::name).collect(Collectors.joining(", "));
            report.set(new Report(Report.Tone.DANGER, users.size() > NAMED
                ? Messages.text("ui.environment.remove.used.more", names, users.size() - NAMED)
                : Messages.text("ui.environment.remove.used", names)));
        }
        return !users.isEmpty();
    }

    /** Removes the environment for good, and then does {@code removed}. */
    void remove(Runnable removed) {
        if (!workspace.saving().get() && !isUsed()) {
            workspace.removeEnvironment(before.id(), () -> {
                close();
                removed.run();
            }, this::fail);
        }
    }

    /** Takes over what was changed elsewhere; what was typed stays in the form. */
    void reload() {
        if (!workspace.saving().get()) {
            workspace.reload(() -> {
                conflict.set(false);
                report.set(new Report(Report.Tone.INFO, Messages.text("ui.editor.reloaded")));
            }, this::fail);
        }
    }

    /** Ends what is under way; the editor is done. */
    void close() {
        conflict.set(false);
        trust.decline();
        report.set(Report.NONE);
    }

    private void fail(Throwable fault) {
        conflict.set(fault instanceof VaultException found && found.problem() == VaultException.Problem.CONFLICT);
        report.set(new Report(Report.Tone.DANGER, fault instanceof VaultException known
            ? words(known) : ErrorDoor.sentence(fault)));
    }

    private static String words(VaultException fault) {
        return fault.getMessage() + " " + Messages.text(switch (fault.problem()) {
            case CONFLICT -> "ui.environment.conflict";
            case NOT_SAVED, UNCONFIRMED -> "ui.editor.save-again";
            default -> "ui.editor.in-memory";
        });
    }
}
