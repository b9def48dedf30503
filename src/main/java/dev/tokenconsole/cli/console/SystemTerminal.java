package dev.tokenconsole.cli.console;

import java.io.Console;

import org.jspecify.annotations.Nullable;

/** The keyboard and screen that this process was started from. */
public final class SystemTerminal implements Terminal {
    private final @Nullable Console console = console();
    private final Terminal tty = TtyTerminal.ofThisProcess();

    @Override
    public boolean present() {
        return console != null || tty.present();
    }

    @Override
    public boolean isScreen() {
        return console != null;
    }

    @Override
    public char[] readSecret(String prompt, String alternative) throws CommandFailure {
        if (console == null) {
            return tty.readSecret(prompt, alternative);
        }
        char[] typed = console.readPassword("%s", prompt);
        return typed == null ? new char[0] : typed;
    }

    @Override
    public String readLine(String prompt) {
        if (console == null) {
            return tty.readLine(prompt);
        }
        String typed = console.readLine("%s", prompt);
        return typed == null ? "" : typed;
    }

    /** Without a terminal, some Java versions and a system property give an object, others null. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }
}
