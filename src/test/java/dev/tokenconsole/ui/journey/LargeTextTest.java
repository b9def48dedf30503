package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestCertificates;
import dev.tokenconsole.ui.WindowTest;

/** Larger text pushes nothing over the edge of the window, not even of the smallest one. */
class LargeTextTest extends WindowTest {
    private static final double NORMAL = 14;
    private static final Map<String, String> FIRST_SETTINGS = Map.of("general", "settings-text-reset", "clipboard",
        "settings-copy-format", "locking", "settings-renewing", "network", "settings-proxy");

    @ParameterizedTest
    @CsvSource("150,900,600")
    void theTokenStaysInTheWindow(int percent, int width, int height) throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM);
                ConsoleDriver console = open(server)) {
            shape(console, percent, width, height);
            console.unlock();
            console.choose("Acme Treasury Services International Holdings");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            assertWithin(console, List.of("token-view", "token-profile", "fetch", "token-edit", "countdown-row",
                "copy", "copy-status", "copy-keep", "token-tabs", "claims", "profile-add", "token-renew"));
            assertSeen(console, List.of("token-view", "fetch", "profiles", "rail-lock"));
            assertSameHeight(console, "profile-filter", "profile-add");
            selectTab(console, "tab-exchange");
            assertWithin(console, List.of("exchange", "exchange-ticket", "exchange-status", "exchange-started-copy",
                "exchange-total", "exchange-request"));
        }
    }

    @ParameterizedTest
    @CsvSource("150,900,600")
    void theVerdictStaysInTheWindow(int percent, int width, int height) throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM);
                ConsoleDriver console = open(server)) {
            shape(console, percent, width, height);
            console.unlock();
            console.choose("Gamma Payroll");
            console.press(KeyCode.F5);
            assertWithin(console, List.of("verdict", "verdict-evidence", "verdict-edit", "verdict-retry",
                "verdict-id", "verdict-copy", "exchange"));
        }
    }

    @ParameterizedTest
    @CsvSource("150,900,600")
    void theEditorStaysInTheWindow(int percent, int width, int height) throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            shape(console, percent, width, height);
            tryDemo(console);
            console.press(KeyCode.CONTROL, KeyCode.E);
            assertWithin(console, List.of("profile-editor", "editor-paste", "field-name", "field-secret-reveal",
                "editor-save", "editor-remove"));
            assertSameHeight(console, "field-secret", "field-secret-reveal");
        }
    }

    @ParameterizedTest
    @CsvSource("150,900,600")
    void theEditorsQuestionIsSeen(int percent, int width, int height) throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            shape(console, percent, width, height);
            tryDemo(console);
            console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
            console.type("field-name", "changed");
            console.press(KeyCode.CONTROL, KeyCode.L);
            assertSeen(console, List.of("ask-editor", "ask-editor-save", "ask-editor-discard", "ask-editor-stay"));
        }
    }

    @ParameterizedTest
    @CsvSource("150,900,600")
    void theOtherViewsStayInTheWindow(int percent, int width, int height) throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            shape(console, percent, width, height);
            assertWithin(console, List.of("create-password", "create-again", "create", "try-demo"));
            console.createVault();
            console.press(KeyCode.ESCAPE);
            assertSeen(console, List.of("empty-add", "empty-import", "profile-add", "profile-import", "rail-lock"));
            console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            assertSeen(console, List.of("inspect-text", "rail-lock"));
            for (String section : List.of("general", "clipboard", "locking", "network")) {
                console.openSettings(section);
                assertWithin(console, List.of("settings", "settings-sections", FIRST_SETTINGS.get(section)));
            }
            console.openSettings("vault");
            assertWithin(console, List.of("settings", "settings-sections",
                "settings-current", "settings-next", "settings-change"));
            console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            assertWithin(console, List.of("help"));
            console.press(KeyCode.CONTROL, KeyCode.L);
            assertWithin(console, List.of("unlock-password", "unlock-open", "try-demo"));
        }
    }

    @ParameterizedTest
    @CsvSource("150,900,600")
    void aMissingVaultIsSaidInTheWindow(int percent, int width, int height) throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        Files.delete(home.resolve("vault.tcv"));
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            shape(console, percent, width, height);
            console.awaitFocus("unlock-backup-0");
            assertSeen(console, List.of("unlock-missing"));
            assertWithin(console, List.of("unlock-backup-0", "unlock-again", "unlock-create", "unlock-other"));
            console.click("unlock-create");
            assertWithin(console, List.of("create-notice", "create-back", "create-password", "create"));
        }
    }

    @ParameterizedTest
    @CsvSource("150,900,600")
    void environmentsStayInTheWindow(int percent, int width, int height) throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM, TestCertificates.chosen(home))) {
            shape(console, percent, width, height);
            tryDemo(console);
            console.openSettings("environments");
            assertWithin(console, List.of("environments", "environment-stonex-payments-production", "environment-demo",
                "environment-add"));
            console.click("environment-stonex-payments-production").awaitFocus("environment-name");
            assertWithin(console, List.of("environment-editor", "environment-reset", "environment-duplicate",
                "environment-kind", "environment-colour", "environment-production", "environment-version",
                "environment-preview", "environment-audience"));
            assertSeen(console, List.of("environment-name", "environment-save", "environment-remove", "rail-lock"));
            console.click("environment-choose-file").awaitFocus("environment-distrust");
            assertWithin(console, List.of("environment-offer", "environment-trust"));
            assertSeen(console, List.of("environment-distrust"));
        }
    }

    private ConsoleDriver open(SandboxServer server) throws Exception {
        TeamVault.create(home, server.baseUrl());
        return ConsoleDriver.open(home, TokenClock.SYSTEM);
    }

    /** It may have to be scrolled to. */
    private static void tryDemo(ConsoleDriver console) {
        ButtonBase demo = (ButtonBase) console.node("try-demo");
        ConsoleDriver.onFx(() -> {
            demo.fire();
            return true;
        });
        console.awaitFocus("profiles");
    }

    private static void shape(ConsoleDriver console, int percent, int width, int height) {
        ConsoleDriver.onFx(() -> {
            console.stage().getScene().getRoot().setStyle("-fx-font-size: " + NORMAL * percent / 100 + "px");
            console.stage().setWidth(width);
            console.stage().setHeight(height);
            return true;
        });
    }

    /** Across the window: what is below its edge can be scrolled to. */
    private static void assertWithin(ConsoleDriver console, List<String> ids) {
        for (String id : ids) {
            Bounds bounds = bounds(console, id);
            Scene scene = console.stage().getScene();
            assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= scene.getWidth() + 1,
                id + " reaches from " + bounds.getMinX() + " to " + bounds.getMaxX());
        }
    }

    /** In both directions, without scrolling. */
    private static void assertSeen(ConsoleDriver console, List<String> ids) {
        assertWithin(console, ids);
        for (String id : ids) {
            Bounds bounds = bounds(console, id);
            Scene scene = console.stage().getScene();
            assertTrue(bounds.getMinY() >= 0 && bounds.getMaxY() <= scene.getHeight() + 1,
                id + " reaches down from " + bounds.getMinY() + " to " + bounds.getMaxY());
        }
    }

    private static void assertSameHeight(ConsoleDriver console, String one, String other) {
        assertEquals(bounds(console, one).getHeight(), bounds(console, other).getHeight(), one + " and " + other);
    }

    private static Bounds bounds(ConsoleDriver console, String id) {
        Node node = console.node(id);
        return ConsoleDriver.onFx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
