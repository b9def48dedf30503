package dev.tokenconsole.vault.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small disk in memory of its own, to be filled and write-protected; needs root. */
public final class Tmpfs implements AutoCloseable {
    /** The size of files there is a multiple of this, in bytes. */
    private static final int PAGE = 4096;
    private static final int PAGES = 16;

    private final Path root;

    private Tmpfs(Path root) {
        this.root = root;
    }

    /** Mounts one at {@code root}, a new folder. */
    public static Tmpfs at(Path root) throws IOException {
        Files.createDirectory(root);
        run("mount", "-t", "tmpfs", "-o", "size=" + PAGES * PAGE, "tmpfs", root.toString());
        return new Tmpfs(root);
    }

    /** Leaves room for {@code pages} pages. */
    public void fill(int pages) throws IOException {
        try (FileChannel filler = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            fill(filler);
            filler.truncate(filler.size() - (long) pages * PAGE);
        }
        assertEquals((long) pages * PAGE, Files.getFileStore(root).getUsableSpace());
    }

    public void makeRoom() throws IOException {
        Files.delete(filler());
    }

    public void protect() throws IOException {
        run("mount", "-o", "remount,ro", root.toString());
    }

    public void allowWriting() throws IOException {
        run("mount", "-o", "remount,rw", root.toString());
    }

    @Override
    public void close() throws IOException {
        run("umount", root.toString());
    }

    private Path filler() {
        return root.resolve("filler");
    }

    private static void fill(FileChannel filler) throws IOException {
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        while (filler.size() < PAGES * PAGE) {
            try {
                filler.write(page.clear());
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertEquals(0, process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue(),
            () -> "failed: " + List.of(command));
    }
}
