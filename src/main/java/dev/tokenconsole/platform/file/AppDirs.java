package dev.tokenconsole.platform.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.text.HomeFolder;

/** The folders and files of the program. */
public final class AppDirs {
    /** The environment variable that names the vault file. */
    public static final String VAULT_VARIABLE = "TOKEN_CONSOLE_VAULT";

    /** The environment variable that names the folder for this computer's state. */
    public static final String STATE_VARIABLE = "TOKEN_CONSOLE_STATE";

    private static final String FOLDER = "token-console";
    private static final String VAULT_NAME = "vault.tcv";

    private AppDirs() {}

    /** The vault file on this computer: {@code option} if given, as below. */
    public static Path vaultFile(@Nullable String option) {
        return vaultFile(option, System.getenv(), System.getProperty("os.name"),
            HomeFolder.ofThisUser()).toAbsolutePath();
    }

    /**
     * The vault file: {@code option}, else {@value #VAULT_VARIABLE} in {@code env}, else {@code vault.tcv} in
     * {@link #dataDirectory}. A blank variable counts as not set.
     *
     * @throws IllegalArgumentException if {@code option} is blank, which cannot mean the default vault
     */
    public static Path vaultFile(@Nullable String option, Map<String, String> env, String osName, Path home) {
        if (option != null && option.isBlank()) {
            throw new IllegalArgumentException("a blank option names no file");
        }
        String named = option == null ? env.getOrDefault(VAULT_VARIABLE, "") : option;
        if (!named.isBlank()) {
            return home.getFileSystem().getPath(named);
        }
        return dataDirectory(env, osName, home).resolve(VAULT_NAME);
    }

    /**
     * The folder for the user's data on an operating system called {@code osName}, as {@code os.name} calls it:
     * {@code $XDG_DATA_HOME} (XDG Base Directory Specification; relative values are ignored as it demands),
     * {@code ~/Library/Application Support} or {@code %LOCALAPPDATA%}.
     */
    public static Path dataDirectory(Map<String, String> env, String osName, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return folder(env.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
        }
        if (os.startsWith("mac")) {
            return folder(null, home.resolve("Library").resolve("Application Support"));
        }
        return folder(env.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"));
    }

    /** The folder for this computer's state, see {@link #stateDirectory(Map, String, Path)}. */
    public static Path stateDirectory() {
        return stateDirectory(System.getenv(), System.getProperty("os.name"),
            HomeFolder.ofThisUser()).toAbsolutePath();
    }

    /**
     * The folder for state that belongs to this computer alone and is not copied to others: {@value #STATE_VARIABLE},
     * else {@code $XDG_STATE_HOME}; on other systems than Linux the folder {@code state} in {@link #dataDirectory}.
     */
    public static Path stateDirectory(Map<String, String> env, String osName, Path home) {
        String named = env.get(STATE_VARIABLE);
        if (named != null && !named.isBlank()) {
            return home.getFileSystem().getPath(named);
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") || os.startsWith("mac")) {
            return dataDirectory(env, osName, home).resolve("state");
        }
        return folder(env.get("XDG_STATE_HOME"), home.resolve(".local").resolve("state"));
    }

    private static Path folder(@Nullable String named, Path fallback) {
        if (named != null && !named.isBlank()) {
            Path path = fallback.getFileSystem().getPath(named);
            if (path.isAbsolute()) {
                return path.resolve(FOLDER);
            }
        }
        return fallback.resolve(FOLDER);
    }
}
