package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The tokens of a batch of a check come to their profiles in one step. */
class CheckBatchTest {
    private static final int PROFILES = 50;
    /** Two ticks and the time of the next, each by both clocks. */
    private static final int READINGS = 12;

    private final AtomicInteger readings = new AtomicInteger();
    private final TokenClock clock = new TokenClock() {
        @Override
        public Instant now() {
            readings.incrementAndGet();
            return Instant.parse("2026-11-22T14:05:00Z");
        }

        @Override
        public long nanos() {
            return 0;
        }
    };
    private final Environment environment = BuiltInEnvironments.builtIn().getLast();
    private final List<Profile> profiles = IntStream.range(0, PROFILES).mapToObj(number ->
        new Profile(UUID.randomUUID(), "Profile " + number, environment.id(), "client", Secret.of("secret"), ""))
        .toList();
    private final ScriptedFetcher server = new ScriptedFetcher(clock).issues(Duration.ofHours(1));
    private final FxTasks tasks = new FxTasks(new CallbackQueue());
    private final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(List.of(environment), profiles)),
        new TokenSessions(server, tasks, new Ticker(clock)), tasks));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void manyTokensTakeAsFewTicksAsOne() {
        LiveCheck check = ConsoleDriver.onFx(() -> workspace.tokens().startCheck());
        workspace.profiles().forEach(profile -> ask(check, profile));
        readings.set(0);
        TokenSessionFixture.onFx(check::apply);
        assertTrue(readings.get() <= READINGS, () -> readings.get() + " readings");
        for (Profile profile : workspace.profiles()) {
            assertNotNull(ConsoleDriver.onFx(() -> workspace.tokens().of(profile.id()).held().get()));
            assertEquals(clock.now(), workspace.histories().of(profile).worked());
        }
        TokenSessionFixture.onFx(workspace::close);
    }

    @Test
    void allAreWipedInOneStep() {
        LiveCheck check = ConsoleDriver.onFx(() -> workspace.tokens().startCheck());
        workspace.profiles().forEach(profile -> ask(check, profile));
        TokenSessionFixture.onFx(check::apply);
        readings.set(0);
        TokenSessionFixture.onFx(workspace::close);
        assertTrue(readings.get() <= READINGS, () -> readings.get() + " readings");
    }

    private void ask(LiveCheck check, Profile profile) {
        CheckRow row = new CheckRow(1, profile.id(), profile.name(), environment.id(), environment.name(), "");
        try (CheckEntry entry = CheckEntry.of(row, environment, profile.clientId(), Secret.of("secret"))) {
            if (check.fetch(row, entry.credentials().orElseThrow()) instanceof TokenOutcome.Issued issued) {
                check.issued(List.of(row), FetchedToken.of(
                    issued.token(), issued.decoded(), profile.clientId(), issued.notes()));
            }
        }
    }
}
