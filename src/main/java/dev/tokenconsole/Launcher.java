package dev.tokenconsole;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.cli.Main;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.desktop.Display;
import dev.tokenconsole.platform.file.AppDirs;
import dev.tokenconsole.platform.process.CoreDumps;
import dev.tokenconsole.text.json.StrictJson;
import dev.tokenconsole.text.redact.RedactingLog;
import dev.tokenconsole.vault.VaultLocation;

/** Starts the program: the window without a command, the terminal with one. */
public final class Launcher {
    private static final String VAULT_OPTION = "--vault";
    private static final String SYSTEM_PROXIES = "java.net.useSystemProxies";

    private Launcher() {}

    /** Runs the command named by {@code args}, or opens the window if they name at most a vault. */
    public static void main(String[] args) {
        prepare();
        Optional<Path> window = windowVault(args);
        if (window.isEmpty()) {
            end(terminal(args));
        } else if (!Display.isAvailable()) {
            end(demoInstead(Messages.text("window.no-display")));
        } else if (RunningWindow.show(VaultLocation.of(window.get()))) {
            end(said(Messages.text("window.shown")));
        } else {
            openWindow(window.get());
        }
    }

    /** To be called before anything else. */
    static void prepare() {
        CoreDumps.leaveMemoryOut();
        RedactingLog.install();
        useSystemProxies();
    }

    /** The vault of the window; empty if the arguments are a command, or name a vault that is blank. */
    static Optional<Path> windowVault(String... args) {
        if (args.length == 0) {
            return Optional.of(AppDirs.vaultFile(null));
        }
        @Nullable String vault = args.length == 2 && args[0].equals(VAULT_OPTION) ? args[1]
            : args.length == 1 && args[0].startsWith(VAULT_OPTION + "=") ? args[0].substring(VAULT_OPTION.length() + 1)
            : null;
        return Optional.ofNullable(vault).filter(file -> !file.isBlank()).map(AppDirs::vaultFile);
    }

    /** Java reads the system's proxy settings only if the property is set before the first connection. */
    static void useSystemProxies() {
        if (System.getProperty(SYSTEM_PROXIES) == null) {
            System.setProperty(SYSTEM_PROXIES, "true");
        }
    }

    /** The only use of JavaFX here, so that no command loads it. The window prevents core files at its first input. */
    private static void openWindow(Path vault) {
        try {
            ConsoleApp.open(vault);
        } catch (RuntimeException | LinkageError e) {
            if (ConsoleApp.wasStarted()) {
                throw e;
            }
            end(demoInstead(Messages.text("window.cannot-open")));
        }
    }

    /** Starts, while the arguments are parsed, what takes long and a command needs; an option comes first for help. */
    private static void startBeside(String... args) {
        if (args.length > 0 && !args[0].startsWith("-")) {
            StrictJson.load();
            if (!args[0].equals("decode")) {
                CoreDumps.startPrevention();
            }
        }
    }

    /** Not by {@link System#exit}, which first loads the logging, for 10 ms. All output is flushed by now. */
    private static void end(int exitCode) {
        Runtime.getRuntime().halt(exitCode);
    }

    private static int said(String words) {
        PrintWriter out = utf8(FileDescriptor.out);
        out.print(words + "\n");
        out.flush();
        return 0;
    }

    private static int demoInstead(String reason) {
        PrintWriter err = utf8(FileDescriptor.err);
        err.print(reason + "\n");
        err.flush();
        return terminal("demo");
    }

    private static int terminal(String... args) {
        startBeside(args);
        return Main.run(
            args, utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.in, System.getenv());
    }

    /** Buffered: {@link Main#run} flushes both before it returns. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
