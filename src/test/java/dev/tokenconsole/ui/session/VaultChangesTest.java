package dev.tokenconsole.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;

/** One change at a time, and the result of one that ends after the vault was closed. No toolkit is needed. */
class VaultChangesTest {
    private final BlockingQueue<Runnable> ends = new LinkedBlockingQueue<>();
    private final List<Object> events = new ArrayList<>();
    @TempDir
    private Path home;
    private ProfileStore store;
    private VaultChanges changes;

    @BeforeEach
    void openVault() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        store = TeamVault.location(home).open(ConsoleDriver.PASSWORD.toCharArray());
        changes = new VaultChanges(store, new FxTasks(ends::add), new SecretHistories());
    }

    @AfterEach
    void closeVault() {
        store.close();
    }

    @Test
    void oneChangeAtATime() throws Exception {
        save();
        assertTrue(changes.saving().get());
        assertThrows(IllegalStateException.class, this::save);
        assertThrows(IllegalStateException.class, () -> work(vault -> "met the first one"));
        nextEnds();
        assertFalse(changes.saving().get());
        work(vault -> "done");
        nextEnds();
        assertEquals(List.of("saved", "done"), events);
    }

    @Test
    void aFailureAlsoMakesWayForTheNext() throws Exception {
        work(vault -> {
            throw new VaultException(Problem.CONFLICT, "changed elsewhere");
        });
        nextEnds();
        assertEquals("changed elsewhere", assertInstanceOf(VaultException.class, events.getFirst()).getMessage());
        save();
        nextEnds();
        assertEquals("saved", events.getLast());
    }

    @Test
    void whatWaitsForAChangeComesAfterItsListeners() throws Exception {
        changes.afterSaving(() -> events.add("at once"));
        changes.saving().subscribe(() -> events.add(changes.saving().get()));
        save();
        changes.afterSaving(() -> events.add("after"));
        assertEquals(List.of("at once", true), events);
        nextEnds();
        assertEquals(List.of("at once", true, "saved", false, "after"), events);
        save();
        nextEnds();
        assertEquals(List.of(true, "saved", false), events.subList(5, events.size()), "what waited ran once");
    }

    @Test
    void severalThatWaitComeOneAfterAnother() throws Exception {
        save();
        for (String name : List.of("one", "two", "three")) {
            changes.afterSaving(() -> work(vault -> name));
        }
        changes.afterSaving(() -> events.add("last"));
        for (int i = 0; i < 4; i++) {
            assertTrue(changes.saving().get());
            nextEnds();
        }
        assertEquals(List.of("saved", "one", "two", "three", "last"), events);
        assertFalse(changes.saving().get());
    }

    @Test
    void oneThatFailsToBeginDoesNotHoldUpTheOthers() throws Exception {
        save();
        changes.afterSaving(() -> {
            throw new IllegalArgumentException("not begun");
        });
        changes.afterSaving(() -> events.add("after"));
        assertThrows(IllegalArgumentException.class, this::nextEnds);
        assertEquals(List.of("saved", "after"), events);
    }

    @Test
    void closingAtRestIsDoneAtOnce() {
        close();
        assertEquals(List.of("ended"), events);
        assertThrows(IllegalStateException.class, store::contents);
    }

    @Test
    void aChangeThatEndsAfterClosingIsReportedAndNotCalledBack() throws Exception {
        changes.withVault(vault -> "done", events::add, events::add, new LateResult.Done("It is different now."),
            fault -> new LateResult.Failed("not read"));
        close();
        assertEquals(List.of(), events);
        nextEnds();
        assertEquals(List.of(new LateResult.Done("It is different now.")), events);
        nextEnds();
        assertEquals("ended", events.getLast());
        assertThrows(IllegalStateException.class, store::contents);
    }

    @Test
    void aLateFailureSaysWhatTheCallerMakesOfIt() throws Exception {
        changes.withVault(vault -> {
            throw new VaultException(Problem.NOT_SAVED, "disk full");
        }, events::add, events::add, new LateResult.Done("not read"),
            fault -> new LateResult.Failed("The change was not made: " + fault.getMessage()));
        close();
        nextEnds();
        assertEquals(List.of(new LateResult.Failed("The change was not made: disk full")), events);
    }

    @Test
    void withoutWordsOfItsOwnOnlyAFailureIsReported() throws Exception {
        work(vault -> "done");
        close();
        nextEnds();
        nextEnds();
        assertEquals(List.of("ended"), events);
    }

    @Test
    void theDemoHasNoVaultToWorkWith() {
        changes = new VaultChanges(new MemoryStore(
            new VaultContents(BuiltInEnvironments.builtIn(), List.of())),
            new FxTasks(ends::add), new SecretHistories());
        assertThrows(NoSuchElementException.class, () -> work(vault -> "done"));
        assertFalse(changes.saving().get());
    }

    private void save() {
        changes.save(store.contents(), saved -> events.add("saved"), events::add, () -> events.add("wiped"));
    }

    private void work(VaultChanges.VaultWork<String> work) {
        changes.withVault(work, events::add, events::add);
    }

    private void close() {
        changes.close(events::add, () -> events.add("ended"));
    }

    private void nextEnds() throws InterruptedException {
        Runnable next = ends.poll(30, TimeUnit.SECONDS);
        assertNotNull(next, "a task has ended");
        next.run();
    }
}
