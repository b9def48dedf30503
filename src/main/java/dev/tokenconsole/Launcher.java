package dev.tokenconsole;

/** Starts the program. */
public final class Launcher {
    private Launcher() {}

    /** Runs the command named by {@code args}, or opens the window. */
    public static void main(String[] args) {
        System.out.println("hello");
    }
}
