package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.TestConsole;
import dev.tokenconsole.TestVault;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.editor.EnvironmentSection;

/** Ways within an open vault that no button leads to. */
class WorkspaceViewTest {
    @TempDir
    private Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theDemoIsNotEdited() throws Exception {
        TestVault.create(home, URI.create("http://127.0.0.1:9"));
        try (TestConsole console = TestConsole.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            edit(console, BuiltInEnvironments.DEMO_ID);
            assertFalse(console.shows("environment-editor"));
            edit(console, "sandbox");
            console.node("environment-editor");
        }
    }

    private static void edit(TestConsole console, String environment) {
        WorkspaceView view = (WorkspaceView) console.node("workspace");
        TestConsole.onFx(() -> {
            view.editEnvironment(environment, EnvironmentSection.NAME);
            return true;
        });
    }
}
