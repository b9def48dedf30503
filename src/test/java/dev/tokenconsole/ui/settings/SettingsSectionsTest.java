package dev.tokenconsole.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.settings.Appearance;
import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.settings.SettingsStore;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;

/** B17, B20: the sections of the settings, by keys alone, each value at once and at the next start. */
class SettingsSectionsTest extends WindowTest {
    @Test
    void keysLeadThroughTheSectionsAndNeverIntoAPassword() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.createVault();
            console.press(KeyCode.ESCAPE);
            console.press(KeyCode.CONTROL, KeyCode.COMMA).awaitFocus("settings-appearance");
            console.press(KeyCode.SHIFT, KeyCode.TAB).awaitFocus("settings-sections");
            for (String first : List.of("settings-clipboard-time", "settings-idle-lock", "settings-timeout",
                    "environment-stonex-payments-sandbox", "settings-place-copy")) {
                console.press(KeyCode.DOWN).press(KeyCode.ENTER).awaitFocus(first);
                assertFalse(ConsoleDriver.onFx(
                    () -> console.stage().getScene().getFocusOwner() instanceof PasswordField));
                ConsoleDriver.onFx(() -> {
                    console.stage().getScene().lookup("#settings-sections").requestFocus();
                    return true;
                });
            }
            console.press(KeyCode.CONTROL, KeyCode.DIGIT1).press(KeyCode.CONTROL, KeyCode.DIGIT4)
                .awaitFocus("settings-place-copy");
        }
    }

    @Test
    void coloursAndTextSizeApplyAtOnceAndAtTheNextStart() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.createVault();
            console.press(KeyCode.ESCAPE);
            console.openSettings("general").press(KeyCode.ENTER).awaitFocus("settings-appearance");
            console.press(KeyCode.DOWN).press(KeyCode.DOWN);
            assertEquals(ColorScheme.DARK, scheme(console));
            runCommand(console, "light");
            assertEquals(ColorScheme.LIGHT, scheme(console));
            assertEquals(Appearance.LIGHT, appearance(console), "the box follows");
            runCommand(console, "dark");
            assertEquals(ColorScheme.DARK, scheme(console));
            console.click("settings-text-larger");
            assertEquals("110 %", console.text("settings-text-percent"));
            console.press(KeyCode.CONTROL, KeyCode.PLUS).press(KeyCode.CONTROL, KeyCode.EQUALS);
            assertEquals("150 %", console.text("settings-text-percent"));
            assertEquals(21, fontSize(console), 0.1);
            console.press(KeyCode.CONTROL, KeyCode.MINUS);
            assertEquals("125 %", console.text("settings-text-percent"));
            console.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            assertEquals("100 %", console.text("settings-text-percent"));
            console.click("settings-text-smaller");
        }
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.node("unlock");
            assertEquals(ColorScheme.DARK, scheme(console));
            assertEquals(12.6, fontSize(console), 0.1);
            console.press(KeyCode.CONTROL, KeyCode.PLUS);
            assertEquals(14, fontSize(console), 0.1, "on every screen");
        }
        assertEquals(100, new WindowStateStore(home.resolve("state")).state().textPercent());
    }

    @Test
    void aCopiedTokenIsClearedAfterTheChosenTime() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.click("try-demo");
            console.openSettings("clipboard").press(KeyCode.ENTER).awaitFocus("settings-clipboard-time");
            console.press(KeyCode.DOWN).press(KeyCode.DOWN);
            console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            console.choose("Demo");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            console.awaitText("copy-status", "Clears in 1");
        }
        assertEquals(Duration.ofMinutes(2), saved().clipboardTime());
    }

    @Test
    void aRequestEndsAfterTheChosenTime() throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            TeamVault.create(home, server.baseUrl());
            try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
                console.unlock();
                console.openSettings("network").press(KeyCode.ENTER).awaitFocus("settings-timeout");
                console.press(KeyCode.UP).press(KeyCode.UP);
                console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
                console.choose("Slow partner");
                console.press(KeyCode.F5);
                console.node("verdict");
            }
        }
        assertEquals(Duration.ofSeconds(5), saved().requestTimeout());
    }

    @Test
    void aProxyAppliesAsSoonAsItIsOne() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.click("try-demo");
            console.openSettings("network").press(KeyCode.ENTER).press(KeyCode.TAB).awaitFocus("settings-proxy");
            console.press(KeyCode.DOWN).press(KeyCode.DOWN).awaitFocus("settings-proxy-host");
            assertFalse(console.shows("settings-proxy-problem"), "nothing is wrong with a field that is not left");
            console.hands().write("http://proxy");
            console.press(KeyCode.TAB).awaitFocus("settings-proxy-port");
            console.hands().write("3128");
            console.press(KeyCode.TAB);
            console.awaitText("settings-proxy-problem", "Enter a host, such as proxy.example.com");
            console.click("settings-proxy-host").press(KeyCode.CONTROL, KeyCode.A);
            console.hands().write("proxy.example.com");
            console.awaitGone("settings-proxy-problem");
        }
        assertEquals(new ProxyChoice.Manual("proxy.example.com", 3128), saved().proxy());
    }

    @Test
    void theFactsAboutTheProgramCanBeCopied() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.createVault();
            console.press(KeyCode.ESCAPE);
            console.openSettings("general");
            console.click("settings-about-copy");
            String facts = console.clipboard();
            assertEquals(console.text("settings-about"), facts);
            for (String fact : List.of("Token Console", "Java " + Runtime.version(), "JavaFX ", "Apache License 2.0",
                    home.resolve("vault.tcv").toString(), home.resolve("state/settings.json").toString())) {
                assertTrue(facts.contains(fact), facts);
            }
        }
    }

    @Test
    void aStartCanBeginAnew() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            console.choose("Gamma Payroll");
            console.openSettings("general");
            console.click("settings-reopen").click("settings-remember");
        }
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            assertEquals(1000, ConsoleDriver.onFx(() -> console.stage().getScene().getWidth()));
            console.unlock();
            console.awaitText("token-profile", "Acme Treasury");
        }
    }

    @Test
    void theRecentlyUsedComeFirstOnceThatIsChosen() throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            TeamVault.create(home, server.baseUrl());
            try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
                console.unlock();
                console.choose("Acme Treasury Services International Holdings");
                console.press(KeyCode.ENTER);
                console.awaitText("copy-status", "Clears in");
                assertEquals("Sandbox (UAT)", firstGroup(console));
                console.openSettings("general").click("settings-recent");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT1).node("token-view");
                assertEquals("Recent", firstGroup(console));
                assertEquals("Acme Treasury Services International Holdings", firstProfile(console));
            }
            try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
                console.unlock();
                assertEquals("Recent", firstGroup(console));
                console.openSettings("general").click("settings-recent");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT1).node("token-view");
                assertEquals("Sandbox (UAT)", firstGroup(console));
            }
        }
    }

    private static String firstGroup(ConsoleDriver console) {
        return top(console, "group-name");
    }

    private static String firstProfile(ConsoleDriver console) {
        return top(console, "profile-name");
    }

    /** The text of that style class that is the highest in the list. */
    private static String top(ConsoleDriver console, String style) {
        Node list = console.node("profiles");
        return ConsoleDriver.onFx(() -> list.lookupAll("." + style).stream().filter(Label.class::isInstance)
            .map(Label.class::cast).filter(label -> !label.getText().isEmpty())
            .min(Comparator.comparingDouble(label -> label.localToScene(0, 0).getY())).orElseThrow().getText());
    }

    private Settings saved() {
        return new SettingsStore(home.resolve("state")).settings();
    }

    private static void runCommand(ConsoleDriver console, String words) {
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write(words).press(KeyCode.ENTER);
        console.awaitFocus("settings-appearance");
    }

    private static Object appearance(ConsoleDriver console) {
        ComboBox<?> box = (ComboBox<?>) console.node("settings-appearance");
        return ConsoleDriver.onFx(box::getValue);
    }

    private static ColorScheme scheme(ConsoleDriver console) {
        return ConsoleDriver.onFx(() -> console.stage().getScene().getPreferences().getColorScheme());
    }

    private static double fontSize(ConsoleDriver console) {
        ConsoleDriver.onFx(() -> {
            console.stage().getScene().getRoot().applyCss();
            return true;
        });
        TextInputControl field = (TextInputControl) ConsoleDriver.onFx(() ->
            console.stage().getScene().getRoot().lookup(".text-input"));
        return ConsoleDriver.onFx(() -> field.getFont().getSize());
    }
}
