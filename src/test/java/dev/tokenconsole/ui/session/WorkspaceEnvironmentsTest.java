package dev.tokenconsole.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestCertificates;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** Environments change under tokens that were fetched from them. */
class WorkspaceEnvironmentsTest {
    private static final Environment SANDBOX = BuiltInEnvironments.builtIn().getFirst();

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final Profile profile =
        new Profile(UUID.randomUUID(), "Acme", SANDBOX.id(), "client", Secret.of("a secret of a client"), "");
    private final MemoryStore store =
        new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), List.of(profile)));
    private final FxTasks tasks = FxTasks.onFxThread();
    private final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(store,
        new TokenSessions((environment, id, secret) -> issued(environment), tasks, new Ticker(clock)), tasks));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<Environment> whatTokensDependOn() throws Exception {
        EnvironmentOptions options = EnvironmentOptions.DEFAULT;
        return Stream.of(
            SANDBOX.withBaseUrl(URI.create("https://other.example.com")),
            draft(EnvironmentField.VERSION, "2"),
            draft(EnvironmentField.TOKEN_URL, "https://login.example.com/token"),
            new Environment(SANDBOX.id(), SANDBOX.name(), SANDBOX.kind(), SANDBOX.baseUrl(), "1",
                TokenRecipe.STONEX_CLEARING),
            SANDBOX.with(new EnvironmentOptions(null, null, "read", "", "", null, Transport.DEFAULT)),
            SANDBOX.with(options.with(Transport.DEFAULT.allowingTls12(true))),
            SANDBOX.with(options.with(Transport.DEFAULT.through(ProxyChoice.NONE))),
            SANDBOX.with(options.with(Transport.DEFAULT.trusting(List.of(TestCertificates.authority())))));
    }

    static Stream<Environment> whatTokensDoNotDependOn() {
        return Stream.of(
            draft(EnvironmentField.NAME, "Another name"),
            draft(EnvironmentField.ISSUER, "https://login.example.com"),
            draft(EnvironmentField.AUDIENCE, "api"),
            draft(EnvironmentField.KEY_SET_URL, "https://login.example.com/keys"),
            new Environment(SANDBOX.id(), SANDBOX.name(), EnvironmentKind.OTHER, SANDBOX.baseUrl(), "1",
                SANDBOX.recipe()),
            SANDBOX.with(new EnvironmentOptions(EnvironmentColour.TEAL, null, "", "", "", null, Transport.DEFAULT)));
    }

    @ParameterizedTest
    @MethodSource("whatTokensDependOn")
    void tokensOfAnotherPlaceAreForgotten(Environment changed) {
        fetch();
        keep(changed);
        assertNull(workspace.tokens().of(profile.id()).held().get());
        assertEquals(changed, store.contents().environments().getFirst());
        assertEquals(changed, workspace.environmentOf(profile));
    }

    @ParameterizedTest
    @MethodSource("whatTokensDoNotDependOn")
    void otherTokensStay(Environment changed) {
        fetch();
        keep(changed);
        assertNotNull(workspace.tokens().of(profile.id()).held().get());
        assertEquals(changed, workspace.environmentOf(profile));
    }

    /** Finding A6: renewal was allowed for one environment and one kind of system. */
    @Test
    void renewalEndsWithAMoveAndWhenAnEnvironmentBecomesProduction() {
        save(profile.renewing(true));
        keep(draft(EnvironmentField.NAME, "Another name"));
        assertTrue(renews());
        keep(new Environment(SANDBOX.id(), SANDBOX.name(), EnvironmentKind.PRODUCTION, SANDBOX.baseUrl(), "1",
            SANDBOX.recipe()));
        assertFalse(renews());
        save(workspace.profile(profile.id()).orElseThrow().renewing(true));
        assertTrue(renews());
        Profile moved = new Profile(profile.id(), "Acme", "stonex-clearing-uat", "client",
            Secret.of("a secret of a client"), "", true);
        save(moved);
        assertFalse(renews());
        assertEquals("a secret of a client", workspace.profile(profile.id()).orElseThrow().secret().reveal());
        assertFalse(store.contents().profiles().getFirst().renews());
    }

    private void save(Profile changed) {
        ConsoleDriver.onFx(() -> workspace.save(changed, () -> {}, fault -> {}));
        settle();
    }

    private boolean renews() {
        return ConsoleDriver.onFx(() -> workspace.profile(profile.id()).orElseThrow().renews());
    }

    @Test
    void whoeverFollowsAProfilesEnvironmentSeesItChange() {
        ObjectProperty<Profile> chosen = new SimpleObjectProperty<>(profile);
        ObservableValue<Environment> environment = workspace.environmentOf(chosen);
        assertEquals(SANDBOX, environment.getValue());
        keep(draft(EnvironmentField.NAME, "Another name"));
        assertEquals("Another name", environment.getValue().name());
        chosen.set(null);
        assertNull(environment.getValue());
    }

    @Test
    void aNewOneComesLastAndCanGoAgain() {
        Environment added = new Environment("acme", "Acme", EnvironmentKind.OTHER,
            URI.create("https://api.example.com"), "1", TokenRecipe.STONEX_PAYMENTS);
        keep(added);
        assertEquals(added, workspace.environments().getLast());
        assertEquals(BuiltInEnvironments.builtIn().size() + 1, store.contents().environments().size());
        ConsoleDriver.onFx(() -> workspace.removeEnvironment("acme", () -> {}, fault -> {}));
        settle();
        assertEquals(Optional.empty(), workspace.environment("acme"));
        assertEquals(BuiltInEnvironments.builtIn(), store.contents().environments());
        assertEquals(1, workspace.profiles().size());
    }

    @Test
    void oneWithProfilesStays() {
        assertEquals(List.of(profile), workspace.profilesOf(SANDBOX.id()));
        IllegalStateException refused = assertThrows(IllegalStateException.class,
            () -> workspace.removeEnvironment(SANDBOX.id(), () -> {}, fault -> {}));
        assertEquals("An environment with profiles cannot be removed.", refused.getMessage());
        assertFalse(workspace.saving().get());
    }

    private void fetch() {
        ConsoleDriver.onFx(() -> {
            workspace.tokens().fetch(profile, SANDBOX);
            return true;
        });
        Awaitility.await().until(() -> ConsoleDriver.onFx(
            () -> workspace.tokens().of(profile.id()).held().get() != null));
    }

    private void keep(Environment environment) {
        ConsoleDriver.onFx(() -> workspace.saveEnvironment(environment, () -> {}, fault -> {}));
        settle();
    }

    private void settle() {
        Awaitility.await().until(() -> ConsoleDriver.onFx(() -> !workspace.saving().get()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Environment draft(EnvironmentField field, String text) {
        return EnvironmentDraft.of(SANDBOX).with(field, text).toEnvironment();
    }

    private TokenOutcome issued(Environment asked) {
        AccessToken token = new AccessToken(Secret.of(SampleToken.TEXT),
            new TokenTimes(clock.now(), clock.nanos(), Duration.ofHours(1), null));
        return TestOutcomes.issued(token, TestExchange.of(asked, clock.now(), 200), List.of());
    }
}
