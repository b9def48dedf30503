package dev.tokenconsole.pictures;

import java.nio.file.Path;
import java.time.Instant;
import java.util.TimeZone;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;

/** Draws screens for the documentation; run by {@code mvn -B test -Ppictures}. */
@Tag("pictures")
abstract class PictureTest {
    private static final TimeZone ZONE = TimeZone.getDefault();
    final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    @TempDir
    static Path home;

    static {
        // Text that is smoothed for the pixels of one screen has coloured edges on any other.
        System.setProperty("prism.lcdtext", "false");
    }

    @BeforeAll
    static void startToolkit() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        FxToolkit.registerPrimaryStage();
    }

    @AfterAll
    static void restoreZone() {
        TimeZone.setDefault(ZONE);
    }

    static void choose(ConsoleDriver console, String profile) {
        console.choose(profile);
        console.awaitText("token-profile", profile);
    }

    static void fetch(ConsoleDriver console, String profile) {
        choose(console, profile);
        console.press(KeyCode.F5);
        console.awaitText("fetch", "Fetch");
    }
}
