package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultAssert;

/** The temporary files of killed saves are gone after the next opening for writing. */
class SweepTest {
    private static final String RANDOM = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";

    @TempDir
    Path directory;
    private Path file;
    private Path state;
    private final List<Path> left = new ArrayList<>();
    private final List<Path> foreign = new ArrayList<>();

    @BeforeEach
    void leaveThings() throws Exception {
        file = directory.resolve("vault.tcv");
        state = directory.resolve("state");
        String id;
        try (Vault vault = Samples.filled(file, Samples.on(state))) {
            id = vault.vaultId().toString();
        }
        String backup = "backups/.vault.000001.20261124T030201Z.tcv." + RANDOM;
        for (String name : List.of(".vault.tcv." + RANDOM, backup, "state/." + id + ".generation." + RANDOM)) {
            left.add(Files.writeString(directory.resolve(name + ".tmp"), "half"));
        }
        for (String name : List.of(".vault.tcv.tmp", ".vault.tcv..tmp", ".vault.tcv.mine.tmp", "vault.tcv.tmp",
                ".vault.tcv." + RANDOM, ".vault.tcv.x." + RANDOM + ".tmp", ".vault.tcv.x." + RANDOM + ".tmp~",
                ".vault." + RANDOM + ".tmp", "backups/.other.000001.20261124T030201Z.tcv." + RANDOM + ".tmp",
                "backups/.vault.txt." + RANDOM + ".tmp", "state/.other.generation." + RANDOM + ".tmp")) {
            foreign.add(Files.writeString(directory.resolve(name), "mine"));
        }
    }

    @Test
    void openingForWritingSweepsAndLeavesWhatIsForeign() throws Exception {
        Samples.open(file, Samples.on(state)).close();
        assertEquals(List.of(), left.stream().filter(Files::exists).toList());
        assertTrue(foreign.stream().allMatch(Files::exists), foreign.toString());
    }

    @Test
    void whoeverDoesNotWriteSweepsNothing() throws Exception {
        VaultOpener.forReading(file, Samples.password(), Samples.on(state)).close();
        VaultFacts.of(file, Samples.on(state));
        VaultAssert.assertProblem(VaultException.Problem.WRONG_PASSWORD,
            () -> Samples.open(file, "wrong".toCharArray(), Samples.quick()));
        assertTrue(left.stream().allMatch(Files::exists));
    }

    @Test
    void theSecondOneDoesNotSweepWhatTheFirstIsWriting() throws Exception {
        try (Vault first = Samples.open(file, Samples.on(state))) {
            Path writing = Files.writeString(left.getFirst(), "not yet whole");
            Samples.open(file, Samples.on(state)).close();
            assertTrue(Files.exists(writing));
            first.save(VaultContents.initial());
        }
    }

    @Test
    void sweepsWhereTheFileReallyIs() throws Exception {
        Path link = directory.resolve("elsewhere").resolve("link.tcv");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, file);
        Samples.open(link, Samples.on(state)).close();
        assertTrue(Files.notExists(left.getFirst()));
    }
}
