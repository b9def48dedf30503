package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.testing.GoldenSchema;
import dev.tokenconsole.vault.testing.GoldenVault;
import dev.tokenconsole.vault.testing.Samples;

@DisplayName("row 5: the golden vault of version 1")
class GoldenVaultTest {
    @TempDir
    Path directory;

    @Test
    void isReproducedByteForByteByTheWriter() throws Exception {
        Path file = directory.resolve("again.tcv");
        GoldenVault.write(file);
        assertArrayEquals(GoldenVault.released(), Files.readAllBytes(file));
    }

    @Test
    void opens() throws Exception {
        try (Vault vault = Samples.location(released()).open(GoldenVault.PASSWORD.toCharArray())) {
            assertEquals(2, vault.generation());
            assertEquals(GoldenVault.ENVIRONMENTS, vault.contents().environments());
            List<Profile> profiles = vault.contents().profiles();
            assertEquals(List.of(GoldenVault.FIRST_ID, GoldenVault.SECOND_ID),
                profiles.stream().map(Profile::id).toList());
            Profile first = profiles.getFirst();
            assertEquals("Golden \u2600", first.name());
            assertEquals("stonex-payments-sandbox", first.environmentId());
            assertEquals("golden-client", first.clientId());
            assertEquals(GoldenVault.SECRET, first.secret().reveal());
            assertEquals("", first.note());
            assertEquals("demo-\"quoted\"-\\secret", profiles.get(1).secret().reveal());
            assertEquals("two\nlines", profiles.get(1).note());
        }
    }

    /** Keyboards of macOS type ü as u and a combining diaeresis. */
    @Test
    void opensWithThePasswordDecomposed() throws Exception {
        String decomposed = Normalizer.normalize(GoldenVault.PASSWORD, Normalizer.Form.NFD);
        assertEquals(GoldenVault.PASSWORD.length() + 1, decomposed.length());
        try (Vault vault = Samples.location(released()).open(decomposed.toCharArray())) {
            assertEquals(2, vault.contents().profiles().size());
        }
    }

    /** The numbers of the format, spelled out once, so that no constant can change unseen. */
    @Test
    void hasItsFieldsInTheirPlaces() throws Exception {
        var bytes = java.nio.ByteBuffer.wrap(GoldenVault.released());
        assertEquals(0x895443560D0A1A0AL, bytes.getLong(0));
        assertEquals(1, bytes.getShort(8));
        assertEquals(111 + 19 + 88, bytes.getInt(10));
        assertEquals(4362, bytes.getLong(14));
        assertEquals(4362, bytes.capacity());
        assertEquals(2, bytes.getLong(38));
        assertEquals(1, bytes.get(110));
        assertEquals(1, bytes.get(111));
        assertEquals(88, bytes.getShort(128));
        assertEquals(19_456, bytes.getInt(130));
        assertEquals(1, bytes.getInt(134));
        assertEquals(1, bytes.getInt(138));
    }

    /** Written only where it is used: what a vault of an earlier schema holds stays readable for what made it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void keepsItsSchemaWhenItIsSavedUnchanged(int schema) throws Exception {
        Path file = Files.write(directory.resolve("golden.tcv"), GoldenVault.released(schema));
        byte[] before;
        try (Vault vault = Samples.location(file).open(GoldenVault.PASSWORD.toCharArray())) {
            before = VaultJson.write(vault.contents());
            vault.save(vault.contents());
        }
        assertTrue(new String(before, StandardCharsets.UTF_8).startsWith("{\"schema\":" + schema + ","));
        try (Vault vault = Samples.location(file).open(GoldenVault.PASSWORD.toCharArray())) {
            assertArrayEquals(before, VaultJson.write(vault.contents()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void laterSchemasAreReproducedByteForByte(int schema) throws Exception {
        Path file = directory.resolve("again.tcv");
        GoldenSchema.write(schema, file);
        assertArrayEquals(GoldenVault.released(schema), Files.readAllBytes(file));
    }

    private Path released() throws IOException {
        return Files.write(directory.resolve("golden.tcv"), GoldenVault.released());
    }
}
