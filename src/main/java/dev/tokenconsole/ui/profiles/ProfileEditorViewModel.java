package dev.tokenconsole.ui.profiles;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.exchange.CredentialPaste;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.Places;
import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.profile.ProfileRules.Field;
import dev.tokenconsole.profile.Secret;
import dev.tokenconsole.ui.common.ErrorDoor;
import dev.tokenconsole.ui.common.FxTask;
import dev.tokenconsole.ui.common.FxTasks;
import dev.tokenconsole.ui.common.Report;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.vault.VaultException;

/** Writing one profile: filling in, trying out, keeping, removing. */
public final class ProfileEditorViewModel {
    private final Workspace workspace;
    private final TokenFetcher fetcher;
    private final FxTasks tasks;
    private final ProfileForm form;
    private final boolean isNew;
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(Report.NONE);
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canReload = new ReadOnlyBooleanWrapper();
    private @Nullable FxTask<TokenOutcome> trial;

    /** Edits {@code profile}, or begins a new one in {@code initial} if it is null. */
    public ProfileEditorViewModel(Workspace workspace, TokenFetcher fetcher, FxTasks tasks,
            @Nullable Profile profile, Environment initial) {
        this.workspace = workspace;
        this.fetcher = fetcher;
        this.tasks = tasks;
        this.isNew = profile == null;
        this.form = new ProfileForm(profile == null ? UUID.randomUUID() : profile.id(), workspace.profiles());
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

    ReadOnlyObjectProperty<Report> report() {
        return report.getReadOnlyProperty();
    }

    /** Whether the vault was changed elsewhere, so that what was typed could not be kept in it. */
    ReadOnlyBooleanProperty conflict() {
        return conflict.getReadOnlyProperty();
    }

    /** Whether reading the vault again may help; it cannot while a backup is open instead of it. */
    ReadOnlyBooleanProperty canReload() {
        return canReload.getReadOnlyProperty();
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

    /** Writes the vault with what was typed as another file beside it. */
    void saveCopy() {
        Optional<Path> copy = workspace.vault().map(vault -> vault.copyBeside(Instant.now()));
        if (copy.isPresent() && !workspace.saving().get() && form.checkAll()) {
            Profile profile = form.toProfile();
            workspace.saveCopy(copy.get(), profile, () -> report.set(new Report(Report.Tone.SUCCESS,
                Messages.text("ui.editor.copied", Places.shown(copy.get())))), this::fail);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    /** Fills the form in from a text with credentials; says what it recognised. */
    void paste(String text) {
        Optional<CredentialPaste> found = CredentialPaste.recognise(text);
        if (found.isEmpty()) {
            report.set(new Report(Report.Tone.DANGER, Messages.text("ui.editor.paste.none")));
            return;
        }
        try (CredentialPaste paste = found.get()) {
            form.clientId().set(paste.clientId());
            form.secret().set(paste.secret().reveal());
            String what = Messages.text("ui.paste." + paste.format().name().toLowerCase(Locale.ROOT));
            Optional<Environment> environment = paste.environmentIn(workspace.environments());
            environment.ifPresent(form.environment()::set);
            form.check(Field.CLIENT_ID);
            form.check(Field.SECRET);
            report.set(new Report(Report.Tone.SUCCESS, environment
                .map(known -> Messages.text("ui.editor.paste.done.environment", what, known.name()))
                .orElseGet(() -> Messages.text("ui.editor.paste.done", what))));
        }
    }

    /** Asks for a token with what stands in the form; nothing is kept. A second call ends the first. */
    void test() {
        cancelTest();
        Environment environment = form.environment().get();
        if (!form.checkAll() || environment == null) {
            report.set(new Report(Report.Tone.DANGER, Messages.text("ui.editor.invalid")));
            return;
        }
        report.set(new Report(Report.Tone.INFO, Messages.text("ui.editor.test.running", environment.name())));
        String clientId = form.clientId().get();
        Secret secret = Secret.of(form.secret().get());
        trial = tasks.run(() -> fetcher.fetch(environment, clientId, secret))
            .onSuccess(outcome -> report.set(judge(outcome, environment)))
            .onFailure(this::fail)
            .onDiscard(ProfileEditorViewModel::wipe)
            .always(secret::close);
    }

    /** Ends the trial under way, if there is one, and takes back what the last one said: it is true no more. */
    void cancelTest() {
        if (trial != null) {
            trial.cancel();
            trial = null;
            report.set(Report.NONE);
        }
    }

    /** Keeps the profile if nothing is wrong with it, and then does {@code kept}. */
    void save(Runnable kept) {
        cancelTest();
        if (workspace.saving().get()) {
            return;
        }
        if (!form.checkAll()) {
            report.set(new Report(Report.Tone.DANGER, Messages.text("ui.editor.invalid")));
            return;
        }
        Profile profile = form.toProfile();
        report.set(new Report(Report.Tone.INFO, Messages.text("ui.editor.saving")));
        workspace.keep(profile, () -> closing(kept), fault -> {
            profile.close();
            fail(fault);
        });
    }

    /** Removes the profile for good, and then does {@code removed}. */
    void remove(Runnable removed) {
        cancelTest();
        if (!workspace.saving().get()) {
            workspace.remove(form.id(), () -> closing(removed), this::fail);
        }
    }

    /** Wipes what was typed; the editor is done. */
    void close() {
        conflict.set(false);
        cancelTest();
        form.wipe();
    }

    private void closing(Runnable then) {
        close();
        then.run();
    }

    private void fail(Throwable fault) {
        if (fault instanceof VaultException found && (found.problem() == VaultException.Problem.CONFLICT
                || found.problem() == VaultException.Problem.READ_ONLY)) {
            canReload.set(workspace.vault().filter(vault -> !vault.access().isBackup()).isPresent());
            conflict.set(true);
        }
        report.set(new Report(Report.Tone.DANGER, fault instanceof VaultException known
            ? words(known) : ErrorDoor.sentence(fault)));
    }

    /** A failed save leaves what was typed in the form. */
    private static String words(VaultException fault) {
        return switch (fault.problem()) {
            case NOT_SAVED, UNCONFIRMED -> fault.getMessage() + " " + Messages.text("ui.editor.save-again");
            case CONFLICT -> fault.getMessage() + " " + Messages.text("ui.editor.conflict");
            default -> fault.getMessage() + " " + Messages.text("ui.editor.in-memory");
        };
    }

    private static Report judge(TokenOutcome outcome, Environment environment) {
        wipe(outcome);
        return switch (outcome) {
            case TokenOutcome.Issued issued -> new Report(Report.Tone.SUCCESS, Messages.text(
                "ui.editor.test.issued", environment.name(), issued.exchange().elapsed().toMillis()));
            case TokenOutcome.Failure failure -> new Report(Report.Tone.DANGER, failure.verdict().title() + ". "
                + failure.verdict().cause() + " " + failure.verdict().nextStep());
            case TokenOutcome.Cancelled cancelled -> Report.NONE;
        };
    }

    private static void wipe(TokenOutcome outcome) {
        if (outcome instanceof TokenOutcome.Issued issued) {
            issued.token().close();
        }
    }
}
