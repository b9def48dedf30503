package dev.tokenconsole.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.SecureRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.crypto.KdfParameters;

/** A vault with a weaker key derivation than a new one has. */
class StrengthenTest extends WindowTest {
    /** More than the vault was created with. */
    private static final KdfParameters TODAY = new KdfParameters(24_576, 2, 2);

    private VaultLocation vault;

    @BeforeEach
    void makeVault() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        VaultLocation made = TeamVault.location(home);
        vault = new VaultLocation(made.file(), made.state(), TODAY, SecureRandom::new);
        assertEquals(KdfParameters.LIGHTEST, vault.look().kdf());
    }

    @Test
    void isOfferedAfterTheUnlockAndDoneInTheSettings() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(vault, TokenClock.SYSTEM)) {
            console.unlock();
            console.awaitText("weaker-strip", "Guessing this vault's password takes less work than today's standard");
            console.click("weaker-settings").awaitFocus("settings-place-copy");
            assertTrue(console.shows("settings-weaker"));
            console.type("settings-current", ConsoleDriver.PASSWORD);
            console.click("settings-strengthen");
            console.awaitText("settings-report", "The vault was strengthened. Its password has not changed.");
            console.awaitGone("weaker-strip");
            assertFalse(console.shows("settings-weaker") || console.shows("settings-strengthen"));
            assertEquals(TODAY, vault.look().kdf());
            console.click("rail-lock");
            console.unlock();
            assertFalse(console.shows("weaker-strip"));
        }
    }

    @Test
    void staysOfferedAfterAWrongPassword() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(vault, TokenClock.SYSTEM)) {
            console.unlock();
            console.click("weaker-settings").awaitFocus("settings-place-copy");
            console.type("settings-current", "not the password");
            console.click("settings-strengthen");
            console.awaitText("settings-report", "Wrong password.");
            assertTrue(console.shows("weaker-strip") && console.shows("settings-weaker"));
            assertEquals(KdfParameters.LIGHTEST, vault.look().kdf());
        }
    }
}
