package dev.tokenconsole.ui.shell;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;

/** Runs tests on the FX thread with an {@link OpenWorkspace} of their own. */
abstract class WorkspaceTest {
    @TempDir
    private Path folder;

    /** A part of a test. */
    @FunctionalInterface
    interface Work {
        void with(OpenWorkspace open);
    }

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    void onFx(Work work) {
        ConsoleDriver.onFx(() -> {
            try (OpenWorkspace open = new OpenWorkspace(folder)) {
                work.with(open);
            }
            return true;
        });
    }
}
