package dev.tokenconsole.ui.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.testfx.api.FxToolkit;

import dev.tokenconsole.TestConsole;
import dev.tokenconsole.bench.Figures;
import dev.tokenconsole.bench.FxWaits;
import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.token.TokenClock;
import dev.tokenconsole.ui.session.Workspace;

/** What a person feels: the real window, without a display, over a real vault. */
public final class WindowFigures {
    private static final double FRAME = 16;
    private static final int ROUNDS = 6;
    private static final int SAVES = 200;
    private static final long QUIET_SECONDS = 2;
    private static final String WANTED = "77 treasury";
    private static final int TYPED = 12;

    private WindowFigures() {}

    /** Prints for how long the FX thread lets others wait while it saves, and while it does nothing. */
    public static void printSaves(PrintStream out) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path home = ManyProfiles.folder();
        ManyProfiles.create(home, ManyProfiles.OF_20_KB);
        try (TestConsole console = TestConsole.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            Workspace workspace = TestConsole.onFx(() -> ((Screen.Open) console.shell().screen().get()).workspace());
            for (int round = 1; round <= ROUNDS; round++) {
                out.printf("round %d of %d saves%n", round, SAVES);
                print("saving", FxWaits.until(saves(workspace)), out);
                print("quiet ", FxWaits.until(quiet()), out);
            }
        }
    }

    private static void print(String what, Figures waits, PrintStream out) {
        out.printf("  FX thread, %s: %s, %d over %.0f ms%n", what, waits, waits.over(FRAME), FRAME);
    }

    /** Begins one save after another. */
    private static CountDownLatch saves(Workspace workspace) {
        CountDownLatch left = new CountDownLatch(SAVES);
        TestConsole.onFx(() -> {
            save(workspace, left);
            return true;
        });
        return left;
    }

    private static void save(Workspace workspace, CountDownLatch left) {
        workspace.afterSaving(() -> workspace.keep(
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

    /** Prints what one character in the filter costs the FX thread over a list of {@code count} profiles. */
    public static void printKeys(int count, PrintStream out) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path home = ManyProfiles.folder();
        ManyProfiles.create(home, count);
        try (TestConsole console = TestConsole.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
            TextField filter = (TextField) console.node("profile-filter");
            for (int round = 0; round < TYPED; round++) {
                Figures handled = new Figures();
                Figures laidOut = new Figures();
                Figures both = new Figures();
                for (int i = 0; i < WANTED.length(); i++) {
                    key(filter, character(filter, WANTED.substring(i, i + 1)), handled, laidOut, both);
                }
                for (int i = 0; i < WANTED.length(); i++) {
                    key(filter, pressed(filter, KeyCode.BACK_SPACE), handled, laidOut, both);
                }
                out.printf("round %d%n  handled   %s%n  laid out  %s%n  together  %s, %d over %.0f ms%n",
                    round + 1, handled, laidOut, both, both.over(FRAME), FRAME);
            }
        }
    }

    private static void key(TextField filter, KeyEvent event, Figures handled, Figures laidOut, Figures both)
            throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        long[] spent = new long[2];
        TestConsole.onFx(() -> {
            Scene scene = filter.getScene();
            long start = System.nanoTime();
            Event.fireEvent(filter, event);
            spent[0] = System.nanoTime() - start;
            long[] began = new long[1];
            scene.addPreLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    began[0] = System.nanoTime();
                    scene.removePreLayoutPulseListener(this);
                }
            });
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    spent[1] = System.nanoTime() - began[0];
                    scene.removePostLayoutPulseListener(this);
                    done.countDown();
                }
            });
            return true;
        });
        done.await();
        handled.addNanos(spent[0]);
        laidOut.addNanos(spent[1]);
        both.addNanos(spent[0] + spent[1]);
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
