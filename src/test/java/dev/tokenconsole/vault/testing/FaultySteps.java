package dev.tokenconsole.vault.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.file.FileOperations;

/** Real steps that are written down, and one of which can be made to fail before it is taken. */
public final class FaultySteps implements FileOperations {
    private final List<String> taken = new ArrayList<>();
    private int failing = Integer.MAX_VALUE;
    private Supplier<IOException> fault = IOException::new;
    private boolean lying;
    private boolean keeping;
    private String failingKind = "";
    private @Nullable Supplier<? extends RuntimeException> noLinks;
    private byte @Nullable [] served;

    /** From now on, every file seems to hold {@code bytes}. */
    public void serve(byte[] bytes) {
        served = bytes;
    }

    /** From now on, the step with this number, counted from 0, fails. */
    public void failAt(int step, Supplier<IOException> with) {
        taken.clear();
        failing = step;
        fault = with;
    }

    /** From now on, the next step of that kind fails, once. */
    public void failNext(String kind, Supplier<IOException> with) {
        failingKind = kind;
        fault = with;
    }

    /** From now on, the file system has no hard links and says so like this. */
    public void haveNoLinks(Supplier<? extends RuntimeException> with) {
        noLinks = with;
    }

    /** From now on, backups cannot be deleted. */
    public void failDeletingBackups() {
        keeping = true;
    }

    /** From now on, half of what is written gets lost without a word. */
    public void loseHalf() {
        lying = true;
    }

    /** No more faults. */
    public void heal() {
        taken.clear();
        failing = Integer.MAX_VALUE;
        lying = false;
        failingKind = "";
    }

    public List<String> taken() {
        return taken;
    }

    private void take(String step) throws IOException {
        taken.add(step);
        if (taken.size() - 1 == failing) {
            throw fault.get();
        }
        if (failingKind.equals(step)) {
            failingKind = "";
            throw fault.get();
        }
    }

    @Override
    public void makeDirectories(Path directory) throws IOException {
        take("makeDirectories");
        SYSTEM.makeDirectories(directory);
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        take("create");
        return SYSTEM.create(file);
    }

    @Override
    public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        take("write");
        if (lying) {
            channel.write(bytes.slice(0, bytes.remaining() / 2));
            bytes.position(bytes.limit());
        } else {
            // Half at a time: the caller has to go on until nothing is left.
            ByteBuffer half = bytes.slice(bytes.position(), (bytes.remaining() + 1) / 2);
            bytes.position(bytes.position() + half.remaining());
            SYSTEM.write(channel, half);
        }
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        take("force");
        SYSTEM.force(channel);
    }

    @Override
    public byte[] read(Path file, int limit) throws IOException {
        take("read");
        byte[] bytes = served;
        return bytes == null ? SYSTEM.read(file, limit) : bytes;
    }

    @Override
    public void link(Path link, Path existing) throws IOException {
        take("link");
        Supplier<? extends RuntimeException> refusal = noLinks;
        if (refusal != null) {
            throw refusal.get();
        }
        SYSTEM.link(link, existing);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        take("move");
        SYSTEM.move(from, to);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        take("forceDirectory");
        SYSTEM.forceDirectory(directory);
    }

    @Override
    public void delete(Path file) throws IOException {
        take("delete");
        if (keeping && file.toString().endsWith(".tcv")) {
            throw new IOException("Operation not permitted");
        }
        SYSTEM.delete(file);
    }
}
