package dev.tokenconsole.ui.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules.Field;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.editor.EditorViewModel;
import dev.tokenconsole.ui.editor.ReloadSummary;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.SaveConsent;
import dev.tokenconsole.ui.editor.SaveFeedback;
import dev.tokenconsole.ui.paste.CredentialSheet;
import dev.tokenconsole.ui.secret.SecretTwins;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;

/** The editor of one profile: it can be filled in, pasted, tested, saved and removed. FX thread only. */
public final class ProfileEditorViewModel implements EditorViewModel {
    private final Workspace workspace;
    private final TokenClock clock;
    private final ProfileForm form;
    private final boolean isNew;
    private final SaveFeedback feedback;
    private final CredentialTrial trial;
    private final CredentialPaste paste;
    private final ProductionMove move;
    private final SecretTwins twins;
    private final Subscription following;
    /** The environments that could be chosen when the user saw the form last. */
    private List<Environment> offered;
    /** True during a change of this form, which closes it. */
    private boolean closing;
    /** The last change from outside; null if there was none since the vault began to be read again. */
    private @Nullable ReloadSummary changed;

    /**
     * Edits {@code profile}, or a new one in the environment {@code initial} if it is null. Pasted credentials that
     * are not certain go to {@code sheet}.
     */
    public ProfileEditorViewModel(Workspace workspace, TokenFetcher fetcher, FxTasks tasks, TokenClock clock,
            @Nullable Profile profile, Environment initial, CredentialSheet sheet) {
        this.workspace = workspace;
        this.feedback = new SaveFeedback(workspace);
        this.clock = clock;
        this.trial = new CredentialTrial(workspace, fetcher, tasks, clock);
        this.twins = new SecretTwins(workspace);
        this.isNew = profile == null;
        this.form = new ProfileForm(profile == null ? UUID.randomUUID() : profile.id(), workspace.profiles(),
            workspace.environments());
        this.move = new ProductionMove(workspace, form.id());
        form.load(profile, initial);
        this.paste = new CredentialPaste(form, tasks, feedback, isNew ? initial : null, sheet);
        for (ObservableValue<?> tested : List.of(form.environment(), form.clientId(), form.secret())) {
            tested.subscribe(value -> cancelTest());
        }
        form.secret().subscribe(this::lookForTwins);
        form.environment().subscribe(this::lookForTwins);
        lookForTwins();
        offered = List.copyOf(workspace.environments());
        following = workspace.profiles().subscribe(this::follow);
    }

    /** The id of the edited profile. */
    public UUID id() {
        return form.id();
    }

    /** True if the profile is not in the vault yet. */
    public boolean isNew() {
        return isNew;
    }

    @Override
    public boolean isDirty() {
        return form.isDirty();
    }

    ProfileForm form() {
        return form;
    }

    @Override
    public SaveFeedback feedback() {
        return feedback;
    }

    @Override
    public void reload() {
        changed = null;
        feedback.reload(() -> {
            // Without a profile in the vault, nothing was followed.
            ReloadSummary late = merge();
            offered = List.copyOf(workspace.environments());
            return changed == null ? late : changed;
        });
    }

    /** A move, an undo or another program changed the vault: a save must not put the profile back where it was. */
    private void follow() {
        if (!closing) {
            ReloadSummary found = merge();
            changed = found;
            if (!found.isEmpty()) {
                feedback.report(Report.Tone.WARNING, found.changes());
            }
        }
    }

    private ReloadSummary merge() {
        Optional<Profile> elsewhere = workspace.profile(id());
        List<String> warnings = new ArrayList<>();
        if (!isNew && elsewhere.isEmpty()) {
            warnings.add(Messages.text("ui.editor.reloaded.gone"));
        }
        Environment before = form.environment().get();
        ProfileMerge merge = form.merge(elsewhere.orElse(null), workspace.environments());
        Environment now = form.environment().get();
        if (before != null && now == null) {
            warnings.add(Messages.text("ui.editor.reloaded.environment-gone"));
        } else if (before != null && before.id().equals(now.id()) && !before.equals(now)) {
            warnings.add(Messages.text("ui.editor.reloaded.environment", now.name()));
        }
        return new ReloadSummary(words(merge.taken()), words(merge.both()), warnings);
    }

