package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.paste.SoleSheet;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The editor's test sends no more requests than the token view, and reports as much about the result. */
class TrialPacingTest {
    private static final String PAUSED = "Nothing was sent: the server asked for a pause. Test again in 12 s.";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final AtomicInteger requests = new AtomicInteger();
    private final CallbackQueue ends = new CallbackQueue();
    private final FxTasks tasks = new FxTasks(ends);
    private volatile Function<TokenClock, TokenOutcome> answer = TestOutcomes::limited;
    private final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), DemoProfiles.all())),
        new TokenSessions(this::answer, tasks, new Ticker(clock)), tasks));
    private final Profile profile = workspace.profiles().getFirst();
    private final ProfileEditorViewModel model = ConsoleDriver.onFx(() -> new ProfileEditorViewModel(
        workspace, this::answer, tasks, clock, profile, workspace.environmentOf(profile),
            new SoleSheet((found, fill) -> found.close())));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void nothingIsSentInAPauseThatAFetchWasAskedFor() throws Exception {
        fetch();
        ends.release();
        onFx(model::test);
        assertEquals(PAUSED, said());
        clock.pass(Duration.ofMillis(10_500));
        onFx(model::test);
        assertTrue(said().endsWith("Test again in 2 s."), said());
        assertEquals(1, requests.get());
    }

    @Test
    void nothingIsSentInAPauseThatATestWasAskedFor() throws Exception {
        onFx(model::test);
        ends.release();
        onFx(model::test);
        assertEquals(PAUSED, said());
        assertEquals(1, requests.get());
        clock.pass(Duration.ofSeconds(12));
        onFx(model::test);
        ends.release();
        assertEquals(2, requests.get());
    }

    @Test
    void nothingIsSentBesideAFetch() throws Exception {
        fetch();
        onFx(model::test);
        assertEquals("Nothing was sent: a token is being fetched for this profile. Test again when that is done.",
            said());
        ends.release();
        assertEquals(1, requests.get());
    }

    @Test
    void otherCredentialsAndServersAreNotHeldBack() throws Exception {
        fetch();
        ends.release();
        onFx(() -> model.form().environment().set(BuiltInEnvironments.builtIn().getFirst()));
        onFx(model::test);
        ends.release();
        onFx(() -> model.form().clientId().set("another"));
        onFx(model::test);
        ends.release();
        assertEquals(3, requests.get());
    }

    @Test
    void theServersWordsAndIdsAreShown() throws Exception {
        answer = TestOutcomes::refused;
        onFx(model::test);
        ends.release();
        assertEquals("The server says: 401 invalid_client: The client secret supplied for a confidential client is "
            + "invalid.\nFor support: errorId oaeQ2f8h3kT7x, X-Okta-Request-Id aZ3kQ9xVbT2mN7pLrW0c",
            said().substring(said().indexOf('\n') + 1));
    }

    private void fetch() {
        onFx(() -> workspace.tokens().fetch(profile, workspace.environmentOf(profile)));
    }

    private TokenOutcome answer(Environment environment, String clientId, Secret secret) {
        requests.incrementAndGet();
        return answer.apply(clock);
    }

    private String said() {
        return ConsoleDriver.onFx(() -> model.feedback().report().get()).text();
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
