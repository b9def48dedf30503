package dev.tokenconsole.memory;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;

/**
 * The real window over the vault in the folder {@code args[0]}: opened with the password in the file
 * {@code args[1]}, used as people use it, and locked. With a file {@code args[2]}, the secret in that is typed into the
 * editor and left there, in sight, until nobody's use locks the window. It knows no secret but what it types, and that
 * from its keys.
 */
final class LockedProgram {
    static final String OPEN = "OPEN";
    static final String LOCKED = "LOCKED";
    static final String PROFILE = "Canary";
    static final String OPAQUE = "Canary, opaque";

    private LockedProgram() {}

    /** Prints {@link #OPEN} and {@link #LOCKED} when it is, and then waits for a line. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        InputStream in = new FileInputStream(FileDescriptor.in);
        FxToolkit.registerPrimaryStage();
        TestClock clock = new TestClock(Instant.now());
        try (ConsoleDriver console = ConsoleDriver.open(Path.of(args[0]), clock)) {
            console.awaitFocus("unlock-password");
            type(console, Path.of(args[1]));
            console.press(KeyCode.ENTER);
            console.node("workspace");
            for (String profile : new String[] {OPAQUE, PROFILE}) {
                use(console, profile);
            }
            boolean idle = args.length > 2;
            if (idle) {
                typeSecret(console, Path.of(args[2]));
            }
            out.println(OPEN);
            in.read();
            if (idle) {
                clock.pass(Settings.DEFAULT.idleLock());
                console.awaitText("unlock-notice", "Unsaved input is lost.");
            } else {
                console.press(KeyCode.CONTROL, KeyCode.L);
            }
            console.awaitFocus("unlock-password");
            // TestFX keeps every event of the window that it was told of, and with them the nodes.
            FxToolkit.registerStage(Stage::new);
            out.println(LOCKED);
            in.read();
        }
        System.exit(0);
    }

    private static void typeSecret(ConsoleDriver console, Path file) throws IOException {
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.click("field-secret-reveal");
        console.click("field-secret-shown");
        console.press(KeyCode.CONTROL, KeyCode.END);
        type(console, file);
    }

    private static void type(ConsoleDriver console, Path file) throws IOException {
        for (byte key : Files.readAllBytes(file)) {
            console.hands().write(Character.toString(key));
        }
    }

    /** Fetches a token, copies it, looks at its text and at the profile's secret. */
    private static void use(ConsoleDriver console, String profile) {
        console.choose(profile);
        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        console.click("token-edit");
        console.node("profile-editor");
        console.click("field-secret-reveal");
        console.click("field-secret-reveal");
        console.press(KeyCode.ESCAPE);
        console.node("token-view");
        showText(console);
    }

    private static void showText(ConsoleDriver console) {
        ConsoleDriver.onFx(() -> {
            TabPane tabs =
                (TabPane) console.stage().getScene().getRoot().lookup("#token-tabs");
            tabs.getSelectionModel().select(1);
            return true;
        });
        console.node("raw-token");
    }
}
