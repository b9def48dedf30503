package dev.tokenconsole.settings;

import java.io.IOException;
import java.nio.file.Path;

import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.file.IoErrorWords;
import dev.tokenconsole.platform.file.NotOursException;
import dev.tokenconsole.text.DisplayPath;

/**
 * The settings in a small file. One that cannot be read is put aside under another name, never overwritten, and the
 * defaults apply; so they do, with the file as it is, if other users can change it. A single value that is not among
 * the choices has its default. Safe for use by several threads.
 */
public final class SettingsStore {
    private final StateFile<ObjectNode> file;
    private final String problem;
    private volatile Settings settings = Settings.DEFAULT;
    private Settings written = Settings.DEFAULT;

    /** Those in {@code folder}, which need not exist yet. Reads the disk. */
    public SettingsStore(Path folder) {
        file = new StateFile<>(folder, "settings.json", new StateJson());
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
            file.change(root -> SettingsJson.with(root, now));
            written = now;
        }
    }

    /** The path of the file, for people. */
    public String place() {
        return file.place();
    }

    private String load() {
        if (file.isMissing()) {
            // Before the first frame: no JSON for nothing, and no look at a folder from which nothing comes.
            return "";
        }
        try {
            SettingsJson.Found found = SettingsJson.read(file.read());
            settings = found.settings();
            written = settings;
            return found.unusable().isEmpty() ? ""
                : Messages.text("settings.unusable", place(), String.join(", ", found.unusable()));
        } catch (NotOursException e) {
            return Messages.text("settings.not-ours", place(), IoErrorWords.words(e));
        } catch (IOException unreadable) {
            try {
                return Messages.text("settings.aside", DisplayPath.shown(file.putAside()));
            } catch (IOException e) {
                return Messages.text("settings.unreadable", place());
            }
        }
    }
}
