package dev.tokenconsole.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.desktop.InstanceSignal;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.vault.error.VaultAccess;

/** Shows this window when the program is started again over the vault that is open here. FX thread only. */
final class SecondStart {
    private Runnable front = () -> {};
    private @Nullable InstanceSignal signal;

    /** Runs {@code shown}, on the FX thread, at a second start. */
    void onSecondStart(Runnable shown) {
        front = shown;
    }

    /**
     * Listens at {@code socket} from the time on when the vault of {@code workspace} can be written, as a backup can
     * once it was made the vault, if {@code shown} is true then. Without a socket a second start does not find this
     * one, which is logged.
     */
    void follow(Workspace workspace, BooleanSupplier shown, Function<UUID, Path> socket) {
        workspace.saving().subscribe(saving -> workspace.vault()
            .filter(vault -> shown.getAsBoolean() && !saving && signal == null)
            .filter(vault -> vault.access() == VaultAccess.WRITING)
            .ifPresent(vault -> listen(socket.apply(vault.vaultId()))));
    }

    private void listen(Path socket) {
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
