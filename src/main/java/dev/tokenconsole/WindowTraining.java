package dev.tokenconsole;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.vault.VaultLocation;

/** Goes through the screens of the window: the demo with a token, and a new vault that is locked and unlocked. */
final class WindowTraining {
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final Scene scene;
    private final String password;

    private WindowTraining(Scene scene, String password) {
        this.scene = scene;
        this.password = password;
    }

    /** Goes through the screens in a window of its own, and ends JavaFX. The canary is in names and passwords. */
    static void run(String canary, Path folder) {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        await(started);
        AppContext[] context = new AppContext[1];
        Scene[] scene = new Scene[1];
        try {
            onFx(() -> {
                context[0] = new AppContext(VaultLocation.of(folder.resolve(canary + ".tcv")), TokenClock.SYSTEM);
                Stage stage = new Stage();
                ConsoleApp.show(stage, context[0].shell());
                scene[0] = stage.getScene();
            });
            new WindowTraining(scene[0], canary + " of the vault").goThrough();
        } finally {
            onFx(() -> {
                if (context[0] != null) {
                    context[0].close();
                }
            });
            Platform.exit();
        }
    }

    private void goThrough() {
        press("try-demo");
        press("fetch");
        until(() -> scene.lookup("#claims") != null);
        onFx(() -> {
            if (scene.lookup("#token-tabs") instanceof TabPane tabs) {
                List.copyOf(tabs.getTabs()).forEach(tabs.getSelectionModel()::select);
                tabs.getSelectionModel().selectFirst();
            }
        });
        press("rail-inspect");
        press("rail-settings");
        press("rail-help");
        press("rail-tokens");
        press("rail-lock");
        type("create-password");
        type("create-again");
        press("create");
        until(() -> scene.lookup("#rail-tokens") != null);
        press("rail-lock");
        type("unlock-password");
        press("unlock-open");
        until(() -> scene.lookup("#rail-tokens") != null);
    }

    private void press(String id) {
        until(() -> scene.lookup("#" + id) instanceof ButtonBase button && !button.isDisabled());
        onFx(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    }

    private void type(String id) {
        until(() -> scene.lookup("#" + id) instanceof PasswordField);
        onFx(() -> ((PasswordField) scene.lookup("#" + id)).setText(password));
    }


    /** Looks after each frame, as a person would. */
    private void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        boolean[] now = new boolean[1];
        do {
            CountDownLatch frame = new CountDownLatch(1);
            onFx(() -> {
                now[0] = reached.getAsBoolean();
                scene.addPostLayoutPulseListener(frame::countDown);
                Platform.requestNextPulse();
            });
            await(frame);
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The training of the window stays where it is");
            }
        } while (!now[0]);
    }

    private static void onFx(Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        RuntimeException[] failure = new RuntimeException[1];
        Platform.runLater(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure[0] = e;
            } finally {
                done.countDown();
            }
        });
        await(done);
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX does not go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
