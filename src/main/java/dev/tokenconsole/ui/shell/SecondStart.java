package dev.tokenconsole.ui.shell;

import java.io.IOException;
import java.nio.file.Path;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.desktop.InstanceSignal;

/** Shows this window when the program is started again over the vault that is open here. FX thread only. */
final class SecondStart {
    private Runnable front = () -> {};
    private @Nullable InstanceSignal signal;

    /** Runs {@code shown}, on the FX thread, at a second start. */
    void onSecondStart(Runnable shown) {
        front = shown;
    }

    /** True between {@link #listen} and {@link #stop()}. */
    boolean isListening() {
        return signal != null;
    }

    /** Listens at {@code socket}; without a socket a second start does not find this one, which is logged. */
    void listen(Path socket) {
        try {
            signal = InstanceSignal.listen(socket, () -> Platform.runLater(front));
        } catch (IOException | UnsupportedOperationException e) {
            System.getLogger(SecondStart.class.getName()).log(System.Logger.Level.INFO,
                "A second start of the program will not find this one", e);
        }
    }

    void stop() {
        if (signal != null) {
            signal.close();
            signal = null;
        }
    }
}
