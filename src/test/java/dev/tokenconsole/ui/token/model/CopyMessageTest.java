package dev.tokenconsole.ui.token.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The words about the end of a copy by the clock: they never stand in the place of the notice for long. */
class CopyMessageTest {
    private static final Duration TO_LAST_SECONDS = Duration.ofMinutes(59).plusSeconds(30);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final Profile acme = profile("Acme");
    private final Profile gamma = profile("Gamma");
    private Ticker ticker;
    private TokenViewModel model;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void copyTheTokenOfAcme() {
        FxTasks tasks = FxTasks.onFxThread();
        ticker = ConsoleDriver.onFx(() -> new Ticker(clock));
        model = ConsoleDriver.onFx(() -> {
            Workspace workspace = new Workspace(
                new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), List.of(acme, gamma))),
                new TokenSessions((environment, id, secret) -> respond(id), tasks, ticker), tasks);
            return new TokenViewModel(workspace,
                new TokenClipboard(new SecretClipboard(), ticker, () -> Duration.ofSeconds(30)), ticker,
                new SimpleObjectProperty<>(acme), new DeclinedOffers());
        });
        onFx(() -> model.copyHeader(acme.id()));
        ConsoleDriver.await("the copy").until(() -> ConsoleDriver.onFx(() ->
            model.headerCopy().pending().get() == null && model.held().getValue() != null));
        assertEquals("", said());
    }

    @AfterEach
    void stop() {
        onFx(ticker::stop);
    }

    @Test
    void theMessageIsGoneOnceItIsRead() {
        refuse();
        pass(CopyMessage.READING.minusMillis(1));
        assertEquals("Gamma: nothing copied.", said().substring(0, 22));
        pass(Duration.ofMillis(1));
        assertEquals("", said());
    }

    /** A token that is held ticks, too: here nothing else does. */
    @Test
    void theMessageItselfKeepsTheClockGoing() {
        onFx(() -> {
            Ticker own = new Ticker(clock);
            CopyMessage message = new CopyMessage(own, new SimpleObjectProperty<>());
            assertFalse(own.isRunning());
            message.say("Nothing copied.");
            assertTrue(own.isRunning());
            clock.pass(CopyMessage.READING);
            own.tick();
            assertEquals("", message.words().get());
            assertFalse(own.isRunning());
        });
    }

    /** The message is about an older copy by then. */
    @Test
    void aNoticeThatBeginsTakesThePlaceOfTheMessage() {
        pass(TO_LAST_SECONDS.minusSeconds(1));
        refuse();
        pass(Duration.ofSeconds(2));
        assertNotNull(notice());
        assertEquals("", said());
    }

    @Test
    void aCopyDuringTheNoticeIsSaidAndTheNoticeComesBack() {
        pass(TO_LAST_SECONDS.plusSeconds(1));
        assertNotNull(notice());
        onFx(() -> model.headerCopy().copyClientId(gamma.id()));
        assertEquals("Client id of Gamma copied.", said());
        pass(Duration.ofSeconds(1));
        assertEquals("Client id of Gamma copied.", said());
        pass(CopyMessage.READING);
        assertEquals("", said());
        assertNotNull(notice());
    }

    @Test
    void theNextActionEndsIt() {
        refuse();
        onFx(model::fetch);
        assertEquals("", said());
        refuse();
        onFx(() -> model.copyHeader(acme.id()));
        assertEquals("", said());
        assertNull(notice());
    }

    private void refuse() {
        onFx(() -> model.copyHeader(gamma.id()));
        ConsoleDriver.await("the refusal").until(() -> !said().isEmpty());
    }

    private void pass(Duration time) {
        clock.pass(time);
        onFx(ticker::tick);
    }

    private String said() {
        return ConsoleDriver.onFx(() -> model.headerCopy().message().get());
    }

    private CopiedTokenWatch.Notice notice() {
        return ConsoleDriver.onFx(() -> model.copiedToken().notice().get());
    }

    private TokenOutcome respond(String id) {
        return id.equals("Acme") ? TestOutcomes.issued(clock) : TestOutcomes.refused(clock);
    }

    private static Profile profile(String name) {
        return new Profile(UUID.randomUUID(), name, BuiltInEnvironments.builtIn().getFirst().id(), name,
            Secret.of("a secret of " + name), "");
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
