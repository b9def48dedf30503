package dev.tokenconsole.testing;

import java.io.IOException;

/** An X server without a screen, for tests tagged system. */
public final class XServer implements AutoCloseable {
    private final Process server;
    private final String display;

    private XServer(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /** Returns once it can be used; it picks a free number. */
    public static XServer start() throws IOException {
        Process server = new ProcessBuilder(
            "Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1280x900x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new XServer(server, ":" + server.inputReader().readLine());
    }

    /** Its name, as DISPLAY has it. */
    public String display() {
        return display;
    }

    /** Moves the pointer as a person does. */
    public void movePointer() throws IOException, InterruptedException {
        ProcessBuilder move = new ProcessBuilder("xdotool", "mousemove_relative", "--", "7", "5");
        move.environment().put("DISPLAY", display);
        if (move.start().waitFor() != 0) {
            throw new IllegalStateException("no pointer");
        }
    }

    @Override
    public void close() {
        server.destroy();
    }
}
