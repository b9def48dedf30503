package dev.tokenconsole.ui.profiles.change;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.profiles.list.ProfileListViewModel;
import dev.tokenconsole.ui.session.ProfileChanges;
import dev.tokenconsole.ui.session.RefusedMove;
import dev.tokenconsole.ui.session.Removal;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;

/** Duplicates, moves and deletes profiles of a list, and takes deletes back. FX thread only. */
public final class ProfileActionsViewModel {
    /** The time for Undo, after which the secrets of deleted profiles are wiped. */
    public static final Duration UNDO = Duration.ofSeconds(10);
    /** A key that is held deletes once: its repetitions come faster. */
    private static final Duration HELD = Duration.ofMillis(700);

    private final Workspace workspace;
    private final ProfileChanges changes;
    private final Ticker ticker;
    private final ProfileListViewModel list;
    private final Consumer<Runnable> gate;
    private final Deletions deletions;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<MoveQuestion> question = new ReadOnlyObjectWrapper<>();
    /** Held here, since it follows the notice weakly. */
    private final ObservableValue<Boolean> ageing;
    private Moment since;
    private Moment lastDelete;

    /**
     * Acts on profiles of {@code list}, which are not always those that are selected when it does. {@code gate} runs
     * what was asked before an editor was opened, once that is left: its form may show what is changed.
     */
    public ProfileActionsViewModel(
            Workspace workspace, Ticker ticker, ProfileListViewModel list, Consumer<Runnable> gate) {
        this.workspace = workspace;
        this.changes = workspace.profileChanges();
        this.ticker = ticker;
        this.list = list;
        this.gate = gate;
        deletions = new Deletions(changes, ticker);
        since = ticker.moment().get();
        lastDelete = new Moment(since.now(), since.nanos() - HELD.toNanos());
        ageing = Bindings.createBooleanBinding(() -> !changes.removals().isEmpty()
            || isDone(), notice, changes.removals());
        ticker.runWhile(ageing, now -> Duration.ofSeconds(1));
        ticker.moment().subscribe(this::age);
        deletions.notice().subscribe(this::deleted);
        // The question names what stood there when it was asked.
        workspace.environments().subscribe(this::decline);
        workspace.profiles().subscribe(this::decline);
    }

    /** The deletes that can be taken back; whatever else is said meanwhile, it stays. Null for none. */
    public ReadOnlyObjectProperty<Notice> deletion() {
        return deletions.notice();
    }

    /** The result of the last action but a delete; null while there is nothing to say. */
    public ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** The question that an action waits for; null if none does. */
    public ReadOnlyObjectProperty<MoveQuestion> question() {
        return question.getReadOnlyProperty();
    }

    /** True if the selected profiles can be changed: any are, and the vault is not read-only. */
    public boolean canChange() {
        return !list.selected().isEmpty() && !isReadOnly();
    }

    /** True while a delete can be taken back. */
    public boolean canUndo() {
        return !changes.removals().isEmpty() && !isReadOnly();
    }

    /** Says why nothing can be changed, if the vault is read-only. */
    public void explainReadOnly() {
        if (isReadOnly()) {
            say(Notice.Kind.DONE, Messages.text("ui.read-only"));
        }
    }

    /** Adds a copy of each profile of {@code ids}, and selects the copies. */
    public void duplicate(List<UUID> ids) {
        change(() -> {
            List<Profile> originals = present(ids);
            if (!originals.isEmpty()) {
                changes.duplicate(originals, list::choose, this::fail);
            }
        });
    }

    /** The environments that the selected profiles can move to. */
    public List<Environment> targets() {
        return canChange() ? workspace.environments().stream().filter(environment -> list.selected().stream()
            .anyMatch(profile -> !profile.environmentId().equals(environment.id()))).toList() : List.of();
    }