    @Override
    public void saveCopy() {
        if (!form.checkAll()) {
            feedback.reportInvalid(form.problems().emptyProperty());
        } else {
            feedback.saveCopy(clock.now(),
                (target, saved, failed) -> workspace.saveCopy(target, form.toProfile(), saved, failed));
        }
    }

    /**
     * Offers the environments that there are now. One that was added for pasted credentials is chosen as their address
     * says; one that was added without any is chosen, unless another program added one, too.
     */
    void environmentsChanged() {
        List<String> before = offered.stream().map(Environment::id).toList();
        boolean pasted = paste.missing().get() != null;
        form.merge(null, workspace.environments());
        offered = List.copyOf(workspace.environments());
        paste.placeAgain();
        List<Environment> added = offered.stream().filter(each -> !before.contains(each.id())).toList();
        if (!pasted && added.size() == 1) {
            form.environment().set(added.getFirst());
        }
    }

    /** Fills in the form from a text with credentials. */
    CredentialPaste paste() {
        return paste;
    }

    /** Tests the credentials in the form, without saving them. */
    void test() {
        cancelTest();
        Environment environment = form.environment().get();
        if (!form.checkAll() || environment == null) {
            feedback.reportInvalid(form.problems().emptyProperty());
        } else {
            feedback.report(Report.Tone.INFO, Messages.text("ui.editor.test.running", environment.name()));
            try (Secret secret = Secret.of(form.secret().get())) {
                trial.start(id(), environment, form.clientId().get(), secret,
                    result -> feedback.report(result.report()), feedback::fail);
            }
        }
    }

    private void lookForTwins() {
        Environment chosen = form.environment().get();
        twins.look(form.id(), () -> chosen != null && SecretTwins.isPublished(chosen) ? null
            : Secret.of(form.secret().get()));
    }

    /** The report of the last test goes with it: it no longer applies. */
    private void cancelTest() {
        if (trial.cancel()) {
            feedback.report(Report.NONE);
        }
    }

    /** The vault that the profile is in, or will be. */
    Workspace workspace() {
        return workspace;
    }

    /** The other profiles with the secret in the form. */
    SecretTwins twins() {
        return twins;
    }

    /** The stored profile, while the form has its secret. */
    Optional<Profile> unchangedSecret() {
        try (Secret typed = Secret.of(form.secret().get())) {
            return workspace.profile(id()).filter(stored -> stored.secret().equals(typed));
        }
    }

    @Override
    public Optional<SaveConsent> consent() {
        return form.checkAll() ? move.consent(form.environment().get()) : Optional.empty();
    }

    @Override
    public void save(Runnable saved) {
        cancelTest();
        if (feedback.isSaving()) {
            return;
        }
        if (!form.checkAll()) {
            feedback.reportInvalid(form.problems().emptyProperty());
            return;
        }
        Profile profile = form.toProfile();
        feedback.report(Report.Tone.INFO, Messages.text("ui.editor.saving"));
        closing = true;
        workspace.save(profile, () -> {
            paste.saved();
            closing(saved);
        }, fault -> {
            profile.close();
            fail(fault);
        });
    }

    /** True if a backup has what is saved; the demo has none. */
    boolean hasBackups() {
        return workspace.isLasting();
    }

    /** Removes the profile, and then runs {@code removed}. */
    void remove(Runnable removed) {
        cancelTest();
        if (!feedback.isSaving()) {
            closing = true;
            workspace.profileChanges().remove(List.of(form.id()), () -> closing(removed), this::fail);
        }
    }

    private void fail(Throwable fault) {
        closing = false;
        feedback.fail(fault);
    }

    @Override
    public void close() {
        following.unsubscribe();
        trial.cancel();
        paste.close();
        feedback.clear();
        form.wipe();
        twins.stop();
    }

    private void closing(Runnable then) {
        close();
        then.run();
    }

    /** The labels of {@code fields}. */
    private static List<String> words(List<Field> fields) {
        return fields.stream().map(field -> Messages.text(switch (field) {
            case NAME -> "ui.editor.name";
            case ENVIRONMENT -> "ui.editor.environment";
            case CLIENT_ID -> "ui.editor.client-id";
            case SECRET -> "ui.editor.secret";
            case NOTE -> "ui.editor.note";
        })).toList();
    }
}
