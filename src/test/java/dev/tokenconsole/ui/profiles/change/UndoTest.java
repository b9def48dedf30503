package dev.tokenconsole.ui.profiles.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.profiles.list.ProfileListViewModel;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** Each delete can be taken back for its own ten seconds, the last one first. */
class UndoTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final CallbackQueue ends = new CallbackQueue();
    private final FxTasks tasks = new FxTasks(ends);
    private final Ticker ticker = ConsoleDriver.onFx(() -> new Ticker(clock));
    private final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(),
            Stream.of("A", "B", "C", "D").map(UndoTest::profile).toList())),
        new TokenSessions((environment, id, secret) -> {
            throw new UnsupportedOperationException();
        }, tasks, ticker), tasks));
    private final ProfileListViewModel list = ConsoleDriver.onFx(() -> new ProfileListViewModel(workspace));
    private final SimpleBooleanProperty editing = new SimpleBooleanProperty();
    private final ProfileActionsViewModel actions = ConsoleDriver.onFx(() -> {
        list.holdWhile(editing);
        return new ProfileActionsViewModel(workspace, ticker, list, Runnable::run);
    });

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aSecondDeleteLeavesTheFirstItsUndo() throws Exception {
        delete("B");
        pass(800);
        delete("C");
        assertEquals("C was deleted. 1 earlier delete can be undone, too.", words());
        pass(800);
        delete("D");
        assertEquals("D was deleted. 2 earlier deletes can be undone, too.", words());
        undo();
        assertEquals("D is back.", actions.notice().get().words());
        assertEquals(new Notice(Notice.Kind.UNDO_LEFT, "C was deleted. 1 earlier delete can be undone, too."),
            actions.deletion().get());
        undo();
        undo();
        assertEquals(List.of("A", "B", "C", "D"), names());
        assertNull(actions.deletion().get());
        assertFalse(actions.canUndo());
    }

    @Test
    void eachHasItsOwnTenSeconds() throws Exception {
        delete("B");
        pass(6000);
        delete("C");
        pass(3900);
        assertEquals("C was deleted. 1 earlier delete can be undone, too.", words());
        pass(100);
        assertEquals(new Notice(Notice.Kind.UNDO_LEFT, "C was deleted."), actions.deletion().get());
        pass(5900);
        assertTrue(actions.canUndo());
        undo();
        assertEquals(List.of("A", "C", "D"), names());
        assertFalse(actions.canUndo());
    }

    @Test
    void theLastOneEndsTenSecondsAfterItself() throws Exception {
        delete("B");
        pass(6000);
        delete("C");
        pass(10_000);
        assertFalse(actions.canUndo());
        assertNull(actions.deletion().get());
    }

    @Test
    void aClosedNoticeStaysClosedUntilTheNextDelete() throws Exception {
        delete("B");
        pass(800);
        delete("C");
        ConsoleDriver.onFx(() -> {
            actions.dismissDeletion();
            return true;
        });
        undo();
        assertNull(actions.deletion().get());
        assertTrue(actions.canUndo());
        pass(800);
        delete("D");
        assertEquals("D was deleted. 1 earlier delete can be undone, too.", words());
    }

    @Test
    void undoDuringASaveIsAboutTheDeleteThatIsSaved() throws Exception {
        delete("B");
        pass(800);
        begin("C");
        ConsoleDriver.onFx(() -> {
            actions.undo();
            return true;
        });
        ends.release();
        ends.release();
        assertEquals(List.of("A", "C", "D"), names());
        assertEquals("C is back.", actions.notice().get().words());
    }

    @Test
    void nothingIsChosenWhileAFormIsOpen() throws Exception {
        delete("B");
        choose("D");
        edit(true);
        undo();
        assertEquals("D", chosen());
        assertEquals(List.of("A", "B", "C", "D"), names());
        pass(800);
        delete("B");
        edit(false);
        undo();
        assertEquals("B", chosen());
    }

    @Test
    void theNeighbourIsChosenOnceTheFormOfADeletedProfileIsClosed() throws Exception {
        choose("B");
        edit(true);
        delete("B");
        assertNull(list.chosen().get(), "no key is about a profile that no form shows");
        edit(false);
        assertEquals("C", chosen());
    }

    private void edit(boolean form) {
        ConsoleDriver.onFx(() -> {
            editing.set(form);
            return true;
        });
    }

    private void delete(String name) throws InterruptedException {
        begin(name);
        ends.release();
    }

    private void begin(String name) {
        UUID id = ConsoleDriver.onFx(() -> named(name).id());
        ConsoleDriver.onFx(() -> {
            actions.delete(List.of(id));
            return true;
        });
    }

    private void undo() throws InterruptedException {
        ConsoleDriver.onFx(() -> {
            actions.undo();
            return true;
        });
        ends.release();
    }

    private void choose(String name) {
        ConsoleDriver.onFx(() -> {
            list.choose(named(name).id());
            return true;
        });
    }

    private void pass(long millis) {
        clock.pass(Duration.ofMillis(millis));
        ConsoleDriver.onFx(ticker::tick);
    }

    private Profile named(String name) {
        return workspace.profiles().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> names() {
        return ConsoleDriver.onFx(() -> workspace.profiles().stream().map(Profile::name).toList());
    }

    private String chosen() {
        return ConsoleDriver.onFx(() -> Objects.requireNonNull(list.chosen().get()).name());
    }

    private String words() {
        return Objects.requireNonNull(actions.deletion().get()).words();
    }

    private static Profile profile(String name) {
        return new Profile(UUID.randomUUID(), name, BuiltInEnvironments.builtIn().getFirst().id(), "client",
            Secret.of("secret of " + name), "");
    }
}
