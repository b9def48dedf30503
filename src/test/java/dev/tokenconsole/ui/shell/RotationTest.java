package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.RotatingServer;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** A secret is replaced in the real window, by keys alone, against a server that really takes the one or the other. */
class RotationTest extends WindowTest {
    private static final String OLD = "canary-old-secret-4711-abcdefg";
    private static final String NEW = "canary-new-secret-0815-hijklmn";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private RotatingServer server;
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        server = RotatingServer.start().accept(OLD);
        Environment sandbox = new Environment("sandbox", "Sandbox", EnvironmentKind.SANDBOX, server.url(), "1",
            TokenRecipe.STONEX_PAYMENTS);
        Environment production = new Environment("production", "Live", EnvironmentKind.PRODUCTION, server.url(), "1",
            TokenRecipe.STONEX_PAYMENTS);
        try (Vault vault = TeamVault.location(home).create(ConsoleDriver.PASSWORD.toCharArray())) {
            vault.save(new VaultContents(List.of(sandbox, production, BuiltInEnvironments.builtIn().getLast()),
                List.of(profile("Acme", "sandbox", OLD, true),
                    profile("Beta", "sandbox", "another-secret-of-beta", false),
                    profile("Gamma", "production", "another-secret-of-gamma", false))));
        }
        unlock();
    }

    private static Profile profile(String name, String environment, String secret, boolean renews) {
        return new Profile(UUID.randomUUID(), name, environment, "client-of-" + name, Secret.of(secret), "", renews);
    }

    private void unlock() throws Exception {
        console = ConsoleDriver.open(home, clock);
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"true, true, Both work., rotation-keep-new, Works, Works",
        "false, true, Only the new one works., rotation-keep-new, Does not work, Works",
        "true, false, Only the old one works., rotation-keep-old, Works, Does not work",
        "false, false, Neither works., rotation-test, Does not work, Does not work"})
    void allFour(boolean oldWorks, boolean newWorks, String verdict, String accented, String old, String fresh) {
        server.accept(oldWorks ? OLD : "none", newWorks ? NEW : "neither");
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", verdict);
        assertEquals(old, console.text("rotation-old-state"));
        assertEquals(fresh, console.text("rotation-new-state"));
        assertEquals(List.of(accented), accented());
        assertTrue(console.said().contains(verdict), console.said());
        assertEquals(2, server.requests().size());
        assertTrue(server.requests().getFirst().contains(OLD), "the old one first");
        assertEquals(OLD, stored("Acme"), "nothing is saved before the choice");
    }

    @Test
    void theNewOneIsKeptByKeysAloneAndStaysAfterARestart() throws Exception {
        server.accept(OLD, NEW);
        console.choose("Acme");
        console.press(KeyCode.F5);
        ConsoleDriver.await("the token").until(() -> server.requests().size() == 1 && hasToken());
        clock.pass(Duration.ofMinutes(3));
        begin("Acme");
        console.hands().write(NEW);
        console.press(KeyCode.ENTER);
        console.awaitText("rotation-report", "Both work.");
        console.press(KeyCode.TAB).press(KeyCode.TAB).awaitFocus("rotation-keep-new");
        console.press(KeyCode.ENTER);
        console.awaitGone("rotation");
        console.awaitFocus("profiles");
        assertEquals("The new secret of Acme is saved.", console.said());
        assertEquals(NEW, stored("Acme"));
        Profile kept = profile("Acme");
        assertTrue(kept.renews(), "automatic renewal stays");
        assertFalse(hasToken(), "the token of the old secret is forgotten");
        selectTab(console, "tab-history");
        assertEquals("Entered today \u00b7 last worked just now", console.text("secret-history"));
        console.close();
        clock.pass(Duration.ofDays(2));
        unlock();
        console.choose("Acme");
        selectTab(console, "tab-history");
        assertEquals("Entered 22 Nov 2026 \u00b7 last worked 2 days ago", console.text("secret-history"));
        assertEquals(NEW, stored("Acme"));
    }

    @Test
    void whatTheServerSaysOfTheOldOneIsRemembered() {
        server.accept(NEW);
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Only the new one works.");
        console.click("rotation-keep-old");
        console.awaitGone("rotation");
        assertEquals("The old secret of Acme stays.", console.said());
        assertEquals(OLD, stored("Acme"));
        selectTab(console, "tab-history");
        assertEquals("Last refused just now: wrong secret", console.text("secret-history"));
    }

    @Test
    void theSameSecretIsTestedOnce() {
        begin("Acme");
        test(OLD);
        console.awaitText("rotation-report", "It is the secret that the profile has already. It works.");
        assertEquals(1, server.requests().size());
        assertTrue(isDisabled("rotation-keep-new"));
        assertEquals(List.of("rotation-keep-old"), accented());
    }

    @Test
    void aServerThatLimitsTheRateJudgesNothing() {
        server.limit(12);
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Neither could be tested.");
        assertEquals("Could not be tested", console.text("rotation-old-state"));
        assertEquals("Could not be tested", console.text("rotation-new-state"));
        assertEquals(List.of("rotation-test"), accented());
        int sent = server.requests().size();
        assertTrue(server.requests().stream().noneMatch(body -> body.contains(NEW)), "nothing more is sent");
        console.click("rotation-test");
        console.awaitText("rotation-old-verdict", "Nothing was sent: the server asked for a pause.");
        assertEquals(sent, server.requests().size());
        server.limit(0);
        clock.pass(Duration.ofSeconds(12));
        console.click("rotation-test");
        console.awaitText("rotation-report", "Only the old one works.");
    }

    @Test
    void aServerThatCannotBeReachedJudgesNothing() {
        server.close();
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Neither could be tested.");
        assertEquals(List.of("rotation-test"), accented());
        console.click("rotation-keep-new");
        console.awaitGone("rotation");
        assertEquals(NEW, stored("Acme"), "the user may know better");
    }

    @Test
    void escAndCancelWipeTheNewSecret() {
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Only the old one works.");
        assertFalse(sceneHolds(NEW), "never in a node");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("rotation");
        begin("Acme");
        console.awaitText("rotation-new-state", "Not tested yet");
        assertTrue(isDisabled("rotation-test"), "the field is empty");
        console.click("rotation-cancel");
        console.awaitGone("rotation");
        assertEquals(OLD, stored("Acme"));
    }

    @Test
    void aLockDuringTheTestWipesToo() {
        server.accept(OLD, RotatingServer.SLOW);
        begin("Acme");
        test(RotatingServer.SLOW);
        ConsoleDriver.await("the new one is asked for").until(() -> server.requests().size() == 2);
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock-password");
        assertFalse(sceneHolds(RotatingServer.SLOW));
        console.unlock();
        assertFalse(console.shows("rotation"));
        assertEquals(OLD, stored("Acme"));
    }

    @Test
    void anotherInputVoidsTheTest() {
        server.accept(NEW);
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Only the new one works.");
        console.type("rotation-secret", "x");
        console.awaitText("rotation-new-state", "Not tested yet");
        assertTrue(isDisabled("rotation-keep-new"));
        assertFalse(console.shows("rotation-report"));
    }

    @Test
    void productionIsRedAndASecretOfAnotherSystemIsPointedOut() {
        begin("Gamma");
        assertEquals("PRODUCTION \u00b7 Live", console.text("rotation-production-band"));
        console.type("rotation-secret", OLD);
        console.awaitText("rotation-twins", "The same secret is stored in Acme (Sandbox). Production shares it");
        assertTrue(console.node("rotation-twins").getStyleClass().contains("warning"));
    }

    @Test
    void theFormLeadsThere() {
        console.choose("Acme");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.click("editor-replace-secret");
        console.awaitFocus("rotation-secret");
    }

    @Test
    void reuseIsPointedOutBeforeSavingAndInTheView() {
        console.choose("Beta");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.awaitFocus("field-name");
        assertFalse(console.shows("editor-secret-twins"));
        console.click("field-secret");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.type("field-secret", OLD);
        console.awaitText("editor-secret-twins", "The same secret is stored in Acme (Sandbox).");
        assertTrue(console.node("editor-secret-twins").getStyleClass().contains("info"));
        console.press(KeyCode.CONTROL, KeyCode.S);
        console.awaitGone("profile-editor");
        console.awaitText("token-profile", "Beta");
        console.awaitText("secret-twins", "The same secret is stored in Acme (Sandbox).");
        console.awaitText("secret-history", "Entered today");
        console.choose("Acme");
        console.awaitText("token-profile", "Acme");
        console.awaitText("secret-twins", "The same secret is stored in Beta (Sandbox).");
        assertFalse(console.shows("secret-history"), "nothing is known of it");
    }

    private void begin(String profile) {
        console.choose(profile);
        console.awaitText("token-profile", profile);
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write("replace secret");
        console.press(KeyCode.ENTER);
        console.awaitFocus("rotation-secret");
    }

    private void test(String secret) {
        console.type("rotation-secret", secret);
        console.press(KeyCode.ENTER);
    }

    private List<String> accented() {
        console.hands().settle();
        return ConsoleDriver.onFx(() -> console.stage().getScene().getRoot().lookupAll(".button").stream()
            .filter(button -> button.getStyleClass().contains("accent") && button.isVisible())
            .map(Node::getId).toList());
    }

    private boolean hasToken() {
        UUID id = profile("Acme").id();
        Workspace workspace = workspace();
        return ConsoleDriver.onFx(() -> workspace.tokens().of(id).held().get() != null);
    }

    private boolean isDisabled(String id) {
        Node node = console.node(id);
        return ConsoleDriver.onFx(node::isDisabled);
    }

    private String stored(String name) {
        Profile profile = profile(name);
        return ConsoleDriver.onFx(() -> profile.secret().reveal());
    }

    private Profile profile(String name) {
        Workspace workspace = workspace();
        return ConsoleDriver.onFx(() -> workspace.profiles().stream()
            .filter(each -> each.name().equals(name)).findFirst().orElseThrow());
    }

    private Workspace workspace() {
        return ((Screen.Open) ConsoleDriver.onFx(() -> console.shell().screen().get())).workspace();
    }

    private boolean sceneHolds(String text) {
        return ConsoleDriver.onFx(() -> holds(console.stage().getScene().getRoot(), text));
    }

    private static boolean holds(Node node, String text) {
        String own = switch (node) {
            case TextInputControl input -> input.getText();
            case Labeled label -> label.getText();
            case Text shown -> shown.getText();
            default -> "";
        };
        boolean here = (own != null && own.contains(text)) || String.valueOf(node.getAccessibleText()).contains(text)
            || String.valueOf(node.getAccessibleHelp()).contains(text);
        return here || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> holds(child, text)));
    }
}
