package dev.tokenconsole.ui.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.formats.credentials.PastedCredentials;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules.Field;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.ui.editor.ReloadSummary;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.SaveFeedback;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;

/** Writing one profile: filling in, trying out, keeping, removing. */
public final class ProfileEditorViewModel {
    private final Workspace workspace;
    private final TokenFetcher fetcher;
    private final FxTasks tasks;
    private final TokenClock clock;
    private final ProfileForm form;
    private final boolean isNew;
    private final SaveFeedback keeping;
    private final TrialPacing pacing;
    private @Nullable FxTask<TokenOutcome> trial;

    /** Edits {@code profile}, or begins a new one in {@code initial} if it is null. */
    public ProfileEditorViewModel(Workspace workspace, TokenFetcher fetcher, FxTasks tasks, TokenClock clock,
            @Nullable Profile profile, Environment initial) {
        this.workspace = workspace;
        this.keeping = new SaveFeedback(workspace);
        this.fetcher = fetcher;
        this.tasks = tasks;
        this.clock = clock;
        this.pacing = new TrialPacing(workspace, clock);
        this.isNew = profile == null;
        this.form = new ProfileForm(profile == null ? UUID.randomUUID() : profile.id(), workspace.profiles(),
            workspace.environments());
        form.load(profile, initial);
        for (ObservableValue<?> tested : List.of(form.environment(), form.clientId(), form.secret())) {
            tested.subscribe(value -> cancelTest());
        }
    }

    /** The id of the profile that is written. */
    public UUID id() {
        return form.id();
    }

    /** Whether the profile is not kept yet. */
    public boolean isNew() {
        return isNew;
    }

    /** Whether something was typed that is not kept yet. */
    public boolean isDirty() {
        return form.isDirty();
    }

    ProfileForm form() {
        return form;
    }

    SaveFeedback keeping() {
        return keeping;
    }

    /** Takes over what was changed elsewhere, as far as it was not changed here too. */
    void reload() {
        keeping.reload(() -> {
            Optional<Profile> elsewhere = workspace.profile(id());
            List<String> warnings = new ArrayList<>();
            if (!isNew && elsewhere.isEmpty()) {
                warnings.add(Messages.text("ui.editor.reloaded.gone"));
            }
            ProfileForm.Changes changes = form.follow(elsewhere.orElse(null), workspace.environments());
            if (form.environment().get() == null) {
                warnings.add(Messages.text("ui.editor.reloaded.environment-gone"));
            }
            return new ReloadSummary(words(changes.taken()), words(changes.both()), warnings);
        });
    }

    /** Writes the vault with what was typed as another file beside it. */
    void saveCopy() {
        if (!form.checkAll()) {
            keeping.say(Report.Tone.DANGER, Messages.text("ui.editor.invalid"));
        } else {
            keeping.saveCopy(clock.now(),
                (target, saved, failed) -> workspace.saveCopy(target, form.toProfile(), saved, failed));
        }
    }

    Workspace workspace() {
        return workspace;
    }

    /** Fills the form in from a text with credentials; says what it recognised. */
    void paste(String text) {
        Optional<PastedCredentials> found = PastedCredentials.recognise(text);
        if (found.isEmpty()) {
            keeping.say(Report.Tone.DANGER, Messages.text("ui.editor.paste.none"));
            return;
        }
        try (PastedCredentials paste = found.get()) {
            form.clientId().set(paste.clientId());
            form.secret().set(paste.secret().reveal());
            String what = Messages.text("ui.paste." + paste.format().name().toLowerCase(Locale.ROOT));
            Optional<Environment> environment = paste.environmentIn(workspace.environments());
            environment.ifPresent(form.environment()::set);
            form.check(Field.CLIENT_ID);
            form.check(Field.SECRET);
            keeping.say(Report.Tone.SUCCESS, environment
                .map(known -> Messages.text("ui.editor.paste.done.environment", what, known.name()))
                .orElseGet(() -> Messages.text("ui.editor.paste.done", what)));
        }
    }

