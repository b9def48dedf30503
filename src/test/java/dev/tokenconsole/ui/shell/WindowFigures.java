package dev.tokenconsole.ui.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.testfx.api.FxToolkit;

import dev.tokenconsole.bench.FxWaits;
import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.session.Workspace;

/** The delays that a person feels: the real window, without a display, over a real vault. */
public final class WindowFigures {
    /** In milliseconds, at 60 frames a second. */
    static final double FRAME = 16;
    private static final int ROUNDS = 6;
    private static final int SAVES = 200;
    private static final long QUIET_SECONDS = 2;
    private static final String WANTED = "77 treasury";
    private static final int KEY_ROUNDS = 12;

    private WindowFigures() {}

    /** Prints for how long the FX thread lets others wait while it saves, and while it does nothing. */
    public static void printSaves(PrintStream out) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path home = ManyProfiles.folder();
        ManyProfiles.create(home, ManyProfiles.OF_20_KB);
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            Workspace workspace = ConsoleDriver.onFx(() -> ((Screen.Open) console.shell().screen().get()).workspace());
            for (int round = 1; round <= ROUNDS; round++) {
                out.printf("round %d of %d saves%n", round, SAVES);
                print("saving", saves(workspace), out);
                print("quiet ", quiet(), out);
            }
        }
    }

    private static void print(String what, CountDownLatch end, PrintStream out) throws InterruptedException {
        FxWaits waits = new FxWaits();
        waits.until(end);
        waits.print(what, out);
    }

    /** Begins one save after another. */
    private static CountDownLatch saves(Workspace workspace) {
        CountDownLatch left = new CountDownLatch(SAVES);
        ConsoleDriver.onFx(() -> {
            save(workspace, left);
            return true;
        });
        return left;
    }

    private static void save(Workspace workspace, CountDownLatch left) {
        workspace.afterSaving(() -> workspace.save(
            ManyProfiles.renoted(workspace.profiles().getFirst(), "save " + left.getCount()), () -> {
                left.countDown();
                if (left.getCount() > 0) {
                    save(workspace, left);
                }
            }, fault -> {
                throw new IllegalStateException(fault);
            }));
    }

    private static CountDownLatch quiet() {
        CountDownLatch end = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(QUIET_SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            end.countDown();
        });
        return end;
    }

    /** Prints what one key in the filter costs the FX thread over a list of 10,000 profiles. */
    public static void printKeys(PrintStream out) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path home = ManyProfiles.folder();
        ManyProfiles.create(home, ManyProfiles.TEN_THOUSAND);
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
            TextField filter = (TextField) console.node("profile-filter");
            for (int round = 1; round <= KEY_ROUNDS; round++) {
                KeyFigures keys = new KeyFigures();
                for (int i = 0; i < WANTED.length(); i++) {
                    keys.measure(filter, character(filter, WANTED.substring(i, i + 1)));
                }
                for (int i = 0; i < WANTED.length(); i++) {
                    keys.measure(filter, pressed(filter, KeyCode.BACK_SPACE));
                }
                out.printf("round %d of %d keys%n", round, 2 * WANTED.length());
                keys.print(out);
            }
        }
    }

    private static KeyEvent character(Node target, String character) {
        return new KeyEvent(target, target, KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false,
            false);
    }

    private static KeyEvent pressed(Node target, KeyCode code) {
        return new KeyEvent(target, target, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false,
            false, false);
    }
}
