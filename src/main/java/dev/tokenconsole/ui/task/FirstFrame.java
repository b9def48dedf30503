package dev.tokenconsole.ui.task;

import javafx.application.Platform;
import javafx.scene.Scene;

/** The moment at which a window is seen first: work that it does not show can wait until then. */
public final class FirstFrame {
    /** In the first pulse the frame is laid out, and the next one waits until it is painted. */
    private static final int PULSES = 2;

    private FirstFrame() {}

    /** Runs {@code work} on the FX thread once the first frame of {@code scene} is painted; never without a frame. */
    public static void after(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            private int pulses;

            @Override
            public void run() {
                pulses++;
                if (pulses == PULSES) {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(work);
                } else {
                    Platform.requestNextPulse();
                }
            }
        });
    }
}
