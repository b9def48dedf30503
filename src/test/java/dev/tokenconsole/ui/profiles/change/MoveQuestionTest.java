package dev.tokenconsole.ui.profiles.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.profiles.list.ProfileListViewModel;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The question before a move to production holds for what stood there when it was asked. */
class MoveQuestionTest {
    private static final Environment SANDBOX = BuiltInEnvironments.builtIn().getFirst();
    private static final Environment PRODUCTION = BuiltInEnvironments.builtIn().get(1);

    private final CallbackQueue ends = new CallbackQueue();
    private final FxTasks tasks = new FxTasks(ends);
    private final Ticker ticker = ConsoleDriver.onFx(() -> new Ticker(TokenClock.SYSTEM));
    private final Profile profile = profile("Acme");
    private final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), List.of(profile))),
        new TokenSessions((environment, id, secret) -> {
            throw new UnsupportedOperationException();
        }, tasks, ticker), tasks));
    private final ProfileListViewModel list = ConsoleDriver.onFx(() -> new ProfileListViewModel(workspace));
    private final Deque<Runnable> gate = new ArrayDeque<>();
    private final ProfileActionsViewModel actions =
        ConsoleDriver.onFx(() -> new ProfileActionsViewModel(workspace, ticker, list, gate::add));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void ask() {
        onFx(() -> {
            list.choose(profile.id());
            actions.move(List.of(profile.id()), PRODUCTION);
        });
        assertNotNull(actions.question().get());
    }

    @Test
    void yesMovesTheProfile() throws Exception {
        onFx(actions.question().get().yes());
        assertFalse(workspace.saving().get(), "a form that was opened meanwhile is left first");
        onFx(gate.remove());
        ends.release();
        assertEquals(PRODUCTION.id(), workspace.profiles().getFirst().environmentId());
    }

    @Test
    void itIsWithdrawnWhenTheEnvironmentIsRemoved() throws Exception {
        removeProduction();
        ends.release();
        assertNull(actions.question().get());
    }

    @Test
    void itIsWithdrawnWhenTheProfilesChange() throws Exception {
        onFx(() -> workspace.save(profile("Another"), () -> {}, MoveQuestionTest::fail));
        ends.release();
        assertNull(actions.question().get());
    }

    @Test
    void aYesWhileTheEnvironmentIsBeingRemovedMovesNothing() throws Exception {
        removeProduction();
        onFx(actions.question().get().yes());
        onFx(gate.remove());
        ends.release();
        assertEquals(new Notice(Notice.Kind.FAILED, PRODUCTION.name() + " is gone; nothing was moved."),
            actions.notice().get());
        assertEquals(SANDBOX.id(), workspace.profiles().getFirst().environmentId());
    }

    private void removeProduction() {
        onFx(() -> workspace.removeEnvironment(PRODUCTION.id(), () -> {}, MoveQuestionTest::fail));
    }

    private static Profile profile(String name) {
        return new Profile(UUID.randomUUID(), name, SANDBOX.id(), "client", Secret.of("secret of " + name), "");
    }

    private static void fail(Throwable fault) {
        throw new AssertionError(fault);
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
