package dev.tokenconsole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.platform.file.AppDirs;

/** The arguments that open the window, and its vault. */
class LauncherTest {
    @Test
    void noneOpenTheUsualVault() {
        assertEquals(Optional.of(AppDirs.vaultFile(null)), Launcher.windowVault());
    }

    @Test
    void aVaultAloneOpensThatOne() {
        Optional<Path> mine = Optional.of(Path.of("my vault.tcv").toAbsolutePath());
        assertEquals(mine, Launcher.windowVault("--vault", "my vault.tcv"));
        assertEquals(mine, Launcher.windowVault("--vault=my vault.tcv"));
    }

    @Test
    void aBlankVaultIsLeftToTheTerminalToRefuse() {
        for (String[] args : new String[][] {{"--vault"}, {"--vault", ""}, {"--vault", " "}, {"--vault="},
            {"--vault= "}}) {
            assertEquals(Optional.empty(), Launcher.windowVault(args), String.join(" ", args));
        }
    }

    @Test
    void theProxiesOfTheSystemAreUsedUnlessSomebodySaysOtherwise() {
        String name = "java.net.useSystemProxies";
        String before = System.getProperty(name);
        try {
            System.clearProperty(name);
            Launcher.useSystemProxies();
            assertEquals("true", System.getProperty(name));
            System.setProperty(name, "false");
            Launcher.useSystemProxies();
            assertEquals("false", System.getProperty(name));
        } finally {
            if (before == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before);
            }
        }
    }

    @Test
    void everythingElseIsACommand() {
        for (String[] args : new String[][] {{"demo"}, {"--help"}, {"token", "Acme"}, {"--vault", "a.tcv", "demo"},
            {"--vaults", "a.tcv"}, {"--quiet", "--vault=a.tcv"}, {""}}) {
            assertEquals(Optional.empty(), Launcher.windowVault(args), String.join(" ", args));
        }
    }
}
