package dev.tokenconsole.ui.journey;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestCertificates;
import dev.tokenconsole.ui.WindowTest;

/** Every screen of its own, from the first start to a failed request of the demo. */
abstract class ScreenJourney extends WindowTest {
    ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM, TestCertificates.chosen(home));
    }

    @AfterEach
    void close() {
        console.close();
    }

    /** {@code screen} is shown. */
    abstract void visit(String screen);

    final void visitAll() {
        console.node("first-start");
        visit("first start");
        console.click("inspect-token");
        visit("inspect");
        console.click("inspect-back");
        console.createVault();
        visit("new profile");
        console.press(KeyCode.ESCAPE);
        visit("empty");
        console.click("rail-settings");
        for (String section : List.of("clipboard", "locking", "network", "vault", "general", "environments")) {
            console.openSettings(section);
            visit("settings, " + section);
        }
        console.click("environment-add");
        visit("new environment");
        console.press(KeyCode.ESCAPE);
        console.click("environment-stonex-payments-production").awaitFocus("environment-name");
        console.click("environment-choose-file").awaitFocus("environment-distrust");
        visit("certificates");
        console.click("environment-trust");
        visit("environment");
        console.press(KeyCode.ESCAPE);
        console.click("ask-environment-discard");
        console.click("rail-help");
        visit("help");
        console.click("rail-lock");
        console.node("unlock");
        visit("unlock");
        console.click("try-demo");
        console.choose("Demo");
        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
        visit("token");
        selectTab(console, "tab-token");
        visit("text of the token");
        console.click("signature-chip");
        console.node("signature-verdict");
        visit("signature");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.type("inspect-text", SampleToken.TEXT);
        console.click("inspect-signature");
        for (String keys : List.of("environment", "given", "secret")) {
            console.click("inspect-keys-" + keys);
            visit("inspect, keys: " + keys);
        }
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write("compare token");
        console.press(KeyCode.ENTER);
        console.node("compare");
        visit("compare");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        selectTab(console, "tab-exchange");
        console.node("exchange");
        visit("exchange");
        selectTab(console, "tab-history");
        visit("history");
        console.choose("Wrong secret");
        console.press(KeyCode.F5);
        console.node("verdict");
        visit("failure");
    }
}
