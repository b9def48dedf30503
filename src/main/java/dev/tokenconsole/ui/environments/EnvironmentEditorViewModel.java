package dev.tokenconsole.ui.environments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentMerge;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.editor.ReloadSummary;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.SaveFeedback;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.Vault;

/** Writing one environment: filling in, keeping, putting back, removing. FX thread only. */
public final class EnvironmentEditorViewModel {
    private static final int NAMED = 3;

    private final Workspace workspace;
    private final EnvironmentDraft before;
    private final boolean isNew;
    private final EnvironmentForm form;
    private final TrustViewModel trust;
    private final SaveFeedback keeping;
    private final Supplier<Instant> now;

    /** Edits the environment that {@code draft} is of; an empty id stands for a new one, named by its name. */
    public EnvironmentEditorViewModel(
            Workspace workspace, FxTasks tasks, Supplier<Instant> now, EnvironmentDraft draft) {
        this.workspace = workspace;
        this.keeping = new SaveFeedback(workspace);
        this.now = now;
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

    SaveFeedback keeping() {
        return keeping;
    }

    /** Writes the vault with what was typed as another file beside it. */
    void saveCopy() {
        if (isComplete()) {
            keeping.saveCopy(now.get(), (target, saved, failed) ->
                workspace.saveCopy(target, form.draft().toEnvironment(), saved, failed));
        }
    }

    /** Takes over what was changed elsewhere, as far as it was not changed here too. */
    void reload() {
        keeping.reload(() -> workspace.environment(before.id()).map(this::follow)
            .orElseGet(() -> new ReloadSummary(List.of(), List.of(),
                isNew ? List.of() : List.of(Messages.text("ui.environment.reloaded.gone")))));
    }

    private ReloadSummary follow(Environment elsewhere) {
        EnvironmentMerge merge = form.follow(EnvironmentDraft.of(elsewhere));
        return new ReloadSummary(EnvironmentWords.of(merge.taken()), EnvironmentWords.of(merge.both()), List.of());
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
        return BuiltInEnvironments.builtIn(before.id());
    }

    /** Whether putting it back would change anything; if not, that is said. */
    boolean differsFromBuiltIn() {
        boolean differs = builtIn().map(original -> new EnvironmentForm(EnvironmentDraft.of(original), List.of()))
            .filter(original -> !original.draft().equals(form.draft())).isPresent();
        if (!differs) {
            keeping.say(Report.Tone.INFO, Messages.text("ui.environment.reset.same"));
        }
        return differs;
    }

    /** Puts everything as it was built in; it is kept when it is saved. */
    void reset() {
        builtIn().ifPresent(original -> form.fill(EnvironmentDraft.of(original)));
        keeping.say(Report.Tone.INFO, Messages.text("ui.environment.reset.done"));
    }

    /** What is in the fields, as a new environment of another name. */
    EnvironmentDraft duplicate() {
        return copyOf(form.draft());
    }

    /** {@code draft} as a new environment of another name. */
    static EnvironmentDraft copyOf(EnvironmentDraft draft) {
        return draft.withId("").with(EnvironmentField.NAME,
            Messages.text("ui.environment.copy-of", draft.text(EnvironmentField.NAME)));
    }

    /** Keeps the environment if nothing is wrong with it, and then does {@code kept}. */
    void save(Runnable kept) {
        if (keeping.isUnderWay() || isReadOnly()) {
            return;
        }
        if (!isComplete()) {
            return;
        }
        keeping.say(Report.Tone.INFO, Messages.text("ui.editor.saving"));
        workspace.saveEnvironment(form.draft().toEnvironment(), () -> {
            form.settle();
            close();
            kept.run();
        }, keeping::fail);
    }

    /** Whether it can be kept as it stands; if not, that is said. */
    private boolean isComplete() {
        boolean valid = form.checkAll();
        boolean decided = !(trust.offer().get() instanceof TrustViewModel.Offer.Shown);
        if (!valid) {
            keeping.say(Report.Tone.DANGER, Messages.text("ui.editor.invalid"));
        } else if (!decided) {
            keeping.say(Report.Tone.DANGER, Messages.text("ui.environment.trust.undecided"));
        }
        return valid && decided;
    }

    /** Whether profiles keep the environment from being removed; if so, that is said. */
    boolean isUsed() {
        List<Profile> users = workspace.profilesOf(before.id());
        if (!users.isEmpty()) {
            String names = users.stream().limit(NAMED).map(Profile::name).collect(Collectors.joining(", "));
            keeping.say(Report.Tone.DANGER, users.size() > NAMED
                ? Messages.text("ui.environment.remove.used.more", names, users.size() - NAMED)
                : Messages.text("ui.environment.remove.used", names));
        }
        return !users.isEmpty();
    }

    /** Removes the environment for good, and then does {@code removed}. */
    void remove(Runnable removed) {
        if (!keeping.isUnderWay() && !isUsed()) {
            workspace.removeEnvironment(before.id(), () -> {
                close();
                removed.run();
            }, keeping::fail);
        }
    }

    /** Ends what is under way; the editor is done. */
    void close() {
        trust.decline();
        keeping.clear();
    }
}
