package dev.tokenconsole.vault.testing;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another program that says, for each line that it reads, whether the lock file of that name is free or held. */
public final class LockProbe {
    public static final String FREE = "free";
    public static final String HELD = "held";

    private LockProbe() {}

    /** Until its input ends. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String file = in.readLine();
        while (file != null) {
            try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                out.println(lock == null ? HELD : FREE);
            }
            file = in.readLine();
        }
    }
}
