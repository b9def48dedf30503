package dev.tokenconsole.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

import dev.tokenconsole.platform.file.NotOursException;

/**
 * The state of the window in {@code window.properties}. One that cannot be read is put aside, and the defaults apply;
 * nothing is said about it, since nothing was chosen there. Two windows share the file: each writes what it changed.
 * Safe for use by several threads.
 */
public final class WindowStateStore {
    private final StateFile<SortedMap<String, String>> file;
    private volatile WindowState state = WindowState.DEFAULT;
    private WindowState written = WindowState.DEFAULT;

    /** That in {@code folder}, which need not exist yet. Reads the disk, before the first frame. */
    public WindowStateStore(Path folder) {
        file = new StateFile<>(folder, "window.properties", WindowStateProperties.FORMAT);
        if (!file.isMissing()) {
            state = read();
            written = state;
        }
    }

    /** The current state. */
    public WindowState state() {
        return state;
    }

    /** Makes {@code next} the current state; {@link #write()} saves it. Never blocks. */
    public void set(WindowState next) {
        state = next;
    }

    /**
     * Saves what changed since the last time, in what another window saved meanwhile. Blocks; on a thread that is never
     * interrupted.
     *
     * @throws IOException if that failed; the old file is still there, and a later call tries again
     */
    public synchronized void write() throws IOException {
        WindowState now = state;
        if (!now.equals(written)) {
            WindowState base = written;
            // A file that is gone, or was put aside, has nothing to keep.
            file.change(entries -> WindowStateProperties.with(entries,
                entries.isEmpty() ? now : merged(base, now, WindowStateProperties.state(entries))));
            written = now;
        }
    }

    private WindowState read() {
        try {
            return WindowStateProperties.state(file.read());
        } catch (NotOursException e) {
            log(e);
        } catch (IOException unreadable) {
            try {
                file.putAside();
            } catch (IOException e) {
                log(e);
            }
        }
        return WindowState.DEFAULT;
    }

    private static void log(IOException fault) {
        System.getLogger(WindowStateStore.class.getName()).log(System.Logger.Level.INFO,
            "The place of the window is not remembered", fault);
    }

    /** Each part from {@code mine} if it differs from {@code base}, else from {@code theirs}. */
    private static WindowState merged(WindowState base, WindowState mine, WindowState theirs) {
        return new WindowState(pick(base.place(), mine.place(), theirs.place()),
            pick(base.maximised(), mine.maximised(), theirs.maximised()),
            pick(base.listWidth(), mine.listWidth(), theirs.listWidth()),
            pick(base.tokenDivider(), mine.tokenDivider(), theirs.tokenDivider()),
            pick(base.textPercent(), mine.textPercent(), theirs.textPercent()),
            pick(base.recentsFirst(), mine.recentsFirst(), theirs.recentsFirst()),
            merged(base.lastProfiles(), mine.lastProfiles(), theirs.lastProfiles()),
            base.recentProfiles().equals(mine.recentProfiles()) ? theirs.recentProfiles()
                : Stream.concat(mine.recentProfiles().stream(), theirs.recentProfiles().stream())
                    .toList(),
            merged(base.foldedEnvironments(), mine.foldedEnvironments(), theirs.foldedEnvironments()),
            merged(base.copyFormats(), mine.copyFormats(), theirs.copyFormats()));
    }

    private static <V> V pick(V base, V mine, V theirs) {
        return base.equals(mine) ? theirs : mine;
    }

    private static <V> Map<UUID, V> merged(Map<UUID, V> base, Map<UUID, V> mine, Map<UUID, V> theirs) {
        Map<UUID, V> next = new LinkedHashMap<>(theirs);
        base.keySet().stream().filter(key -> !mine.containsKey(key)).forEach(next::remove);
        mine.forEach((key, value) -> {
            if (!value.equals(base.get(key))) {
                next.remove(key);
                next.put(key, value);
            }
        });
        return next;
    }

    private static Set<String> merged(Set<String> base, Set<String> mine, Set<String> theirs) {
        Set<String> next = new LinkedHashSet<>(theirs);
        base.stream().filter(id -> !mine.contains(id)).forEach(next::remove);
        mine.stream().filter(id -> !base.contains(id)).forEach(next::add);
        return next;
    }
}
