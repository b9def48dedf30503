package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.task.Settling;

/** Findings A4, A5, A6 and A14 in the real window, with a real server. */
class WindowSafetyTest extends WindowTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();
    private final TestClock clock = new TestClock(Instant.now());
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        TeamVault.create(home, SANDBOX.baseUrl());
        console = ConsoleDriver.open(home, clock);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theDemoShowsThatTheIssuerIsWrong() {
        console.click("try-demo");
        console.node("workspace");
        console.choose("Wrong issuer");
        fetch();
        assertTrue(strips().getFirst().contains("https://auth.example/oauth2/another"), strips()::getFirst);
        console.choose("Demo");
        fetch();
        assertMatches();
        assertFalse(console.shows("remember-expected"));
    }

    @Test
    void theFirstTokenAsksOnceWhatIsToBeExpected() {
        unlockAcme();
        fetch();
        assertTrue(console.text("remember-question").startsWith("Remember issuer and audience of this token")
            && console.text("remember-question").endsWith(
                " for StoneX Payments Sandbox (UAT), and verify with the keys of 127.0.0.1?"));
        assertEquals("Not verified", console.text("signature-chip"));
        // A press at once would be for what was there before the token.
        clock.pass(Settling.TIME);
        console.click("remember-yes");
        console.awaitGone("remember-expected");
        assertMatches();
        console.awaitText("signature-chip", "Verified");
        Environment stored = environment();
        assertEquals(SANDBOX.server().issuer().toString(), stored.options().issuer());
        assertEquals("api://paymentsconnect", stored.options().audience());
    }

    @Test
    void aNoStaysForTheRunAndProductionIsAskedInRed() {
        unlockAcme();
        fetch();
        clock.pass(Settling.TIME);
        console.click("remember-no");
        console.awaitGone("remember-expected");
        console.press(KeyCode.CONTROL, KeyCode.L);
        unlockAcme();
        fetch();
        assertFalse(console.shows("remember-expected"));
        console.choose("Acme Production");
        fetch();
        assertTrue(console.text("remember-question").contains("PRODUCTION (StoneX Payments Production)"));
        assertTrue(console.node("remember-expected").getStyleClass().contains("danger"));
        assertEquals("", environment().options().issuer());
    }

    @Test
    void aShortTokenOfThisComputerIsCountedDownToItsRenewal() {
        console.click("try-demo");
        console.node("workspace");
        console.choose("Short-lived token");
        fetch();
        console.click("token-renew");
        console.awaitText("token-renews-at", "Renews in ");
    }

    @Test
    void aMoveToProductionAsksInRedAndStopsTheRenewal() {
        unlockAcme();
        fetch();
        console.click("token-renew");
        console.awaitText("token-renews-at", "Renews at ");
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        assertFalse(console.shows("field-production"));
        selectEnvironment("production");
        assertTrue(console.shows("field-production"));
        console.click("editor-save");
        assertEquals(List.of("Move Acme Treasury to StoneX Payments Production? Its client id and secret will be sent "
            + "to 127.0.0.1. Tokens from the environment before are dropped. Automatic renewal is switched off."),
            labels("ask-editor"));
        assertTrue(console.node("ask-editor").getStyleClass().contains("danger"));
        assertEquals("ask-editor-no", console.focused());
        console.click("ask-editor-no");
        assertTrue(console.shows("profile-editor"));
        console.click("editor-save");
        console.click("ask-editor-yes");
        console.awaitText("token-until", "The earlier token was dropped");
        assertTrue(console.shows("production-band"));
        assertFalse(ConsoleDriver.onFx(() -> ((CheckBox) console.stage().getScene().lookup("#token-renew"))
            .isSelected()));
    }

    @Test
    void aTestShowsTheFindingsOfTheRealThing() {
        unlockAcme();
        console.openSettings("environments");
        console.click("environment-sandbox").awaitFocus("environment-name");
        console.type("environment-issuer", "https://elsewhere.example.com");
        console.type("environment-audience", "api://elsewhere");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.click("editor-test");
        console.awaitText("editor-report", "These credentials work: ");
        String report = console.text("editor-report");
        assertTrue(console.node("editor-report").getStyleClass().contains("warning"));
        console.click("editor-cancel");
        fetch();
        assertEquals(2, strips().size());
        strips().forEach(strip -> assertTrue(report.contains(strip), () -> report + " lacks " + strip));
    }

    @Test
    void aTestOfATokenThatArrivesExpiredWarns() {
        unlockAcme();
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        ConsoleDriver.onFx(() -> {
            ((TextField) console.stage().getScene().lookup("#field-client-id")).setText("demo-exp-past");
            return true;
        });
        console.click("editor-test");
        console.awaitText("editor-report", "The token had expired when it arrived.");
        assertTrue(console.node("editor-report").getStyleClass().contains("warning"));
    }

    private void unlockAcme() {
        console.unlock();
        console.choose("Acme Treasury");
        console.awaitText("token-profile", "Acme Treasury");
    }

    private void fetch() {
        console.press(KeyCode.F5);
        console.node("claims");
        console.awaitText("fetch", "Fetch token");
    }

    private void selectEnvironment(String id) {
        ConsoleDriver.onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Environment> box = (ComboBox<Environment>) console.stage().getScene().lookup("#field-environment");
            box.setValue(box.getItems().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow());
            return true;
        });
        console.hands().settle();
    }

    private Environment environment() {
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock");
        char[] password = ConsoleDriver.PASSWORD.toCharArray();
        try (var vault = TeamVault.location(home).open(password)) {
            return vault.contents().environments().getFirst();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertMatches() {
        assertFalse(console.shows("findings-line"));
        Node state = console.node("token-state");
        assertTrue(ConsoleDriver.onFx(state::getAccessibleHelp).contains("The issuer matches.\nThe audience matches."));
    }

    private List<String> strips() {
        if (!console.shows("findings")) {
            console.click("findings-line");
        }
        return labels("findings");
    }

    private List<String> labels(String id) {
        Parent parent = (Parent) console.node(id);
        return ConsoleDriver.onFx(() -> parent.getChildrenUnmodifiable().stream()
            .filter(Label.class::isInstance).map(WindowSafetyTest::text).toList());
    }

    private static String text(Node node) {
        return ((Label) node).getText();
    }
}
