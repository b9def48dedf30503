package dev.tokenconsole.verify.cache;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** Key sets on disk: those of one address alone, which only their owner can change. */
class DocumentStoreTest {
    private static final TestKey KEY = TestKey.of("ES256", "a");
    private static final String TOKEN = KEY.sign("ES256", "{\"alg\":\"ES256\",\"kid\":\"a\"}", BentCase.CLAIMS);

    @TempDir
    private Path state;
    private KeyServer server;

    @BeforeEach
    void start() throws IOException {
        server = KeyServer.start();
        server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"a\",")));
        server.publish("/others", BentCase.set(TestKey.of("ES256", "b").jwk("\"kid\":\"b\",")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The verdict of a program of its own. */
    private String verdict(String path) {
        try (NetworkCheck check = new NetworkCheck(state, new TestClock(NetworkCheck.NOW))) {
            return said(check.at(server.url(path), TOKEN));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("keys"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theNextProgramFindsThem() throws IOException {
        assertEquals("valid", verdict("/keys"));
        assertEquals("valid", verdict("/keys"));
        assertEquals(1, server.requests().size());
        assertTrue(files().getFirst().getFileName().toString().matches("[0-9a-f]{64}\\.json"), files().toString());
    }

    @Test
    void onlyTheirOwnerCanReadAndWriteThem() throws IOException {
        assertEquals("valid", verdict("/keys"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("keys"))));
    }

    @Test
    void aSetIsNeverUsedForAnotherAddress() throws IOException {
        assertEquals("key-not-published id-unknown", verdict("/others"));
        Path others = files().getFirst();
        assertEquals("valid", verdict("/keys"));
        Path keys = files().stream().filter(file -> !file.equals(others)).findFirst().orElseThrow();
        Files.copy(keys, others, StandardCopyOption.REPLACE_EXISTING);
        assertEquals("key-not-published id-unknown", verdict("/others"), "the file names another address");
        assertEquals(List.of("/others", "/keys", "/others"), server.requests());
    }

    @Test
    void aFileThatOthersCanWriteIsNotRead() throws IOException {
        assertEquals("valid", verdict("/keys"));
        Files.setPosixFilePermissions(state.resolve("keys"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals("valid", verdict("/keys"));
        assertEquals(2, server.requests().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "no JSON", "{\"version\":2}", "\u0000"})
    void aDamagedFileCountsAsNone(String content) throws IOException {
        assertEquals("valid", verdict("/keys"));
        Files.writeString(files().getFirst(), content);
        assertEquals("valid", verdict("/keys"));
        assertEquals(2, server.requests().size());
        assertEquals("valid", verdict("/keys"));
        assertEquals(2, server.requests().size(), "and is replaced");
    }

    /** Those that were fetched longest ago go first; files that are no kept sets stay. */
    @Test
    void noMoreThanSixtyFourAreKept() throws IOException {
        assertEquals("valid", verdict("/keys"));
        Path folder = state.resolve("keys");
        Path first = files().getFirst();
        Files.setLastModifiedTime(first, FileTime.from(NetworkCheck.NOW));
        Path note = Files.writeString(folder.resolve("note.txt"), "mine");
        Files.setLastModifiedTime(note, FileTime.fromMillis(0));
        for (int i = 0; i < DocumentStore.MOST_FILES; i++) {
            Path other = Files.writeString(folder.resolve("%064x.json".formatted(i)), "{}");
            Files.setLastModifiedTime(other, FileTime.from(NetworkCheck.NOW.plusSeconds(i)));
        }
        assertEquals("key-not-published id-unknown", verdict("/others"));
        List<Path> kept = files().stream().filter(file -> file.toString().endsWith(".json")).toList();
        assertEquals(DocumentStore.MOST_FILES, kept.size());
        assertTrue(Files.exists(note));
        assertFalse(Files.exists(first), "the oldest");
        assertFalse(Files.exists(folder.resolve("%064x.json".formatted(0))), "the second oldest");
        assertTrue(Files.exists(folder.resolve("%064x.json".formatted(1))));
    }

    @Test
    void aFolderThatCannotBeWrittenCostsRequestsAlone() throws IOException {
        Files.writeString(state.resolve("keys"), "a file");
        assertEquals("valid", verdict("/keys"));
        assertEquals("valid", verdict("/keys"));
        assertEquals(2, server.requests().size());
    }
}
