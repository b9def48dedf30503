package dev.tokenconsole.ui.profiles;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.ProfileRules.Field;
import dev.tokenconsole.platform.desktop.ClipboardMark;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.SaveFeedback;
import dev.tokenconsole.ui.paste.CredentialSheet;
import dev.tokenconsole.ui.paste.FormFill;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;

/**
 * Fills the form of a profile in from a text. Reads it off the FX thread. Never moves the profile to production, and
 * leaves the environment open where the text names a host that is no environment's. FX thread only.
 */
final class CredentialPaste {
    private final ProfileForm form;
    private final FxTasks tasks;
    private final SaveFeedback said;
    private final @Nullable Environment initial;
    private final CredentialSheet sheet;
    private final ReadOnlyBooleanWrapper unplaced = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable NewEnvironment> missing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ClipboardMark> clipboard = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty clearsClipboard = new SimpleBooleanProperty(true);
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private final BooleanBinding open;
    private @Nullable FxTask<FoundCredentials> reading;
    /** The credentials that were filled in; their secret is wiped by then. */
    private @Nullable FoundCredential last;
    private Runnable filled = () -> {};

    /**
     * {@code initial} is the environment that the form itself began a new profile with; null for an old one. What is
     * not certain, and what is more than one, goes to {@code sheet}.
     */
    CredentialPaste(ProfileForm form, FxTasks tasks, SaveFeedback said, @Nullable Environment initial,
            CredentialSheet sheet) {
        this.sheet = sheet;
        this.form = form;
        this.tasks = tasks;
        this.said = said;
        this.initial = initial;
        // A save that is under way has taken what is in the form, and closes it.
        this.open = closed.not().and(said.saving().not());
        form.environment().subscribe(chosen -> {
            if (chosen != null) {
                unplaced.set(false);
                missing.set(null);
            }
        });
    }

    /** The text on the clipboard that the form was filled in from; null if it was not. */
    ReadOnlyObjectProperty<@Nullable ClipboardMark> clipboard() {
        return clipboard.getReadOnlyProperty();
    }

    /** True if that text is cleared after a save. */
    BooleanProperty clearsClipboard() {
        return clearsClipboard;
    }

    /** The form was saved: clears the clipboard if the user agreed. */
    void saved() {
        ClipboardMark mark = clipboard.get();
        if (mark != null && clearsClipboard.get()) {
            mark.clear();
        }
        clipboard.set(null);
        // A text that was pasted while the save was under way is not for this form, and must not be lost with it.
        reading = null;
    }

    /** True if credentials were filled in and their environment is not known. */
    ReadOnlyBooleanProperty unplaced() {
        return unplaced.getReadOnlyProperty();
    }

    /** An environment at the address of the credentials that were filled in, if there is none; otherwise null. */
    ReadOnlyObjectProperty<@Nullable NewEnvironment> missing() {
        return missing.getReadOnlyProperty();
    }

    /** Sets the action that runs after the form was filled in. */
    void onFilled(Runnable action) {
        filled = action;
    }

    /** Reads {@code text}. {@code plain} is for a text that has nothing to do with credentials. */
    void paste(String text, @Nullable Runnable plain) {
        stop();
        int turn = sheet.begin();
        said.report(Report.Tone.INFO, Messages.text("ui.editor.paste.running"));
        reading = tasks.run(() -> CredentialText.read(text))
            .onSuccess(found -> take(turn, found, ClipboardMark.of(text), plain))
            .onFailure(said::fail)
            .onDiscard(FoundCredentials::close);
    }

    /** Says that a secret was not pasted into a field that shows it. */
    void secretHeld() {
        said.report(Report.Tone.WARNING, Messages.text("ui.paste.held"));
    }

    /** Fills in the secret alone, if the form is open: one that is saved or closed would not keep it. */
    void takeSecret(String secret) {
        if (!open.get()) {
            return;
        }
        form.secret().set(secret.strip());
        form.check(Field.SECRET);
        clipboard.set(ClipboardMark.of(secret));
        said.report(Report.Tone.SUCCESS, Messages.text("ui.paste.held.done"));
    }

    /** The form is closed: ends the reading. */
    void close() {
        closed.set(true);
        stop();
    }

    private void stop() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    private void take(int turn, FoundCredentials found, ClipboardMark mark, @Nullable Runnable plain) {
        List<FoundCredential> credentials = found.credentials();
        if (isCertain(found) && open.get()) {
            try (found) {
                fill(credentials.getFirst(), mark);
            }
        } else if (!credentials.isEmpty()) {
            said.report(Report.NONE);
            sheet.show(turn, found, mark, new FormFill(open, (chosen, environment) -> {
                fill(chosen, mark);
                if (environment != null) {
                    form.environment().set(environment);
                }
            }));
        } else if (closed.get()) {
            // Nothing is left that a text could be put into, or a reason be shown in.
            reading = null;
        } else if (plain != null && found.remarks().isEmpty() && found.unread().isEmpty() && found.tooLong() == 0) {
            said.report(Report.NONE);
            plain.run();
        } else {
            said.report(Report.Tone.DANGER, NothingFound.words(found));
        }
    }

