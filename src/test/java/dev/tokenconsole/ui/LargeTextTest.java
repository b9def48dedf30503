package dev.tokenconsole.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.TestConsole;
import dev.tokenconsole.TestVault;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.token.TokenClock;

/** Larger text pushes nothing over the edge of the window. */
class LargeTextTest extends WindowTest {
    private static final int NORMAL = 14;

    @ParameterizedTest
    @ValueSource(ints = {100, 125, 150})
    void theTokenStaysInTheWindow(int percent) throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM);
                TestConsole console = open(server)) {
            enlarge(console, percent);
            console.unlock();
            console.choose("Acme Treasury Services International Holdings");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            assertInside(console, List.of("token-view", "token-profile", "fetch", "token-edit", "countdown-card",
                "copy", "copy-status", "copy-keep", "token-tabs", "claims", "profile-add"));
        }
    }

    @Test
    void theEditorStaysInTheWindow() throws Exception {
        try (TestConsole console = TestConsole.open(home, TokenClock.SYSTEM)) {
            enlarge(console, 150);
            console.click("try-demo");
            console.press(KeyCode.CONTROL, KeyCode.E);
            assertInside(console, List.of("profile-editor", "editor-paste", "field-name", "field-secret-reveal"));
        }
    }

    private TestConsole open(SandboxServer server) throws Exception {
        TestVault.create(home, server.baseUrl());
        return TestConsole.open(home, TokenClock.SYSTEM);
    }

    private static void enlarge(TestConsole console, int percent) {
        TestConsole.onFx(() -> {
            console.stage().getScene().getRoot().setStyle("-fx-font-size: " + NORMAL * percent / 100 + "px");
            return true;
        });
    }

    /** Across the window: what is below its edge can be scrolled to. */
    private static void assertInside(TestConsole console, List<String> ids) {
        for (String id : ids) {
            Node node = console.node(id);
            Scene scene = console.stage().getScene();
            Bounds bounds = TestConsole.onFx(() -> node.localToScene(node.getLayoutBounds()));
            assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= scene.getWidth() + 1,
                id + " reaches from " + bounds.getMinX() + " to " + bounds.getMaxX());
        }
    }
}
