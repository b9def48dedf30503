package dev.tokenconsole.ui.profiles.rotation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules;
import dev.tokenconsole.model.profile.ProfileRules.Field;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.editor.ReloadSummary;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.Report.Tone;
import dev.tokenconsole.ui.editor.SaveFeedback;
import dev.tokenconsole.ui.profiles.CredentialTrial;
import dev.tokenconsole.ui.profiles.TrialResult;
import dev.tokenconsole.ui.secret.SecretTwins;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;

/**
 * The replacement of the secret of one profile. The old secret is tested first, so that a server that begins to refuse
 * does so because of the new one. The secret that was tested is the one that is kept; another input needs another test.
 * FX thread only.
 */
public final class RotationViewModel {
    private final Workspace workspace;
    private final TokenClock clock;
    private final CredentialTrial trial;
    private final SaveFeedback feedback;
    private final SecretTwins twins;
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(Comparison.NONE);
    private final ReadOnlyObjectWrapper<Environment> environment;
    private final Subscription following;
    private Profile profile;
    private @Nullable Secret fresh;
    private boolean keeping;

    /** Replaces the secret of {@code profile}, of which it has a copy until {@link #close()}. */
    public RotationViewModel(
            Workspace workspace, TokenFetcher fetcher, FxTasks tasks, TokenClock clock, Profile profile) {
        this.workspace = workspace;
        this.clock = clock;
        this.trial = new CredentialTrial(workspace, fetcher, tasks, clock);
        this.feedback = new SaveFeedback(workspace);
        this.twins = new SecretTwins(workspace);
        this.profile = profile.copy();
        this.environment = new ReadOnlyObjectWrapper<>(workspace.environmentOf(profile));
        this.following = Subscription.combine(workspace.profiles().subscribe(this::compareWithVault),
            workspace.environments().subscribe(this::compareWithVault));
    }

    /** The name of the profile. */
    String name() {
        return profile.name();
    }

    /** The environment of the profile. */
    ReadOnlyObjectProperty<Environment> environment() {
        return environment.getReadOnlyProperty();
    }

    /** The vault of the profile. */
    Workspace workspace() {
        return workspace;
    }

    /** The results of the tests. */
    ReadOnlyObjectProperty<Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** The verdict in words, and the result of a save. */
    SaveFeedback feedback() {
        return feedback;
    }

    /** The other profiles with the new secret. */
    SecretTwins twins() {
        return twins;
    }

    /** True while a new secret is there. */
    boolean hasInput() {
        return fresh != null;
    }

    /** Takes {@code secret} over, which was typed or pasted; it is empty for no input. What was tested is void. */
    void input(Secret secret) {
        stop();
        wipeInput();
        if (secret.length() == 0) {
            secret.close();
        } else {
            fresh = secret;
        }
        twins.look(profile.id(), () -> fresh == null ? null : fresh.copy());
    }

    /** Tests the old secret, and then the new one. */
    void test() {
        stop();
        if (workspace.profile(profile.id()).isEmpty()) {
            feedback.report(Tone.DANGER, Messages.text("rotation.gone"));
            return;
        }
        String problem = problem();
        if (problem != null) {
            feedback.report(Tone.DANGER, problem);
            return;
        }
        Secret next = Objects.requireNonNull(fresh);
        boolean same = profile.secret().equals(next);
        comparison.set(new Comparison(true, same, null, null));
        feedback.report(Tone.INFO, Messages.text("rotation.testing", environment.get().name()));
        start(profile.secret(), old -> {
            comparison.set(new Comparison(!same, same, old, null));
            if (same) {
                report();
            } else if (old.state() == CheckState.THROTTLED) {
                end(old, new TrialResult(
                    CheckState.NOT_CHECKED, new Report(Tone.INFO, Messages.text("rotation.skipped"))));
            } else {
                start(next, result -> end(old, result));
            }
        });
    }

    private void start(Secret secret, Consumer<TrialResult> done) {
        trial.start(profile.id(), environment.get(), profile.clientId(), secret, done, fault -> {
            comparison.set(Comparison.NONE);
            feedback.fail(fault);
        });
    }

