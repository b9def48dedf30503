package dev.tokenconsole.ui.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import dev.tokenconsole.ui.session.LateResult;
import dev.tokenconsole.ui.session.Workspace;

/** The vaults that were locked while a change was being saved: none is opened again before that. FX thread only. */
final class ClosingVaults {
    private final Map<Path, CountDownLatch> closing = new HashMap<>();
    private Runnable afterClosing = () -> {};

    /** A latch that is at zero as soon as the vault at {@code file} can be opened. */
    CountDownLatch closed(Path file) {
        return closing.getOrDefault(file, new CountDownLatch(0));
    }

    /** Runs {@code then} after the next vault is closed, unless the result of its last change has to be read. */
    void afterClosing(Runnable then) {
        afterClosing = then;
    }

    /** Closes {@code workspace}, of the vault at {@code file}; {@code reported} receives the result of its change. */
    void close(Path file, Workspace workspace, Consumer<LateResult> reported) {
        CountDownLatch ended = new CountDownLatch(1);
        closing.put(file, ended);
        workspace.close(result -> {
            if (hasToBeRead(result)) {
                afterClosing = () -> {};
            }
            reported.accept(result);
        }, () -> {
            closing.remove(file, ended);
            ended.countDown();
            Runnable then = afterClosing;
            afterClosing = () -> {};
            then.run();
        });
    }

    private static boolean hasToBeRead(LateResult result) {
        return switch (result) {
            case LateResult.Saved _ -> false;
            case LateResult.Done _, LateResult.Failed _ -> true;
        };
    }
}
