package dev.tokenconsole.ui.environments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentMerge;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.editor.EditorViewModel;
import dev.tokenconsole.ui.editor.ReloadSummary;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.SaveFeedback;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.Vault;

/** The editor of one environment: it can be filled in, saved, reset, duplicated and removed. FX thread only. */
public final class EnvironmentEditorViewModel implements EditorViewModel {
    private static final int MAX_LISTED = 3;

    private final Workspace workspace;
    private final EnvironmentDraft original;
    private final boolean isNew;
    private final EnvironmentForm form;
    private final TrustViewModel trust;
    private final SaveFeedback feedback;
    private final Supplier<Instant> now;

    /** Edits the environment of {@code draft}; an empty id stands for a new one, whose id is derived from its name. */
    public EnvironmentEditorViewModel(
            Workspace workspace, FxTasks tasks, Supplier<Instant> now, EnvironmentDraft draft) {
        this.workspace = workspace;
        this.feedback = new SaveFeedback(workspace);
        this.now = now;
        this.original = draft;
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

    @Override
    public SaveFeedback feedback() {
        return feedback;
    }

    @Override
    public void saveCopy() {
        if (isComplete()) {
            feedback.saveCopy(now.get(), (target, saved, failed) ->
                workspace.saveCopy(target, form.draft().toEnvironment(), saved, failed));
        }
    }

    @Override
    public void reload() {
        feedback.reload(() -> workspace.environment(original.id()).map(this::merge)
            .orElseGet(() -> new ReloadSummary(List.of(), List.of(),
                isNew ? List.of() : List.of(Messages.text("ui.environment.reloaded.gone")))));
    }

    private ReloadSummary merge(Environment elsewhere) {
        EnvironmentMerge merge = form.merge(EnvironmentDraft.of(elsewhere));
        return new ReloadSummary(EnvironmentWords.of(merge.taken()), EnvironmentWords.of(merge.both()), List.of());
    }

    /** Says what was not filled in from the text that the environment comes from. */
    public void note(Set<NewEnvironment.Gap> gaps) {
        if (!gaps.isEmpty()) {
            feedback.report(Report.Tone.WARNING, EnvironmentWords.of(gaps));
        }
    }

    /** True if the environment is not in the vault yet. */
    boolean isNew() {
        return isNew;
    }

    @Override
    public boolean isDirty() {
        return form.isDirty();
    }

    /** True if the vault cannot be changed. */
    boolean isReadOnly() {
        return workspace.vault().map(Vault::isReadOnly).orElse(false);
    }

    /** The built-in environment of the same id, if there is one. */
    Optional<Environment> builtIn() {
        return BuiltInEnvironments.builtIn(original.id());
    }

    /** True if a reset would change anything; if not, reports that. */
    boolean differsFromBuiltIn() {
        boolean differs = builtIn().map(builtIn -> new EnvironmentForm(EnvironmentDraft.of(builtIn), List.of()))
            .filter(builtIn -> !builtIn.draft().equals(form.draft())).isPresent();
        if (!differs) {
            feedback.report(Report.Tone.INFO, Messages.text("ui.environment.reset.same"));
        }
        return differs;
    }

    /** Fills in the built-in values; nothing is saved. */
    void reset() {
        builtIn().ifPresent(builtIn -> form.fill(EnvironmentDraft.of(builtIn)));
        feedback.report(Report.Tone.INFO, Messages.text("ui.environment.reset.done"));
    }

    /** A copy of the fields as a new environment with another name. */
    EnvironmentDraft duplicate() {
        return copyOf(form.draft());
    }

    /** A copy of {@code draft} as a new environment with another name. */
    static EnvironmentDraft copyOf(EnvironmentDraft draft) {
        return draft.withId("").with(EnvironmentField.NAME,
            Messages.text("ui.environment.copy-of", draft.text(EnvironmentField.NAME)));
    }

    @Override
    public void save(Runnable saved) {
        if (feedback.isSaving() || isReadOnly()) {
            return;
        }
        if (!isComplete()) {
            return;
        }
        feedback.report(Report.Tone.INFO, Messages.text("ui.editor.saving"));
        workspace.saveEnvironment(form.draft().toEnvironment(), () -> {
            form.markSaved();
            close();
            saved.run();
        }, feedback::fail);
    }

    /** True if the fields can be saved; if not, reports that. */
    private boolean isComplete() {
        boolean valid = form.checkAll();
        boolean decided = !(trust.offer().get() instanceof TrustViewModel.Offer.Shown);
        if (!valid) {
            feedback.reportInvalid(form.problems().emptyProperty());
        } else if (!decided) {
            feedback.report(Report.Tone.DANGER, Messages.text("ui.environment.trust.undecided"));
        }
        return valid && decided;
    }

    /** True if profiles belong to the environment, so that it cannot be removed; reports that. */
    boolean isUsed() {
        List<Profile> users = workspace.profilesOf(original.id());
        if (!users.isEmpty()) {
            String names = users.stream().limit(MAX_LISTED).map(Profile::name).map(DisplayText::escape)
                .collect(Collectors.joining(", "));
            feedback.report(Report.Tone.DANGER, users.size() > MAX_LISTED
                ? Messages.text("ui.environment.remove.used.more", names, users.size() - MAX_LISTED)
                : Messages.text("ui.environment.remove.used", names));
        }
        return !users.isEmpty();
    }

    /** Removes the environment, and then runs {@code removed}. */
    void remove(Runnable removed) {
        if (!feedback.isSaving() && !isUsed()) {
            workspace.removeEnvironment(original.id(), () -> {
                close();
                removed.run();
            }, feedback::fail);
        }
    }

    @Override
    public void close() {
        trust.decline();
        feedback.clear();
    }
}
