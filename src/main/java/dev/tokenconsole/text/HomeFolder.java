package dev.tokenconsole.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The home folder of the user, which paths begin with and {@code ~} stands for. */
public final class HomeFolder {
    private HomeFolder() {}

    /** That of this process. */
    public static Path ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /**
     * {@code HOME} on Linux and its relatives, where the XDG Base Directory Specification and every shell go by it;
     * what is not an absolute path is ignored. Elsewhere, and without it, the home of the {@code account}, which Java
     * takes from the system.
     */
    public static Path of(Map<String, String> env, String osName, Path account) {
        String os = osName.toLowerCase(Locale.ROOT);
        String named = env.getOrDefault("HOME", "");
        if (named.isBlank() || os.startsWith("windows") || os.startsWith("mac")) {
            return account;
        }
        Path home = account.getFileSystem().getPath(named);
        return home.isAbsolute() ? home : account;
    }
}
