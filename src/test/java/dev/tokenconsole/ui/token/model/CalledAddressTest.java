package dev.tokenconsole.ui.token.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The address in a copied command: that of the demo is the one that was called, any other the one that is stored. */
class CalledAddressTest {
    private static final TokenClock CLOCK = TokenClock.SYSTEM;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** An environment of the kind of the demo may be anywhere, and a token goes where its profile says. */
    @ParameterizedTest
    @CsvSource({
        BuiltInEnvironments.DEMO_ID + ", DEMO, http://127.0.0.1:4711/",
        "own, DEMO, https://stored.example/", "own, OTHER, https://stored.example/"})
    void isThatOfTheProfile(String id, EnvironmentKind kind, String address) {
        Environment plain = BuiltInEnvironments.builtIn().getLast();
        Environment stored = new Environment(
            id, id, kind, URI.create("https://stored.example"), plain.version(), plain.recipe(), plain.options());
        Environment called = stored.withBaseUrl(URI.create("http://127.0.0.1:4711"));
        Profile profile = new Profile(UUID.randomUUID(), "Acme", id, "client", Secret.of("secret of Acme"), "");
        FxTasks tasks = FxTasks.onFxThread();
        Ticker ticker = ConsoleDriver.onFx(() -> new Ticker(CLOCK));
        Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
            new MemoryStore(new VaultContents(List.of(stored), List.of(profile))),
            new TokenSessions((environment, client, secret) -> TestOutcomes.issued(
                new AccessToken(Secret.of(SampleToken.TEXT), new TokenTimes(CLOCK.now(), CLOCK.nanos(), null, null)),
                TestExchange.of(called, CLOCK.now(), 200), List.of()), tasks, ticker), tasks));
        TokenCopying copying = ConsoleDriver.onFx(() -> new TokenCopying(
            workspace, new TokenClipboard(new SecretClipboard(), ticker, () -> Duration.ofSeconds(30)), ticker));
        ConsoleDriver.onFx(() -> {
            workspace.tokens().fetch(profile, stored);
            return true;
        });
        ConsoleDriver.await("the token").until(() ->
            ConsoleDriver.onFx(() -> workspace.tokens().of(profile.id()).held().get() != null));
        assertTrue(ConsoleDriver.onFx(() -> copying.copy(profile, CopyFormat.CURL)));
        assertThat(copied(), containsString(address));
        ConsoleDriver.onFx(() -> copying.copyRedacted(profile, CopyFormat.CURL));
        assertThat(copied(), containsString(address));
        ConsoleDriver.onFx(() -> {
            workspace.close();
            return true;
        });
    }

    private static String copied() {
        return ConsoleDriver.onFx(() -> Clipboard.getSystemClipboard().getString());
    }
}
