package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.AccessibleTree;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestCertificates;
import dev.tokenconsole.ui.WindowTest;

/** Whoever cannot see the window hears the name of everything that takes the keyboard. */
class AccessibilityTest extends WindowTest {
    private final List<String> walk = new ArrayList<>();

    @Test
    void everyFocusableControlHasAName() throws Exception {
        List<String> faults = new ArrayList<>();
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM, TestCertificates.chosen(home))) {
            console.node("first-start");
            collect(console, "first start", faults);
            console.click("inspect-token");
            collect(console, "inspect", faults);
            console.click("inspect-back");
            console.createVault();
            collect(console, "new profile", faults);
            console.press(KeyCode.ESCAPE);
            collect(console, "empty", faults);
            console.click("rail-settings");
            for (String section : List.of("clipboard", "locking", "network", "vault", "general", "environments")) {
                console.openSettings(section);
                collect(console, "settings, " + section, faults);
            }
            console.click("environment-add");
            collect(console, "new environment", faults);
            console.press(KeyCode.ESCAPE);
            console.click("environment-stonex-payments-production").awaitFocus("environment-name");
            console.click("environment-choose-file").awaitFocus("environment-distrust");
            collect(console, "certificates", faults);
            console.click("environment-trust");
            collect(console, "environment", faults);
            console.press(KeyCode.ESCAPE);
            console.click("ask-environment-discard");
            console.click("rail-help");
            collect(console, "help", faults);
            console.click("rail-lock");
            console.node("unlock");
            collect(console, "unlock", faults);
            console.click("try-demo");
            console.choose("Demo");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            collect(console, "token", faults);
            selectTab(console, "tab-token");
            collect(console, "text of the token", faults);
            console.click("signature-chip");
            console.node("signature-verdict");
            collect(console, "signature", faults);
            console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            console.type("inspect-text", SampleToken.TEXT);
            console.click("inspect-signature");
            for (String keys : List.of("environment", "given", "secret")) {
                console.click("inspect-keys-" + keys);
                collect(console, "inspect, keys: " + keys, faults);
            }
            console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
            console.hands().write("compare token");
            console.press(KeyCode.ENTER);
            console.node("compare");
            collect(console, "compare", faults);
            console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            selectTab(console, "tab-exchange");
            console.node("exchange");
            collect(console, "exchange", faults);
            selectTab(console, "tab-history");
            collect(console, "history", faults);
            console.choose("Wrong secret");
            console.press(KeyCode.F5);
            console.node("verdict");
            collect(console, "failure", faults);
        }
        Files.write(Path.of("target", "accessibility.txt"), walk);
        assertEquals(List.of(), faults);
    }

    /** Adds the walk of this screen to the file, and its faults to the list. */
    private void collect(ConsoleDriver console, String screen, List<String> faults) {
        AccessibleTree tree = ConsoleDriver.onFx(() -> AccessibleTree.of(console.stage().getScene().getRoot()));
        walk.add("== " + screen);
        walk.addAll(tree.lines());
        if (console.shows("announcer")) {
            walk.add("   said last: " + console.said());
        }
        tree.faults().forEach(fault -> faults.add(screen + ": " + fault));
    }
}