    private void end(TrialResult old, TrialResult result) {
        comparison.set(new Comparison(false, false, old, result));
        report();
    }

    private void report() {
        comparison.get().verdict().ifPresent(verdict -> feedback.report(verdict.tone(),
            Messages.text(verdict.key()) + (verdict.hasFindings()
                ? " " + Messages.text("rotation.findings", environment.get().name()) : "")));
    }

    /** The fault of the new secret in words; null if it can be tested. */
    private @Nullable String problem() {
        try (Profile changed = next()) {
            return ProfileRules.problems(changed, List.of()).get(Field.SECRET);
        }
    }

    private Profile next() {
        return new Profile(profile.id(), profile.name(), profile.environmentId(), profile.clientId(),
            fresh == null ? Secret.of("") : fresh.copy(), profile.note(), profile.renews());
    }

    /** True if {@link #keepNew} does something. */
    boolean canKeepNew() {
        return comparison.get().canKeepNew() && !feedback.isSaving() && !workspace.changes().readOnly().get();
    }

    /** Saves the new secret, and runs {@code kept} with the announcement once it is on disk. */
    void keepNew(Consumer<String> kept) {
        Profile stored = workspace.profile(profile.id()).orElse(null);
        if (!canKeepNew() || stored == null) {
            return;
        }
        CheckState state = Objects.requireNonNull(comparison.get().fresh()).state();
        // The name and the note may have been changed meanwhile.
        Profile changed = new Profile(stored.id(), stored.name(), stored.environmentId(), stored.clientId(),
            Objects.requireNonNull(fresh).copy(), stored.note(), stored.renews());
        feedback.report(Tone.INFO, Messages.text("rotation.saving"));
        keeping = true;
        workspace.save(changed, () -> {
            workspace.profile(changed.id()).ifPresent(
                now -> workspace.histories().add(now, state, workspace.tokens().now()));
            String words = Messages.text("rotation.kept", changed.name());
            close();
            kept.accept(words);
        }, fault -> {
            keeping = false;
            changed.close();
            feedback.fail(fault);
        });
    }

    /** Changes nothing, and wipes the new secret; the announcement. */
    String keepOld() {
        close();
        return Messages.text("rotation.stays", profile.name());
    }

    /** Reads the vault again, after another program changed it. */
    void reload() {
        feedback.reload(() -> {
            compareWithVault();
            return new ReloadSummary(List.of(), List.of(), workspace.profile(profile.id()).isPresent()
                ? List.of() : List.of(Messages.text("rotation.gone")));
        });
    }

    /** Saves the vault with the new secret as another file. */
    void saveCopy() {
        feedback.saveCopy(clock.now(), (target, saved, failed) -> workspace.saveCopy(target, next(), saved, failed));
    }

    /** Cancels what is under way, and wipes the secrets; it is not used after that. */
    void close() {
        trial.cancel();
        following.unsubscribe();
        twins.stop();
        wipeInput();
        profile.close();
        comparison.set(Comparison.NONE);
        feedback.clear();
    }

    private void stop() {
        trial.cancel();
        comparison.set(Comparison.NONE);
        feedback.clear();
    }

    private void wipeInput() {
        if (fresh != null) {
            fresh.close();
            fresh = null;
        }
    }

    /** The results say nothing of other credentials. */
    private void compareWithVault() {
        Optional<Profile> stored = workspace.profile(profile.id());
        if (keeping || stored.filter(this::isSame).isPresent()) {
            return;
        }
        boolean tested = !comparison.get().equals(Comparison.NONE);
        if (tested) {
            stop();
            feedback.report(Tone.WARNING, Messages.text(stored.isPresent() ? "rotation.changed" : "rotation.gone"));
        }
        stored.ifPresent(now -> {
            profile.close();
            profile = now.copy();
            environment.set(workspace.environmentOf(now));
        });
    }

    private boolean isSame(Profile stored) {
        return stored.clientId().equals(profile.clientId()) && stored.secret().equals(profile.secret())
            && workspace.environment(stored.environmentId()).filter(environment.get()::equals).isPresent();
    }
}
