package dev.tokenconsole.ui.check.model;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.run.TokenProbe;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.check.rows.CheckChip;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.CheckSource;
import dev.tokenconsole.ui.check.rows.EarlierResult;
import dev.tokenconsole.ui.check.rows.ListReading;
import dev.tokenconsole.ui.check.rows.ListSource;
import dev.tokenconsole.ui.check.rows.ListWords;
import dev.tokenconsole.ui.check.rows.ShownLines;
import dev.tokenconsole.ui.check.rows.VaultSource;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.LatestTask;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.Vault;

/** The credentials that are to be checked, and their check. FX thread only. */
public final class CheckViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final FxTasks tasks;
    private final LatestTask reading = new LatestTask();
    private final TokenProbe probe;
    private final TokenClock clock;
    private final CheckMemory memory;
    private final ShownLines shown = new ShownLines();
    private final RunWords words = new RunWords();
    private final RunFacts facts = new RunFacts();
    private final ReportExport exports;
    private final ReadOnlyObjectWrapper<CheckSource> source;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<CheckQuestion> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CheckNotice> notice = new ReadOnlyObjectWrapper<>();
    private @Nullable LiveRun run;
    private boolean closed;

    /** Begins with all profiles of {@code workspace}, or with what {@code memory} has of its vault. */
    public CheckViewModel(Workspace workspace, FxTasks tasks, TokenProbe probe, TokenClock clock, CheckMemory memory) {
        this.workspace = workspace;
        this.probe = probe;
        this.tasks = tasks;
        this.clock = clock;
        this.memory = memory;
        exports = new ReportExport(tasks, this::say);
        source = new ReadOnlyObjectWrapper<>(workspace.vault().map(Vault::vaultId).flatMap(memory::take)
            .<CheckSource>map(past -> facts.restore(past).rows(workspace)).orElseGet(() -> all(Map.of())));
        shown.show(source.get().lines());
        workspace.profiles().subscribe(this::follow);
        workspace.environments().subscribe(this::follow);
    }

    private VaultSource all(Map<UUID, EarlierResult> before) {
        return new VaultSource(workspace, Messages.text("ui.check.source.all"), profile -> true, before);
    }

    /** The credentials that are to be checked. */
    public ReadOnlyObjectProperty<CheckSource> source() {
        return source.getReadOnlyProperty();
    }

    /** The rows that are shown, their order and their filter. */
    public ShownLines lines() {
        return shown;
    }

    /** True while a run goes on. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** The progress of the run in words; empty before the first one. */
    public ReadOnlyStringProperty progress() {
        return words.progress();
    }

    /** The part of the rows of the run that has a result, from 0 to 1. */
    public ReadOnlyObjectProperty<Double> part() {
        return words.part();
    }

    /** The last event for a screen reader: the start, the end with its counts. */
    public ReadOnlyStringProperty spoken() {
        return words.spoken();
    }

    /** The question that a run waits for; null if none does. */
    public ReadOnlyObjectProperty<CheckQuestion> question() {
        return question.getReadOnlyProperty();
    }

    /** The result of the last action; null while there is nothing to say. */
    public ReadOnlyObjectProperty<CheckNotice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** The environments that there are. */
    public List<Environment> environments() {
        return workspace.environments();
    }

    /** Chooses all profiles; while a run goes on, nothing else is chosen. */
    public void chooseAll() {
        choose(all(known()));
    }

    /** Chooses the profiles of {@code environment}. */
    public void choose(Environment environment) {
        String id = environment.id();
        choose(new VaultSource(workspace, environment.name(), profile -> profile.environmentId().equals(id), known()));
    }

    /** Chooses {@code profiles}. */
    public void choose(Collection<UUID> profiles) {
        choose(VaultSource.of(workspace, Set.copyOf(profiles), known()));
    }

    private Map<UUID, EarlierResult> known() {
        return source.get() instanceof VaultSource vault ? vault.results() : Map.of();
    }

    private void choose(CheckSource next) {
        if (running.get()) {
            next.close();
            return;
        }
        source.get().close();
        question.set(null);
        shown.clearFilter();
        facts.follow(next);
        source.set(next);
        shown.show(next.lines());
        words.rest();
    }

    /** Reads the list in {@code file}; {@code usual} is the environment of rows that name none, if it is not null. */
    public void open(Path file, @Nullable Environment usual) {
        if (running.get()) {
            return;
        }
        notice.set(null);
        List<Environment> known = List.copyOf(workspace.environments());
        reading.start(tasks.run(() -> ListReading.of(file, known, usual)).onSuccess(read -> opened(file, known, read))
            .onFailure(fault -> say(new CheckNotice(ListWords.refused(file, fault), true, file)))
            .onDiscard(ListReading.Read::close));
    }

    private void opened(Path file, List<Environment> known, ListReading.Read read) {
        if (running.get() || closed) {
            read.close();
            return;
        }
        choose(new ListSource(workspace, ListWords.name(file), file, known, read.entries()));
        say(new CheckNotice(ListWords.read(file, read.entries().size(), read.ignored()), false, null));
    }

    /** Checks the rows that are shown, after a question where some of them are of production. */
    public void run() {
        start(List.copyOf(shown.lines()));
    }

    /** The same for the rows that did not bring a token and can be asked for again, shown or not. */
    public void runFailed() {
        start(source.get().lines().stream().filter(line -> line.now().isFailed()).toList());
    }

    /** The same for {@code line}. */
    public void run(CheckLine line) {
        start(List.of(line));
    }

    private void start(List<CheckLine> chosen) {
        if (running.get() || chosen.isEmpty()) {
            return;
        }
        List<CheckLine> others = chosen.stream().filter(line -> !line.now().isOfProduction()).toList();
        int production = chosen.size() - others.size();
        if (production == 0) {
            begin(chosen);
        } else {
            question.set(CheckQuestion.of(production, chosen.size(), () -> begin(chosen), () -> begin(others)));
        }
    }

    /** Withdraws the question: nothing is checked. */
    public void decline() {
        question.set(null);
    }

    private void begin(List<CheckLine> chosen) {
        question.set(null);
        Map<CheckLine, CheckEntry> entries = new LinkedHashMap<>();
        chosen.forEach(line -> source.get().entry(line).ifPresent(entry -> entries.put(line, entry)));
        if (entries.isEmpty()) {
            fail(Messages.text("ui.check.gone"));
            return;
        }
        notice.set(null);
        shown.chip().set(CheckChip.ALL);
        facts.begin(clock.now(), entries.size() < source.get().lines().size());
        running.set(true);
        run = new LiveRun(entries, workspace.tokens().startCheck(), probe, List.copyOf(workspace.environments()), clock,
            tasks, words.shownBy(shown::refresh), new LiveRun.Ends(this::ended, this::failed));
        words.begin(entries.size());
        shown.refresh();
    }

    private void ended(CheckReport report) {
        facts.end(report);
        finish();
        words.end(report, shown.counts().get());
    }

    private void failed(Throwable fault) {
        finish();
        words.rest();
        fail(UncaughtErrors.sentence(fault));
    }

    private void fail(String reason) {
        say(new CheckNotice(reason, true, null));
    }

    private void finish() {
        run = null;
        running.set(false);
        shown.refresh();
        follow();
    }

    /** Ends the run within a second; rows without a result by then were not checked. */
    public void stop() {
        if (run != null) {
            words.stopping();
            run.stop();
        }
    }

    /** All results that are there, in the order of the rows; empty if there are none. */
    public Optional<CheckReport> report() {
        return facts.report(source.get().lines());
    }

    /** The saving of a {@link #report()}. */
    public ReportExport exports() {
        return exports;
    }

    /** Shows {@code next}, in the place of the sentence before. */
    public void say(@Nullable CheckNotice next) {
        notice.set(next);
    }

    /** The rows follow the profiles; a run keeps its own until its end. */
    private void follow() {
        if (!running.get() && !closed && source.get() instanceof VaultSource vault) {
            decline();
            source.set(vault.refreshed());
            shown.show(source.get().lines());
        }
    }

    /** Ends a run, wipes what is not of the vault, and keeps the results for the next unlock. */
    @Override
    public void close() {
        closed = true;
        if (run != null) {
            run.close();
            run = null;
        }
        workspace.vault().map(Vault::vaultId).ifPresent(id ->
            facts.past(source.get()).ifPresent(past -> memory.keep(id, past)));
        source.get().close();
        running.set(false);
    }
}
