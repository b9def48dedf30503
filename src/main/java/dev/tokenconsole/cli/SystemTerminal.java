package dev.tokenconsole.cli;

import java.io.Console;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The console of this process. */
final class SystemTerminal implements Terminal {
    @Override
    public boolean present() {
        return console() != null;
    }

    @Override
    public char[] readSecret(String prompt) {
        char[] typed = Objects.requireNonNull(console()).readPassword("%s", prompt);
        return typed == null ? new char[0] : typed;
    }

    @Override
    public String readLine(String prompt) {
        String typed = Objects.requireNonNull(console()).readLine("%s", prompt);
        return typed == null ? "" : typed;
    }

    /** Whether there is an object without a terminal, or none, differs between Java versions and a system property. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }
}
