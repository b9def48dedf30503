package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestCertificates;
import dev.tokenconsole.ui.WindowTest;

/** Whoever cannot see the window hears the name of everything that takes the keyboard. */
class AccessibilityTest extends WindowTest {
    @Test
    void everyFocusableControlHasAName() throws Exception {
        List<String> unnamed = new ArrayList<>();
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM, TestCertificates.chosen(home))) {
            console.node("first-start");
            collect(console, "first start", unnamed);
            console.click("inspect-token");
            collect(console, "inspect", unnamed);
            console.click("inspect-back");
            console.createVault();
            collect(console, "new profile", unnamed);
            console.press(KeyCode.ESCAPE);
            collect(console, "empty", unnamed);
            console.click("rail-settings");
            for (String section : List.of("clipboard", "locking", "network", "vault", "general", "environments")) {
                console.openSettings(section);
                collect(console, "settings, " + section, unnamed);
            }
            console.click("environment-add");
            collect(console, "new environment", unnamed);
            console.press(KeyCode.ESCAPE);
            console.click("environment-stonex-payments-production").awaitFocus("environment-name");
            console.click("environment-choose-file").awaitFocus("environment-distrust");
            collect(console, "certificates", unnamed);
            console.click("environment-trust");
            collect(console, "environment", unnamed);
            console.press(KeyCode.ESCAPE);
            console.click("ask-environment-discard");
            console.click("rail-help");
            collect(console, "help", unnamed);
            console.click("rail-lock");
            console.node("unlock");
            collect(console, "unlock", unnamed);
            console.click("try-demo");
            console.choose("Demo");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            collect(console, "token", unnamed);
            selectTab(console, "tab-token");
            collect(console, "text of the token", unnamed);
            selectTab(console, "tab-exchange");
            console.node("exchange");
            collect(console, "exchange", unnamed);
            selectTab(console, "tab-history");
            collect(console, "history", unnamed);
            console.choose("Wrong secret");
            console.press(KeyCode.F5);
            console.node("verdict");
            collect(console, "failure", unnamed);
        }
        assertEquals(List.of(), unnamed);
    }

    private static void collect(ConsoleDriver console, String screen, List<String> unnamed) {
        ConsoleDriver.onFx(() -> {
            walk(console.stage().getScene().getRoot(), screen, unnamed);
            return true;
        });
    }

    private static void walk(Node node, String screen, List<String> unnamed) {
        if (!node.isVisible()) {
            return;
        }
        boolean container = node instanceof ScrollPane || node instanceof TabPane;
        if (node.isFocusTraversable() && !container && name(node).isBlank()) {
            unnamed.add(screen + ": " + node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, screen, unnamed));
        }
    }

    private static String name(Node node) {
        String named = node.getAccessibleText();
        if (named == null && node instanceof Labeled labeled) {
            named = labeled.getText();
        }
        return named == null ? "" : named;
    }
}
