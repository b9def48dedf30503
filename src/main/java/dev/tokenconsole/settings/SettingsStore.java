package dev.tokenconsole.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.file.AtomicFile;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.platform.file.IoErrorWords;
import dev.tokenconsole.platform.file.NotOursException;
import dev.tokenconsole.platform.file.OwnFile;
import dev.tokenconsole.platform.file.UnsyncedException;
import dev.tokenconsole.text.DisplayPath;

/**
 * The settings in a small file. One that cannot be read is put aside under another name, never overwritten, and the
 * defaults apply; so they do, with the file as it is, if other users can change it. Safe for use by several threads.
 */
public final class SettingsStore {
    private static final String NAME = "settings.json";
    /** Many times the size of settings; a larger file is something else. */
    private static final int MAX_BYTES = 65_536;
    /** The largest number of unreadable files that are put aside. */
    private static final int MOST_ASIDE = 100;

    private final Path file;
    private final String problem;
    private volatile Settings settings = Settings.DEFAULT;
    private Settings written = Settings.DEFAULT;

    /** Those in {@code folder}, which need not exist yet. Reads the disk. */
    public SettingsStore(Path folder) {
        file = folder.toAbsolutePath().resolve(NAME);
        problem = load();
    }

    /** The problem with the file when it was read, in whole sentences; empty if there was none. */
    public String loadProblem() {
        return problem;
    }

    /** The current settings. */
    public Settings settings() {
        return settings;
    }

    /** Makes {@code next} the current settings; {@link #write()} saves them. Never blocks. */
    public void set(Settings next) {
        settings = next;
    }

    /**
     * Saves the current settings, unless they are saved. Blocks; on a thread that is never interrupted.
     *
     * @throws IOException if that failed; the old file is still there, and a later call tries again
     */
    public synchronized void write() throws IOException {
        Settings now = settings;
        if (!now.equals(written)) {
            ObjectNode root;
            try {
                root = read();
            } catch (NotOursException e) {
                throw e;
            } catch (IOException e) {
                putAside();
                root = SettingsJson.empty();
            }
            put(SettingsJson.bytes(now, root));
            written = now;
        }
    }

    /** The path of the file, for people. */
    public String place() {
        return DisplayPath.shown(file);
    }

    private String load() {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            // Before the first frame: no JSON for nothing, and no look at a folder from which nothing comes.
            return "";
        }
        try {
            settings = SettingsJson.settings(read()).orElseThrow();
            written = settings;
            return "";
        } catch (NotOursException e) {
            return Messages.text("settings.not-ours", place(), IoErrorWords.words(e));
        } catch (IOException unreadable) {
            try {
                return Messages.text("settings.aside", DisplayPath.shown(putAside()));
            } catch (IOException e) {
                return Messages.text("settings.unreadable", place());
            }
        }
    }

    /** The object in the file, which is checked; without any field if there is no file. */
    private ObjectNode read() throws IOException {
        try {
            OwnFile.require(file);
            return SettingsJson.parse(FileOperations.SYSTEM.read(file, MAX_BYTES))
                .orElseThrow(() -> new FileSystemException(file.toString(), null, "it holds no settings"));
        } catch (NoSuchFileException e) {
            return SettingsJson.empty();
        }
    }

    private void put(byte[] bytes) throws IOException {
        try {
            AtomicFile.write(file, bytes);
        } catch (UnsyncedException e) {
            // They are saved; should they be gone after a power loss, they are chosen again.
            System.getLogger(SettingsStore.class.getName())
                .log(System.Logger.Level.INFO, "The settings may not survive a power loss", e);
        }
    }

    private Path putAside() throws IOException {
        for (int number = 1; number <= MOST_ASIDE; number++) {
            Path aside = file.resolveSibling("unreadable-" + number + "." + NAME);
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(file, aside);
            }
        }
        throw new FileAlreadyExistsException(file.toString(), null, "too many of its kind were put aside");
    }
}
