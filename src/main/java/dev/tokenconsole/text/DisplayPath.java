package dev.tokenconsole.text;

import java.nio.file.Path;

/** Paths for people. */
public final class DisplayPath {
    private DisplayPath() {}

    /** The path, with {@code ~} for the home directory. */
    public static String shown(Path path) {
        Path home = HomeFolder.ofThisUser();
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(home) ? Path.of("~").resolve(home.relativize(whole)).toString() : whole.toString();
    }
}