    /**
     * Asks for a token with what stands in the form; nothing is kept. A second call ends the first. Does not ask where
     * the server wants to be left alone, nor beside a fetch of the profile, and says so.
     */
    void test() {
        cancelTest();
        Environment environment = form.environment().get();
        if (!form.checkAll() || environment == null) {
            keeping.say(Report.Tone.DANGER, Messages.text("ui.editor.invalid"));
            return;
        }
        String clientId = form.clientId().get();
        Optional<String> obstacle = pacing.obstacle(id(), environment, clientId);
        if (obstacle.isPresent()) {
            keeping.say(Report.Tone.INFO, obstacle.get());
            return;
        }
        keeping.say(Report.Tone.INFO, Messages.text("ui.editor.test.running", environment.name()));
        Secret secret = Secret.of(form.secret().get());
        trial = tasks.run(() -> fetcher.fetch(environment, clientId, secret))
            .onSuccess(outcome -> {
                pacing.note(outcome, environment, clientId);
                keeping.say(judge(outcome, environment));
            })
            .onFailure(keeping::fail)
            .onDiscard(ProfileEditorViewModel::wipe)
            .always(secret::close);
    }

    /** Ends the trial under way, if there is one, and takes back what the last one said: it is true no more. */
    void cancelTest() {
        if (trial != null) {
            trial.cancel();
            trial = null;
            keeping.say(Report.NONE);
        }
    }

    /** Keeps the profile if nothing is wrong with it, and then does {@code kept}. */
    void save(Runnable kept) {
        cancelTest();
        if (keeping.isUnderWay()) {
            return;
        }
        if (!form.checkAll()) {
            keeping.say(Report.Tone.DANGER, Messages.text("ui.editor.invalid"));
            return;
        }
        Profile profile = form.toProfile();
        keeping.say(Report.Tone.INFO, Messages.text("ui.editor.saving"));
        workspace.save(profile, () -> closing(kept), fault -> {
            profile.close();
            keeping.fail(fault);
        });
    }

    /** Removes the profile for good, and then does {@code removed}. */
    void remove(Runnable removed) {
        cancelTest();
        if (!keeping.isUnderWay()) {
            workspace.remove(form.id(), () -> closing(removed), keeping::fail);
        }
    }

    /** Wipes what was typed; the editor is done. */
    void close() {
        cancelTest();
        keeping.clear();
        form.wipe();
    }

    private void closing(Runnable then) {
        close();
        then.run();
    }

    /** What stands over {@code fields}. */
    private static List<String> words(List<Field> fields) {
        return fields.stream().map(field -> Messages.text(switch (field) {
            case NAME -> "ui.editor.name";
            case ENVIRONMENT -> "ui.editor.environment";
            case CLIENT_ID -> "ui.editor.client-id";
            case SECRET -> "ui.editor.secret";
            case NOTE -> "ui.editor.note";
        })).toList();
    }

    private static Report judge(TokenOutcome outcome, Environment environment) {
        wipe(outcome);
        return switch (outcome) {
            case TokenOutcome.Issued issued -> new Report(Report.Tone.SUCCESS, Messages.text(
                "ui.editor.test.issued", environment.name(), issued.exchange().elapsed().toMillis()));
            case TokenOutcome.Failure failure -> new Report(Report.Tone.DANGER, words(failure.verdict()));
            case TokenOutcome.Cancelled cancelled -> Report.NONE;
        };
    }

    private static String words(FailureVerdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict.title() + ". " + verdict.cause() + " " + verdict.nextStep());
        if (verdict.serverMessage() != null) {
            lines.add(Messages.text("ui.editor.test.server-words", verdict.serverMessage()));
        }
        if (!verdict.supportIds().isEmpty()) {
            lines.add(Messages.text("ui.editor.test.support-ids", String.join(", ", verdict.supportIds())));
        }
        return String.join("\n", lines);
    }

    private static void wipe(TokenOutcome outcome) {
        if (outcome instanceof TokenOutcome.Issued issued) {
            issued.token().close();
        }
    }
}
