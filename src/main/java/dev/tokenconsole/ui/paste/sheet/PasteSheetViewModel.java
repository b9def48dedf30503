package dev.tokenconsole.ui.paste.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.platform.desktop.ClipboardMark;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.ReloadSummary;
import dev.tokenconsole.ui.editor.SaveFeedback;
import dev.tokenconsole.ui.paste.FormFill;
import dev.tokenconsole.ui.session.Workspace;

/** The credentials that came in, and the profiles that are made of them: all in one save, or none. FX thread only. */
final class PasteSheetViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final Incoming incoming;
    private final SaveFeedback feedback;
    private final ObservableList<PasteRow> rows;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final BooleanProperty clearsClipboard = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper onClipboard = new ReadOnlyBooleanWrapper();
    private final StringProperty obstacle = new SimpleStringProperty("");
    private final @Nullable ClipboardMark clipboard;
    private final @Nullable FormFill form;
    private final Subscription watching;

    /**
     * Lists {@code incoming}, and owns it from now on.
     *
     * @param clipboard the text on the clipboard that it comes from; null if it does not
     * @param form the form behind the sheet; null if there is none
     */
    PasteSheetViewModel(Workspace workspace, Incoming incoming, @Nullable ClipboardMark clipboard,
            @Nullable FormFill form) {
        this.workspace = workspace;
        this.incoming = incoming;
        this.feedback = new SaveFeedback(workspace);
        this.clipboard = clipboard;
        onClipboard.set(clipboard != null);
        this.form = form;
        this.rows = FXCollections.observableList(incoming.rows());
        judge();
        rows.forEach(row -> row.ticked().subscribe(this::count));
        count();
        watching = workspace.environments().subscribe(this::judge).and(workspace.profiles().subscribe(this::judge))
            .and(workspace.saving().subscribe(this::watch));
        watch();
    }

    ObservableList<PasteRow> rows() {
        return rows;
    }

    List<String> notes() {
        return incoming.notes();
    }

    SaveFeedback feedback() {
        return feedback;
    }

    /** The number of rows that are added. */
    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** True if the clipboard is cleared after the profiles were added. */
    BooleanProperty clearsClipboard() {
        return clearsClipboard;
    }

    /** True while the clipboard holds the text that the rows come from, as far as was looked. */
    ReadOnlyBooleanProperty onClipboard() {
        return onClipboard.getReadOnlyProperty();
    }

    /** Looks again: another program may have copied something else. */
    void lookAtClipboard() {
        onClipboard.set(clipboard != null && clipboard.isThere());
    }

    /** The reason why nothing can be added to this vault; empty if it can. */
    StringProperty obstacle() {
        return obstacle;
    }

    /** The number of credentials in words. */
    String title() {
        return switch (rows.size()) {
            case 0 -> Messages.text("ui.paste.title.none");
            case 1 -> Messages.text("ui.paste.title.one");
            default -> Messages.text("ui.paste.title", rows.size());
        };
    }

    /** The source of the credentials in words. */
    String source() {
        return incoming.words();
    }

    /** True as long as a form is open behind the sheet, which can take one of the rows. */
    ObservableBooleanValue canFill() {
        return form == null ? new SimpleBooleanProperty() : form.open();
    }

    /** Fills the form behind the sheet with {@code row}; the sheet is to be closed then. */
    void fill(PasteRow row) {
        if (form != null) {
            form.fill(row.found(), row.isChosen() ? row.environment() : null);
        }
    }

    /** The environments of the vault. */
    List<Environment> environments() {
        return workspace.environments();
    }

    /** Chooses the environment of {@code row}. */
    void choose(PasteRow row, Environment environment) {
        row.choose(environment);
        judge();
    }

    /** The rows that name no address and have no environment yet. */
    List<PasteRow> withoutAddress() {
        return rows.stream().filter(row -> row.environment() == null && row.faults().isEmpty()
            && row.found().address().isEmpty() && !row.found().isAddressDoubtful()).toList();
    }

    /** Chooses the environment of all rows that name no address and have none yet. */
    void chooseForAll(Environment environment) {
        withoutAddress().forEach(row -> row.choose(environment));
        judge();
    }

    /** Gives {@code row} another name. */
    void rename(PasteRow row, String name) {
        if (!name.strip().equals(row.state().get() == null ? "" : row.state().get().name())) {
            row.rename(name);
            judge();
        }
    }

    /** Decides about the stored profile that has another secret for the client of {@code row}. */
    void decide(PasteRow row, PasteRow.Twin decision) {
        row.decide(decision);
        judge();
    }

    /** True if something is chosen, and can be added now. */
    boolean canAdd() {
        return chosen.get() > 0 && obstacle.get().isEmpty() && !feedback.isSaving();
    }

    /** Adds the chosen ones, and then runs {@code added} with their ids. A failure changes nothing. */
    void add(Consumer<List<UUID>> added) {
        if (!canAdd()) {
            return;
        }
        List<Profile> profiles = profiles();
        List<UUID> ids = profiles.stream().map(Profile::id).toList();
        feedback.report(Report.Tone.INFO, Messages.text("ui.editor.saving"));
        workspace.saveAll(profiles, () -> {
            if (clipboard != null && clearsClipboard.get()) {
                clipboard.clear();
            }
            added.accept(ids);
        }, fault -> {
            profiles.forEach(Profile::close);
            feedback.fail(fault);
        });
    }

    /** Reads the vault again after another program changed it. */
    void reload() {
        feedback.reload(() -> {
            judge();
            return new ReloadSummary(List.of(), List.of(), List.of());
        });
    }

    /** Wipes the secrets. */
    @Override
    public void close() {
        watching.unsubscribe();
        incoming.close();
        rows.clear();
    }

    private List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>();
        for (PasteRow row : rows) {
            Environment there = row.environment();
            RowState state = row.state().get();
            if (row.ticked().get() && there != null && state != null) {
                Optional<Profile> old = RowJudge.replaces(row, there, workspace.profiles());
                profiles.add(new Profile(old.map(Profile::id).orElseGet(UUID::randomUUID), state.name(), there.id(),
                    row.found().clientId(), row.found().secret().copy(), old.map(Profile::note).orElse(""),
                    old.map(Profile::renews).orElse(false)));
            }
        }
        return profiles;
    }

    private void judge() {
        RowJudge.judge(rows, workspace.environments(), workspace.profiles());
    }

    private void count() {
        chosen.set((int) rows.stream().filter(row -> row.ticked().get()).count());
    }

    private void watch() {
        if (!workspace.saving().get()) {
            obstacle.set(!workspace.isLasting() ? Messages.text("ui.paste.demo")
                : workspace.vault().isPresent() && workspace.vault().get().isReadOnly()
                    ? Messages.text("ui.paste.read-only") : "");
        }
    }
}
