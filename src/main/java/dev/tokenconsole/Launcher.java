package dev.tokenconsole;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import dev.tokenconsole.cli.Main;

/** Starts the program. */
public final class Launcher {
    private Launcher() {}

    /** Runs the command named by {@code args}, or opens the window. */
    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(Main.run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.in,
                System.getenv()));
        }
        System.out.println("hello");
    }

    /** Without buffering between flushes being lost: {@link Main#run} flushes both before it returns. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
