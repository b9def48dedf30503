package dev.tokenconsole.ui.profiles.list;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;

import org.testfx.api.FxToolkit;

import dev.tokenconsole.bench.Figures;
import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.profiles.index.ProfileRow;
import dev.tokenconsole.ui.profiles.index.StateChip;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;

/**
 * The time of the FX thread for one action in a list of many profiles: the change, and the layout that follows it. The
 * vault is in memory, since a disk is not waited for.
 */
public final class ListFigures {
    private static final int ROUNDS = 40;
    private static final String WANTED = "77 treasury uat";

    private final FxTasks tasks = new FxTasks(result -> Platform.runLater(() -> apply(result)));
    private final Ticker ticker;
    private final ProfileListViewModel model;
    private final Workspace workspace;
    private final ListView<?> list;
    private final Scene scene;
    /** The nanoseconds that the results of saves took, with the layout after them. */
    private long applied;

    /** A list of {@code count} profiles in a scene, whose tokens are issued at once. FX thread only. */
    ListFigures(int count, TokenClock clock) {
        ticker = new Ticker(clock);
        TokenSessions tokens = new TokenSessions(
            (environment, id, secret) -> TestOutcomes.issued(clock), tasks, ticker);
        workspace = new Workspace(new MemoryStore(ManyProfiles.contents(count)), tokens, tasks);
        model = new ProfileListViewModel(workspace);
        ProfileListView view = new ProfileListView(model, Runnable::run,
            new ProfileListView.Additions(() -> {}, () -> {}), () -> {}, clock::nanos);
        scene = new Scene(new HBox(view), 1000, 700);
        scene.getStylesheets().add("/dev/tokenconsole/ui/theme/console.css");
        list = (ListView<?>) view.lookup("#profiles");
        layOut();
    }

    /** Prints the figures of lists of 300 and 10,000 profiles. */
    public static void print(PrintStream out) throws Exception {
        FxToolkit.registerPrimaryStage();
        for (int count : new int[] {300, ManyProfiles.TEN_THOUSAND}) {
            long before = usedBytes();
            ListFigures figures = ConsoleDriver.onFx(() -> new ListFigures(count, TokenClock.SYSTEM));
            out.printf("%d profiles, with the vault in memory %d KB%n", count, (usedBytes() - before) / 1024);
            // The first rounds compile.
            figures.all();
            figures.all().forEach(line -> out.println("  " + line));
        }
    }

    ProfileListViewModel model() {
        return model;
    }

    /** Has the first {@code count} profiles hold a token. */
    void fetch(int count) {
        List<Profile> first = workspace.profiles().subList(0, count);
        ConsoleDriver.onFx(() -> {
            first.forEach(profile -> workspace.tokens().fetch(profile, workspace.environmentOf(profile)));
            return true;
        });
        ConsoleDriver.await("tokens").until(() -> ConsoleDriver.onFx(() -> first.stream()
            .allMatch(profile -> workspace.tokens().of(profile.id()).held().get() != null)));
    }

    /** The next second of the countdowns. */
    void tick() {
        ticker.tick();
        layOut();
    }

    /** A line for each action. */
    List<String> all() {
        Figures[] both = deleteAndUndo();
        return List.of("filter          " + words(filter()), "fold            " + words(fold()),
            "scroll          " + words(scroll()), "select all      " + words(selectAll()),
            "select a range  " + words(selectRange()), "chip            " + words(chip()),
            "delete          " + words(both[0]), "undo            " + words(both[1]));
    }

    Figures filter() {
        Figures figures =
            measure(ROUNDS * WANTED.length(), i -> model.filter().set(WANTED.substring(0, i % WANTED.length())));
        ConsoleDriver.onFx(() -> {
            model.clearFilter();
            layOut();
            return true;
        });
        return figures;
    }

    Figures fold() {
        String first = workspace.environments().getFirst().id();
        return measure(ROUNDS, i -> model.fold(first, i % 2 == 0));
    }

    Figures scroll() {
        VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        return measure(ROUNDS, i -> flow.scrollPixels(i % 2 == 0 ? 700 : 33));
    }

    Figures selectAll() {
        ProfileRow.Item first = item(1);
        return measure(ROUNDS, i -> {
            if (i % 2 == 0) {
                model.selection().all(model.rows());
            } else {
                model.selection().only(first);
            }
        });
    }

    Figures selectRange() {
        return measure(ROUNDS, i -> model.selection().extendTo(item(model.rows().size() - 1 - i), model.rows()));
    }

    Figures chip() {
        return measure(ROUNDS, i -> model.chip().set(i % 2 == 0 ? StateChip.NONE : StateChip.ALL));
    }

    /** A delete of ten selected profiles, and its undo; the saves themselves are not measured. */
    Figures[] deleteAndUndo() {
        Figures[] both = {new Figures(), new Figures()};
        for (int i = 0; i < ROUNDS; i++) {
            List<UUID> gone = ConsoleDriver.onFx(() -> workspace.profiles().stream().skip(20).limit(10)
                .map(Profile::id).toList());
            both[0].addNanos(saved(() -> workspace.profileChanges().remove(gone, () -> {}, ListFigures::fail)));
            both[1].addNanos(saved(() -> workspace.profileChanges().restore(model::choose, ListFigures::fail)));
        }
        return both;
    }

    /** An action, by the number of its round. */
    private interface Action {
        void run(int round);
    }

    private Figures measure(int rounds, Action action) {
        Figures figures = new Figures();
        for (int i = 0; i < rounds; i++) {
            int round = i;
            figures.addNanos(ConsoleDriver.onFx(() -> {
                long begun = System.nanoTime();
                action.run(round);
                layOut();
                return System.nanoTime() - begun;
            }));
        }
        return figures;
    }

    /** The time on the FX thread until the save begins, and from its end until its result is laid out. */
    private long saved(Runnable change) {
        applied = 0;
        long begun = ConsoleDriver.onFx(() -> {
            long now = System.nanoTime();
            change.run();
            return System.nanoTime() - now;
        });
        ConsoleDriver.await("save").until(() -> ConsoleDriver.onFx(() -> !workspace.saving().get()));
        return begun + ConsoleDriver.onFx(() -> applied);
    }

    private void apply(Runnable result) {
        long begun = System.nanoTime();
        result.run();
        layOut();
        applied += System.nanoTime() - begun;
    }

    private ProfileRow.Item item(int from) {
        return (ProfileRow.Item) model.rows().subList(from, model.rows().size()).stream()
            .filter(ProfileRow.Item.class::isInstance).findFirst().orElse(model.rows().get(1));
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static String words(Figures figures) {
        return "p50 %.2f, p95 %.2f, longest %.2f ms".formatted(
            figures.within(0.5), figures.within(0.95), figures.within(1));
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void fail(Throwable fault) {
        throw new IllegalStateException(fault);
    }
}
