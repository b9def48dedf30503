package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.SurvivalChecks;

/** The file of an open vault, or the whole folder that it is in, is gone for a while. */
@DisplayName("row 11: a folder that is gone for a while")
class DeletedDirectoryTest {
    @TempDir
    Path directory;
    private Path folder;
    private VaultLocation place;

    @BeforeEach
    void makeAVault() throws Exception {
        folder = directory.resolve("drive");
        place = new VaultLocation(folder.resolve("vault.tcv"), directory.resolve("state"), KdfParameters.LIGHTEST,
            SecureRandom::new);
        place.create(Samples.password()).close();
    }

    @Test
    void theFolderComesBack() throws Exception {
        Path away = directory.resolve("away");
        assertSaid(SurvivalChecks.assertSurvives(place, Problem.NOT_SAVED,
            () -> Files.move(folder, away),
            // A drive that is not there must not be made up for by a folder of its name.
            () -> assertFalse(Files.exists(folder), "the folder was made anew"),
            () -> Files.move(away, folder)));
    }

    @Test
    void theFileComesBack() throws Exception {
        byte[] bytes = Files.readAllBytes(place.file());
        assertSaid(SurvivalChecks.assertSurvives(place, Problem.NOT_SAVED,
            () -> Files.delete(place.file()),
            () -> assertFalse(Files.exists(place.file()), "the file was made anew"),
            () -> Files.write(place.file(), bytes)));
    }

    private void assertSaid(String said) {
        assertEquals(place.file() + " no longer exists, so it was not saved. Nothing was lost. Put it back where it "
            + "was.", said);
    }
}
