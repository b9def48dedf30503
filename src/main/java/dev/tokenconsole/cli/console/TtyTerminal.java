package dev.tokenconsole.cli.console;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import dev.tokenconsole.i18n.Messages;

/**
 * The controlling terminal of a POSIX system. It is there also where standard input and output are files or pipes, as
 * in {@code token-console token Acme | clip}, where Java's own console is not.
 */
final class TtyTerminal implements Terminal {
    private static final Path DEVICE = Path.of("/dev/tty");

    private final Path device;
    private final Echo echo;

    /** The switch that shows or hides typed characters. */
    @FunctionalInterface
    interface Echo {
        /** Returns once it is switched. */
        void show(boolean typed) throws IOException;
    }

    TtyTerminal(Path device, Echo echo) {
        this.device = device;
        this.echo = echo;
    }

    /** The terminal that this process was started from. */
    static TtyTerminal ofThisProcess() {
        return new TtyTerminal(DEVICE, TtyTerminal::stty);
    }

    /** The device file exists everywhere, but only opens where there is a terminal. */
    @Override
    public boolean present() {
        try (InputStream _ = new FileInputStream(device.toFile())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** A secret is never shown: if the terminal cannot hide it, none is read. */
    @Override
    public char[] readSecret(String prompt, String alternative) throws CommandFailure {
        // After Ctrl-C at the prompt, the terminal would otherwise stay hidden.
        Thread restore = new Thread(this::showAgain);
        Runtime.getRuntime().addShutdownHook(restore);
        try {
            hide(alternative);
            return ask(prompt, "\n");
        } catch (CharacterCodingException _) {
            throw CommandFailure.usage(Messages.text("cli.terminal.not-text", alternative));
        } catch (IOException _) {
            throw CommandFailure.usage(Messages.text("cli.terminal.unreadable", alternative));
        } finally {
            showAgain();
            remove(restore);
        }
    }

    /** Waits for {@code restore} if the program is being ended: it would otherwise be cut off. */
    private static void remove(Thread restore) {
        try {
            Runtime.getRuntime().removeShutdownHook(restore);
        } catch (IllegalStateException _) {
            try {
                restore.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public String readLine(String prompt) {
        try {
            return new String(ask(prompt, ""));
        } catch (IOException _) {
            return "";
        }
    }

    private void hide(String alternative) throws CommandFailure {
        try {
            echo.show(false);
        } catch (IOException _) {
            throw CommandFailure.usage(Messages.text("cli.terminal.shown", alternative));
        }
    }

    private char[] ask(String prompt, String after) throws IOException {
        byte[] line = new byte[SecretText.MAX_BYTES];
        try (InputStream in = new FileInputStream(device.toFile());
                OutputStream out = new FileOutputStream(device.toFile(), true)) {
            out.write(prompt.getBytes(StandardCharsets.UTF_8));
            int length = 0;
            int typed = in.read();
            while (typed >= 0 && typed != '\n' && length < line.length) {
                line[length++] = (byte) typed;
                typed = in.read();
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
            return SecretText.decode(ByteBuffer.wrap(line, 0, length));
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private void showAgain() {
        try {
            echo.show(true);
        } catch (IOException _) {
            // The terminal is gone.
        }
    }

    private static void stty(boolean typed) throws IOException {
        Process stty = new ProcessBuilder("stty", typed ? "echo" : "-echo")
            .redirectInput(DEVICE.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
        try {
            if (stty.waitFor() != 0) {
                throw new IOException("the terminal does not hide what is typed");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