    /** Moves the profiles of {@code wanted} to {@code target}, at once or after a {@link #question()}. */
    public void move(List<UUID> wanted, Environment target) {
        List<Profile> moved = present(wanted).stream()
            .filter(profile -> !profile.environmentId().equals(target.id())).toList();
        if (moved.isEmpty() || isReadOnly()) {
            return;
        }
        List<UUID> ids = moved.stream().map(Profile::id).toList();
        String refusal = changes.refusal(ids, target);
        if (refusal != null) {
            say(Notice.Kind.FAILED, refusal);
        } else if (target.kind() == EnvironmentKind.PRODUCTION) {
            question.set(new MoveQuestion(MoveWords.question(workspace, moved, target), () -> {
                question.set(null);
                gate.accept(() -> moveNow(ids, target));
            }));
        } else {
            moveNow(ids, target);
        }
    }

    /** Withdraws the question: nothing moves. */
    public void decline() {
        question.set(null);
    }

    /** Deletes the profiles of {@code gone}, which {@link #undo()} takes back for a while. */
    public void delete(List<UUID> gone) {
        Moment now = ticker.tick();
        boolean held = now.nanos() - lastDelete.nanos() < HELD.toNanos();
        lastDelete = now;
        if (!held && !workspace.saving().get()) {
            change(() -> changes.remove(gone, () -> {}, this::fail));
        }
    }

    /** Takes back the last delete. */
    public void undo() {
        change(() -> changes.removals().reversed().stream().findFirst().ifPresent(this::restore));
    }

    private void restore(Removal last) {
        List<String> names = last.names();
        changes.restore(ids -> {
            list.choose(ids);
            say(Notice.Kind.DONE, MoveWords.of(names, "ui.profiles.restored.one", "ui.profiles.restored"));
        }, this::fail);
    }

    /** Reads the vault again after another program changed it. */
    public void reload() {
        dismiss();
        if (!workspace.saving().get()) {
            workspace.reload(() -> say(Notice.Kind.DONE, Messages.text("ui.profiles.reloaded")), this::fail);
        }
    }

    /** Closes the notice. */
    public void dismiss() {
        notice.set(null);
    }

    /** Closes the notice about deletes, which can be taken back by the key as long as before. */
    public void dismissDeletion() {
        deletions.dismiss();
    }

    private void moveNow(List<UUID> ids, Environment target) {
        List<String> names = present(ids).stream().map(Profile::name).toList();
        change(() -> changes.move(ids, target, () -> {
            list.choose(ids);
            say(Notice.Kind.DONE, MoveWords.moved(names, target));
        }, this::fail));
    }

    /** Those that are still there, in the order of {@code ids}. */
    private List<Profile> present(List<UUID> ids) {
        return ids.stream().flatMap(id -> workspace.profile(id).stream()).toList();
    }

    private void change(Runnable change) {
        if (!isReadOnly()) {
            workspace.afterSaving(change);
        }
    }

    private boolean isReadOnly() {
        return workspace.changes().readOnly().get();
    }

    private void deleted(@Nullable Notice deletion) {
        if (deletion != null && deletion.kind() == Notice.Kind.UNDO && isDone()) {
            notice.set(null);
        }
    }

    private boolean isDone() {
        return notice.get() != null && notice.get().kind() == Notice.Kind.DONE;
    }

    private void say(Notice.Kind kind, String words) {
        since = ticker.tick();
        notice.set(null);
        notice.set(new Notice(kind, words));
    }

    /** A delete that failed leaves the one before it as it is. */
    private void fail(Throwable fault) {
        if (fault instanceof RefusedMove refused) {
            say(Notice.Kind.FAILED, Objects.requireNonNull(refused.getMessage()));
            return;
        }
        boolean conflict = fault instanceof VaultException found && found.problem() == Problem.CONFLICT;
        say(conflict ? Notice.Kind.CONFLICT : Notice.Kind.FAILED, Messages.text("ui.profiles.not-changed",
            fault instanceof VaultException known ? known.getMessage() : UncaughtErrors.sentence(fault)));
    }

    private void age(Moment now) {
        if (isDone() && isOver(since, now)) {
            notice.set(null);
        }
    }

    /** True if what begun at {@code begun} has had its time. */
    static boolean isOver(Moment begun, Moment now) {
        return now.nanos() - begun.nanos() >= UNDO.toNanos();
    }
}
