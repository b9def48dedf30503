package dev.tokenconsole.ui.check;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;

/** An address of the API that is entered for an environment is called by the checks of its profiles. */
class ProbeInWindowTest extends WindowTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void theProbeOfAnEnvironmentIsCalledByItsChecks() throws Exception {
        TeamVault.create(home, SANDBOX.baseUrl());
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            enter(console, "https://api.example.com/ping");
            console.click("environment-save");
            console.awaitText("environment-probe-problem", "it has to be at the server of the base URL");
            type(console, SANDBOX.server().keySetUrl().toString());
            check(console);
            awaitDetail(console, "The API accepts the token (200)");
            enter(console, SANDBOX.baseUrl() + "/api/v1/ping");
            check(console);
            awaitDetail(console, "The token was issued; the API gave no judgement of it (404)");
            console.awaitText("check-chip-not-judged", "Unreachable 1");
        }
    }

    private static void enter(ConsoleDriver console, String probe) {
        console.openSettings("environments");
        console.click("environment-sandbox").awaitFocus("environment-name");
        type(console, probe);
    }

    private static void type(ConsoleDriver console, String probe) {
        TextField field = (TextField) console.node("environment-probe");
        ConsoleDriver.onFx(() -> {
            field.clear();
            return true;
        });
        console.type("environment-probe", probe);
    }

    private static void check(ConsoleDriver console) {
        console.click("environment-save").awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.choose("Acme Treasury");
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write("Check selected");
        console.press(KeyCode.ENTER).awaitFocus("check-table");
        console.awaitText("check-progress", "checked in");
        console.press(KeyCode.HOME);
    }

    private static void awaitDetail(ConsoleDriver console, String words) {
        ConsoleDriver.await(words).until(() -> ConsoleDriver.onFx(() -> console.eyes().lookup("#check-detail .label")
            .queryAllAs(Label.class).stream().anyMatch(label -> label.getText().contains(words))));
    }
}