    /** One credential, and nothing in the text or about it that is doubtful. Its environment may still be open. */
    private boolean isCertain(FoundCredentials found) {
        if (found.credentials().size() != 1 || !found.remarks().isEmpty() || !found.unread().isEmpty()) {
            return false;
        }
        FoundCredential sole = found.credentials().getFirst();
        return sole.isCertain() || (isConfirmed(sole, form.environment().get())
            && sole.doubts().stream().allMatch(doubt -> doubt.kind() == Doubt.Kind.ADDRESS_AROUND));
    }

    /** True if the address around it is that of the environment in the form. */
    private static boolean isConfirmed(FoundCredential found, @Nullable Environment chosen) {
        return chosen != null && found.suggestion().filter(url -> BaseUrl.sameServer(url, chosen.baseUrl())
            || BaseUrl.sameServer(url, chosen.tokenUrl())).isPresent();
    }

    private void fill(FoundCredential found, ClipboardMark mark) {
        clipboard.set(mark);
        if (form.name().get().isBlank()) {
            form.name().set(found.source().name());
        }
        form.clientId().set(found.clientId());
        form.secret().set(found.secret().reveal());
        form.check(Field.CLIENT_ID);
        form.check(Field.SECRET);
        file(found);
    }

    /** Chooses the environment of what was pasted again, after the one that was missing may have been added. */
    void placeAgain() {
        if (missing.get() != null && last != null) {
            file(last);
        }
    }

    private void file(FoundCredential found) {
        last = found;
        List<String> words = new ArrayList<>();
        missing.set(null);
        boolean certain = place(found, words);
        for (Doubt doubt : found.doubts()) {
            if (doubt.kind() != Doubt.Kind.ADDRESS_AROUND) {
                certain = false;
                words.add(doubt.words());
            }
        }
        Environment chosen = form.environment().get();
        if (found.usesBasic()
                && (chosen == null || chosen.recipe().authentication() != TokenRecipe.Authentication.BASIC)) {
            words.add(Messages.text("ui.editor.paste.basic"));
        }
        unplaced.set(chosen == null);
        said.report(certain ? Report.Tone.SUCCESS : Report.Tone.WARNING, String.join(" ", words));
        filled.run();
    }

    /** Chooses the environment as far as that is certain; returns whether it is, and says why it is not. */
    private boolean place(FoundCredential found, List<String> words) {
        Optional<URI> address = found.address();
        Environment chosen = form.environment().get();
        Optional<Environment> there = found.environmentIn(form.environments());
        String format = found.source().format().words();
        if (address.isEmpty() || found.isAddressDoubtful()) {
            return placeWithoutAddress(found, chosen, words);
        }
        String host = BaseUrl.host(address.get());
        Environment home = chosen != null && found.livesIn(chosen) ? chosen
            : there.filter(each -> each.kind() != EnvironmentKind.PRODUCTION).orElse(null);
        if (home != null) {
            boolean contradicts = found.contradiction(home, "").isPresent();
            form.environment().set(contradicts ? null : home);
            words.add(contradicts ? Messages.text("ui.editor.paste.done.choose", format) + " "
                + Messages.text("ui.editor.paste.contradicts", found.source().words())
                : Messages.text("ui.editor.paste.done.environment", format, home.name()));
            return !contradicts;
        }
        boolean several = form.environments().stream().anyMatch(found::livesIn);
        words.add(Messages.text("ui.editor.paste.done.choose", format));
        words.add(there.map(production -> Messages.text("ui.editor.paste.production", host, production.name()))
            .orElseGet(() -> Messages.text(
                several ? "ui.editor.paste.several-there" : "ui.editor.paste.unknown-host", host)));
        form.environment().set(null);
        if (!several) {
            missing.set(NewEnvironment.of(found));
        }
        return false;
    }

    /** The form may have begun in production: the user did not choose that. */
    private boolean placeWithoutAddress(FoundCredential found, @Nullable Environment chosen, List<String> words) {
        String format = found.source().format().words();
        Optional<URI> suggestion = found.suggestion();
        boolean confirmed = isConfirmed(found, chosen);
        boolean named = found.doubts().stream().anyMatch(doubt -> doubt.kind() == Doubt.Kind.ADDRESS_AROUND);
        boolean unasked = chosen != null && chosen.kind() == EnvironmentKind.PRODUCTION
            && Objects.equals(chosen, initial);
        boolean contradicts = chosen != null && found.contradiction(chosen, "").isPresent();
        if ((confirmed && !contradicts) || (!named && !unasked && !contradicts && !found.isAddressDoubtful())) {
            words.add(Messages.text("ui.editor.paste.done", format));
            return true;
        }
        words.add(Messages.text("ui.editor.paste.done.choose", format));
        if (found.isAddressDoubtful() && !named) {
            words.add(Messages.text("ui.editor.paste.choose"));
        } else if (named) {
            words.add(suggestion.map(url -> Messages.text("ui.editor.paste.around", BaseUrl.host(url)))
                .orElseGet(() -> Messages.text("ui.editor.paste.no-host")));
        } else if (contradicts) {
            words.add(Messages.text("ui.editor.paste.contradicts", found.source().words()));
        } else {
            words.add(Messages.text("ui.editor.paste.no-host"));
        }
        form.environment().set(null);
        return false;
    }
}
