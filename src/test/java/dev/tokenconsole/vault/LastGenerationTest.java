package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.disk.LocalState;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.Samples;

/** An older version than the one last used here is pointed out. */
class LastGenerationTest {
    @TempDir
    Path directory;
    private Path file;
    private Path state;

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
        state = directory.resolve("state");
    }

    @Test
    void anOlderCopyIsPointedOutUntilItIsSaved() throws Exception {
        byte[] second = olderThanUsed();
        for (int opened = 0; opened < 2; opened++) {
            try (Vault vault = open()) {
                assertTrue(vault.wasOlder());
            }
            VaultOpener.forReading(file, Samples.password(), Samples.on(state)).close();
        }
        try (Vault vault = open()) {
            vault.save(VaultContents.initial());
            assertFalse(vault.wasOlder());
        }
        assertFalse(opensAsOlder());
        Files.write(file, second);
        assertTrue(opensAsOlder());
    }

    @Test
    void aNewVaultAndOneThatNeverWasHereAreNotOlder() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.on(state))) {
            assertFalse(vault.wasOlder());
        }
        state = directory.resolve("another computer");
        assertFalse(opensAsOlder());
        assertFalse(opensAsOlder());
    }

    @Test
    void aLaterVersionFromElsewhereIsNotedByReadingToo() throws Exception {
        Samples.filled(file, Samples.on(state)).close();
        byte[] older = Files.readAllBytes(file);
        try (Vault elsewhere = Samples.open(file, Samples.on(directory.resolve("another computer")))) {
            elsewhere.save(VaultContents.initial());
        }
        VaultOpener.forReading(file, Samples.password(), Samples.on(state)).close();
        Files.write(file, older);
        assertTrue(opensAsOlder());
    }

    @Test
    void whatCannotBeReadThereIsNothingRemembered() throws Exception {
        olderThanUsed();
        Path note = note();
        for (String garbage : new String[] {"", "x", "9".repeat(400), "1e9"}) {
            Files.writeString(note, garbage);
            assertFalse(opensAsOlder(), garbage);
            assertEquals("2", Files.readString(note), "and it is noted anew");
        }
        Files.delete(note);
        Files.createDirectory(note);
        assertFalse(opensAsOlder());
    }

    /** Cancelling a task interrupts its thread, and an interrupted thread cannot write. */
    @Test
    void isNotedThoughTheCallerIsInterrupted() throws Exception {
        try (Vault vault = Samples.create(file, Samples.on(state))) {
            Thread.currentThread().interrupt();
            vault.save(VaultContents.initial());
            assertTrue(Thread.interrupted());
            assertEquals("2", Files.readString(note()));
        }
    }

    @Test
    void vaultsAreNotMixedUp() {
        LocalState computer = new LocalState(state);
        UUID one = new UUID(1, 1);
        UUID other = new UUID(1, 2);
        assertEquals(0, computer.lastGeneration(one));
        computer.remember(one, 7);
        computer.remember(other, Long.MAX_VALUE);
        assertEquals(7, computer.lastGeneration(one));
        assertEquals(Long.MAX_VALUE, computer.lastGeneration(other));
    }

    /** The vault was used up to its third version, and its second is there again. */
    private byte[] olderThanUsed() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.on(state))) {
            byte[] second = Files.readAllBytes(file);
            vault.save(VaultContents.initial());
            vault.save(VaultContents.initial());
            Files.write(file, second);
            return second;
        }
    }

    private Path note() throws Exception {
        return state.resolve(VaultFacts.of(file, Samples.quick()).vaultId() + ".generation");
    }

    private boolean opensAsOlder() throws VaultException {
        try (Vault vault = open()) {
            return vault.wasOlder();
        }
    }

    private Vault open() throws VaultException {
        return Samples.open(file, Samples.on(state));
    }
}
