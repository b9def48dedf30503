package dev.tokenconsole.platform.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Map;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import org.junit.jupiter.api.Test;

class AppDirsTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsTheXdgSpecification() {
        assertEquals(Path.of("/home/ada/.local/share/token-console/vault.tcv"), vault(Map.of(), "Linux"));
        assertEquals(Path.of("/data/token-console/vault.tcv"), vault(Map.of("XDG_DATA_HOME", "/data"), "Linux"));
    }

    @Test
    void anXdgPathThatIsNotAbsoluteIsIgnored() {
        for (String bad : new String[] {"", " ", "relative/path", "~/x"}) {
            assertEquals(Path.of("/home/ada/.local/share/token-console/vault.tcv"),
                vault(Map.of("XDG_DATA_HOME", bad), "Linux"));
        }
    }

    @Test
    void macHasItsLibrary() {
        assertEquals(Path.of("/home/ada/Library/Application Support/token-console/vault.tcv"),
            vault(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X"));
    }

    @Test
    void windowsHasItsLocalData() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path home = windows.getPath("C:\\Users\\Ada");
            assertEquals(windows.getPath("D:\\Local\\token-console\\vault.tcv"), AppDirs.vaultFile(null,
                Map.of("LOCALAPPDATA", "D:\\Local"), "Windows 11", home));
            assertEquals(windows.getPath("C:\\Users\\Ada\\AppData\\Local\\token-console\\vault.tcv"),
                AppDirs.vaultFile(null, Map.of(), "Windows 11", home));
        }
    }

    @Test
    void theVariableOverridesThePlace() {
        Map<String, String> env = Map.of("TOKEN_CONSOLE_VAULT", "/elsewhere/my.tcv", "XDG_DATA_HOME", "/data");
        for (String os : new String[] {"Linux", "Mac OS X", "Windows 11", "FreeBSD"}) {
            assertEquals(Path.of("/elsewhere/my.tcv"), vault(env, os));
        }
        assertEquals(Path.of("/home/ada/.local/share/token-console/vault.tcv"),
            vault(Map.of("TOKEN_CONSOLE_VAULT", " "), "Linux"));
    }

    @Test
    void theOptionOverridesTheVariable() {
        Map<String, String> env = Map.of("TOKEN_CONSOLE_VAULT", "/elsewhere/my.tcv");
        assertEquals(Path.of("here.tcv"), AppDirs.vaultFile("here.tcv", env, "Linux", HOME));
        for (String blank : new String[] {"", " "}) {
            assertThrows(IllegalArgumentException.class, () -> AppDirs.vaultFile(blank, env, "Linux", HOME));
        }
    }

    @Test
    void onThisComputerThePathIsAbsolute() {
        assertEquals(Path.of("here.tcv").toAbsolutePath(), AppDirs.vaultFile("here.tcv"));
        assertTrue(AppDirs.vaultFile(null).isAbsolute());
    }

    @Test
    void whatIsTrueOfThisComputerAloneIsElsewhere() throws IOException {
        assertEquals(Path.of("/home/ada/.local/state/token-console"), state(Map.of(), "Linux"));
        assertEquals(Path.of("/local/token-console"), state(Map.of("XDG_STATE_HOME", "/local"), "Linux"));
        assertEquals(Path.of("/home/ada/.local/state/token-console"),
            state(Map.of("XDG_STATE_HOME", "relative", "XDG_DATA_HOME", "/data"), "Linux"));
        assertEquals(Path.of("/home/ada/Library/Application Support/token-console/state"),
            state(Map.of("XDG_STATE_HOME", "/local"), "Mac OS X"));
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            assertEquals(windows.getPath("D:\\Local\\token-console\\state"), AppDirs.stateDirectory(
                Map.of("LOCALAPPDATA", "D:\\Local"), "Windows 11", windows.getPath("C:\\Users\\Ada")));
        }
        assertTrue(AppDirs.stateDirectory().isAbsolute());
    }

    @Test
    void theVariableOverridesThePlaceOfTheStateToo() {
        Map<String, String> env = Map.of("TOKEN_CONSOLE_STATE", "/elsewhere", "XDG_STATE_HOME", "/local");
        for (String os : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertEquals(Path.of("/elsewhere"), state(env, os));
        }
        assertEquals(Path.of("/home/ada/.local/state/token-console"),
            state(Map.of("TOKEN_CONSOLE_STATE", " "), "Linux"));
    }

    private static Path state(Map<String, String> env, String os) {
        return AppDirs.stateDirectory(env, os, HOME);
    }

    private static Path vault(Map<String, String> env, String os) {
        return AppDirs.vaultFile(null, env, os, HOME);
    }
}
