package dev.tokenconsole.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** Profiles that were removed come back as they were, or are wiped. */
class ProfileChangesTest {
    private static final String SANDBOX = BuiltInEnvironments.builtIn().getFirst().id();
    private static final String PRODUCTION = BuiltInEnvironments.builtIn().get(1).id();

    private final List<Profile> profiles = new ArrayList<>(
        IntStream.range(0, 5).mapToObj(i -> profile("P" + i, SANDBOX, i == 2)).toList());
    private final FxTasks tasks = FxTasks.onFxThread();
    private final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), profiles)),
        new TokenSessions((environment, id, secret) -> {
            throw new UnsupportedOperationException();
        }, tasks, new Ticker(TokenClock.SYSTEM)), tasks));
    private final ProfileChanges changes = workspace.profileChanges();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void undoPutsProfilesBackWhereTheyWereAsTheyWere() {
        remove(0, 2, 3);
        assertEquals(List.of("P1", "P4"), names());
        assertTrue(profiles.get(2).secret().isClosed());
        run(done -> changes.restore(ids -> done.run(), ProfileChangesTest::fail));
        assertEquals(List.of("P0", "P1", "P2", "P3", "P4"), names());
        Profile back = workspace.profile(profiles.get(2).id()).orElseThrow();
        assertEquals("secret of P2", back.secret().reveal());
        assertTrue(back.renews());
        assertEquals(List.of(), changes.removals());
    }

    @Test
    void undoLeavesRenewalOffWhereTheEnvironmentIsAnotherNow() {
        Environment before = BuiltInEnvironments.builtIn().getFirst();
        for (Environment next : List.of(before.withBaseUrl(URI.create("https://127.0.0.1:9")),
                new Environment(SANDBOX, before.name(), EnvironmentKind.PRODUCTION, before.baseUrl(),
                    before.version(), before.recipe(), before.options()))) {
            UUID id = profiles.get(2).id();
            run(done -> workspace.saveEnvironment(before, done, ProfileChangesTest::fail));
            run(done -> workspace.save(workspace.profile(id).orElseThrow().renewing(true), done,
                ProfileChangesTest::fail));
            remove(2);
            run(done -> workspace.saveEnvironment(next, done, ProfileChangesTest::fail));
            run(done -> changes.restore(ids -> done.run(), ProfileChangesTest::fail));
            assertFalse(workspace.profile(id).orElseThrow().renews(), next::toString);
            assertEquals("secret of P2", workspace.profile(id).orElseThrow().secret().reveal());
        }
    }

    @Test
    void undoWorksAfterAnotherSaveAndFindsAFreeName() {
        remove(1);
        run(done -> workspace.save(profile("p1", SANDBOX, false), done, ProfileChangesTest::fail));
        remove(List.of());
        run(done -> changes.restore(ids -> done.run(), ProfileChangesTest::fail));
        assertEquals(List.of("P0", "P1 copy", "P2", "P3", "P4", "p1"), names());
    }

    @Test
    void removalsAreTakenBackTheLastFirst() {
        remove(1);
        remove(3);
        run(done -> changes.restore(ids -> done.run(), ProfileChangesTest::fail));
        assertEquals(List.of("P0", "P2", "P3", "P4"), names());
        run(done -> changes.restore(ids -> done.run(), ProfileChangesTest::fail));
        assertEquals(List.of("P0", "P1", "P2", "P3", "P4"), names());
        assertEquals("secret of P1", workspace.profile(profiles.get(1).id()).orElseThrow().secret().reveal());
    }

    @Test
    void oneThatIsForgottenLeavesTheOthers() {
        remove(1);
        remove(3);
        Removal first = changes.removals().getFirst();
        run(done -> {
            changes.forget(first);
            done.run();
        });
        assertTrue(first.isWiped());
        run(done -> changes.restore(ids -> done.run(), ProfileChangesTest::fail));
        assertEquals(List.of("P0", "P2", "P3", "P4"), names());
        assertEquals(List.of(), changes.removals());
    }

    @Test
    void oneWhoseEnvironmentIsGoneDoesNotHoldTheOthersBack() {
        run(done -> workspace.save(profile("elsewhere", PRODUCTION, false), done, ProfileChangesTest::fail));
        remove(1);
        remove(List.of(workspace.profilesOf(PRODUCTION).getFirst().id()));
        run(done -> workspace.removeEnvironment(PRODUCTION, done, ProfileChangesTest::fail));
        run(done -> changes.restore(ids -> done.run(), ProfileChangesTest::fail));
        assertEquals(List.of("P0", "P1", "P2", "P3", "P4"), names());
        assertEquals(List.of(), changes.removals());
    }

    @Test
    void theSecretsOfARemovalAreWipedWhenItIsForgottenAndAtALock() {
        remove(1);
        Removal removal = changes.removals().getLast();
        assertFalse(removal.isWiped());
        run(done -> {
            changes.forget(removal);
            done.run();
        });
        assertTrue(removal.isWiped());
        remove(2);
        Removal another = changes.removals().getLast();
        run(done -> {
            workspace.close();
            done.run();
        });
        assertTrue(another.isWiped());
    }

    @Test
    void nothingComesBackIntoAnEnvironmentThatIsGone() {
        remove(0, 1, 2, 3, 4);
        Removal removal = changes.removals().getLast();
        run(done -> workspace.removeEnvironment(SANDBOX, done, ProfileChangesTest::fail));
        assertEquals(List.of(), changes.removals(), "no notice offers to take it back");
        assertTrue(removal.isWiped());
    }

    @Test
    void duringASaveUndoIsRefusedAndStaysPossible() {
        remove(1);
        run(done -> {
            workspace.save(profile("another", SANDBOX, false), done, ProfileChangesTest::fail);
            assertThrows(IllegalStateException.class, () -> changes.restore(ids -> {}, ProfileChangesTest::fail));
        });
        assertFalse(changes.removals().getLast().isWiped());
        run(done -> changes.restore(ids -> done.run(), ProfileChangesTest::fail));
        assertEquals(List.of("P0", "P1", "P2", "P3", "P4", "another"), names());
    }

    @Test
    void copiesHaveFreeNamesSecretsOfTheirOwnAndNoRenewal() {
        List<UUID> made = new ArrayList<>();
        run(done -> changes.duplicate(List.of(profiles.get(2), profiles.get(2)), ids -> {
            made.addAll(ids);
            done.run();
        }, ProfileChangesTest::fail));
        assertEquals(List.of("P2 copy", "P2 copy 2"), names().subList(5, 7));
        Profile copy = workspace.profile(made.getFirst()).orElseThrow();
        assertFalse(copy.renews());
        remove(2);
        assertEquals("secret of P2", copy.secret().reveal());
    }

    @Test
    void aMoveSwitchesRenewalOffAndKeepsTheSecret() {
        run(done -> changes.move(ids(1, 2), BuiltInEnvironments.builtIn().get(1), done, ProfileChangesTest::fail));
        Profile moved = workspace.profile(profiles.get(2).id()).orElseThrow();
        assertEquals(PRODUCTION, moved.environmentId());
        assertFalse(moved.renews());
        assertEquals("secret of P2", moved.secret().reveal());
        assertEquals(List.of("P0", "P1", "P2", "P3", "P4"), names());
    }

    @Test
    void aMoveWouldNotMakeTwoOfOneName() {
        run(done -> workspace.save(profile("p2 ", PRODUCTION, false), done, ProfileChangesTest::fail));
        assertEquals("P2", changes.clash(ids(1, 2), PRODUCTION));
        assertNull(changes.clash(ids(0, 1), PRODUCTION));
        assertNull(changes.clash(ids(2), SANDBOX));
    }

    @Test
    void aMoveIsRefusedIfItsEnvironmentIsAnotherOrGoneByThen() {
        Environment asked = BuiltInEnvironments.builtIn().get(1);
        Environment other = new Environment(asked.id(), asked.name(), EnvironmentKind.OTHER, asked.baseUrl(),
            asked.version(), asked.recipe());
        run(done -> workspace.saveEnvironment(other, done, ProfileChangesTest::fail));
        assertEquals(asked.name() + " was changed meanwhile; nothing was moved. Move again if it is still what you "
            + "want.", refusedMove(asked, 1));
        assertEquals("A profile is gone; nothing was moved.",
            refused(other, List.of(profiles.get(1).id(), UUID.randomUUID())));
        run(done -> workspace.save(profile("p1", PRODUCTION, false), done, ProfileChangesTest::fail));
        assertTrue(refusedMove(other, 1).startsWith("Nothing was moved: P1 would be in"));
        run(done -> changes.remove(List.of(workspace.profilesOf(PRODUCTION).getFirst().id()), done,
            ProfileChangesTest::fail));
        run(done -> workspace.removeEnvironment(PRODUCTION, done, ProfileChangesTest::fail));
        assertEquals(asked.name() + " is gone; nothing was moved.", refusedMove(other, 1));
        assertEquals(SANDBOX, workspace.profile(profiles.get(1).id()).orElseThrow().environmentId());
    }

    private String refusedMove(Environment target, int at) {
        return refused(target, ids(at));
    }

    private String refused(Environment target, List<UUID> ids) {
        List<Throwable> faults = new ArrayList<>();
        run(done -> changes.move(ids, target, done, fault -> {
            faults.add(fault);
            done.run();
        }));
        return Objects.requireNonNull(assertInstanceOf(RefusedMove.class, faults.getFirst()).getMessage());
    }

    private void remove(int... at) {
        remove(ids(at));
    }

    private void remove(List<UUID> ids) {
        run(done -> changes.remove(ids, done, ProfileChangesTest::fail));
    }

    private List<UUID> ids(int... at) {
        return IntStream.of(at).mapToObj(i -> profiles.get(i).id()).toList();
    }

    private List<String> names() {
        return ConsoleDriver.onFx(() -> workspace.profiles().stream().map(Profile::name).toList());
    }

    /** Runs {@code change} and waits until the next may be made. */
    private void run(Consumer<Runnable> change) {
        boolean[] done = new boolean[1];
        ConsoleDriver.onFx(() -> {
            change.accept(() -> done[0] = true);
            return true;
        });
        ConsoleDriver.await("change").until(() -> ConsoleDriver.onFx(() -> done[0] && !workspace.saving().get()));
    }

    private static void fail(Throwable fault) {
        throw new AssertionError(fault);
    }

    private static Profile profile(String name, String environment, boolean renews) {
        return new Profile(UUID.randomUUID(), name, environment, "client", Secret.of("secret of " + name), "", renews);
    }
}
