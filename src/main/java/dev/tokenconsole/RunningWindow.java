package dev.tokenconsole;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.tokenconsole.platform.desktop.InstanceSignal;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.error.VaultException;

/** The window of an earlier start that has a vault open. */
final class RunningWindow {
    private RunningWindow() {}

    /**
     * Brings the window that has the vault at {@code location} open to the front; false if there is none, or
     * {@code location} is a backup, which is opened beside it. Reads the vault only if any window may be open: nothing
     * of that may hold up a start.
     */
    static boolean show(VaultLocation location) {
        if (!isAnyOpen(location.state()) || location.pick(location.file()).backup().isPresent()) {
            return false;
        }
        try {
            return InstanceSignal.send(location.bell(location.look().vaultId()));
        } catch (VaultException e) {
            // The window that opens says what is wrong with the file.
            return false;
        }
    }

    private static boolean isAnyOpen(Path state) {
        try (DirectoryStream<Path> bells = Files.newDirectoryStream(state, "*.bell")) {
            return bells.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }
}
