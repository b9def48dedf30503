package dev.tokenconsole.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.platform.file.FileOperations;

/** Settings outlive the program, and a file that is none is neither believed nor lost. */
class SettingsStoreTest {
    private static final Settings HALF_AN_HOUR = new Settings(Duration.ofMinutes(30));

    @TempDir
    Path home;
    private Path folder;
    private Path file;

    @BeforeEach
    void place() {
        folder = home.resolve("state");
        file = folder.resolve("settings.json");
    }

    @Test
    void tenMinutesCountUntilSomethingIsChosen() throws Exception {
        SettingsStore store = open();
        assertEquals(Duration.ofMinutes(10), store.settings().idleLock());
        assertEquals("", store.loadProblem());
        store.write();
        assertFalse(Files.exists(folder), "nothing is written that nobody chose");
    }

    @Test
    void everyChoiceIsThereAtTheNextStart() throws Exception {
        for (Duration each : Settings.IDLE_LOCKS) {
            SettingsStore store = open();
            store.set(store.settings().withIdleLock(each));
            assertEquals(each, store.settings().idleLock());
            store.write();
            assertEquals(each, open().settings().idleLock());
        }
        assertEquals("{\n  \"idleLockMinutes\" : 60\n}", Files.readString(file));
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
        assertEquals(List.of("settings.json"), names());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 3, 61, 1440})
    void nothingElseCanBeChosen(long minutes) {
        assertThrows(IllegalArgumentException.class,
            () -> Settings.DEFAULT.withIdleLock(Duration.ofMinutes(minutes)));
    }

    @Test
    void whatANewerVersionKeepsThereStays() throws Exception {
        put("{\"textPercent\": 125, \"idleLockMinutes\": 5, \"later\": {\"a\": [1, null]}}");
        SettingsStore store = open();
        assertEquals(Duration.ofMinutes(5), store.settings().idleLock());
        store.set(HALF_AN_HOUR);
        store.write();
        assertEquals("{\"textPercent\":125,\"idleLockMinutes\":30,\"later\":{\"a\":[1,null]}}",
            Files.readString(file).replaceAll("\\s", ""));
    }

    @Test
    void whatIsMissingHasItsDefault() throws Exception {
        put("{\"textPercent\": 125}");
        assertEquals(Settings.DEFAULT, open().settings());
        assertEquals("", open().loadProblem());
    }

    static Stream<String> noSettings() {
        return Stream.of("", "{", "[]", "null", "10", "\"idle\"", "{} {}", "\0\0\0\0", "\u0089PNG",
            "{\"idleLockMinutes\":7}", "{\"idleLockMinutes\":0}", "{\"idleLockMinutes\":-10}",
            "{\"idleLockMinutes\":\"10\"}", "{\"idleLockMinutes\":10.5}", "{\"idleLockMinutes\":null}",
            "{\"idleLockMinutes\":4294967306}", "{\"idleLockMinutes\":1e400}",
            "{\"idleLockMinutes\":10,\"idleLockMinutes\":60}",
            "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
            "{\"a\":\"" + "x".repeat(70_000) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("noSettings")
    void whatIsNoneIsPutAsideAndSaidOnce(String text) throws Exception {
        put(text);
        SettingsStore store = open();
        assertEquals(Settings.DEFAULT, store.settings());
        Path aside = aside(1);
        assertEquals("The program settings could not be read, so the defaults apply. The previous file was kept as "
            + aside + ".", store.loadProblem());
        assertEquals(text, Files.readString(aside));
        assertEquals("", open().loadProblem());
        store.set(HALF_AN_HOUR);
        store.write();
        assertEquals(HALF_AN_HOUR, open().settings());
        assertEquals(text, Files.readString(aside));
    }

    @Test
    void nothingThatWasPutAsideIsOverwritten() throws Exception {
        for (String damaged : List.of("one", "two", "three")) {
            put(damaged);
            open();
        }
        assertEquals(List.of("unreadable-1.settings.json", "unreadable-2.settings.json",
            "unreadable-3.settings.json"), names());
        assertEquals("three", Files.readString(aside(3)));
    }

    /** By hand, in an editor, perhaps. */
    @Test
    void damageThatHappensWhileTheProgramRunsIsNotOverwrittenEither() throws Exception {
        SettingsStore store = open();
        byte[] damaged = "{\"idleLockMinutes\": 3".getBytes(StandardCharsets.UTF_8);
        FileOperations.SYSTEM.makeDirectories(folder);
        Files.write(file, damaged);
        store.set(HALF_AN_HOUR);
        store.write();
        assertEquals(HALF_AN_HOUR, open().settings());
        assertArrayEquals(damaged, Files.readAllBytes(aside(1)));
    }

    @Test
    @Timeout(30)
    void aFolderOrAPipeInItsPlaceIsPutAside() throws Exception {
        FileOperations.SYSTEM.makeDirectories(file);
        assertTrue(open().loadProblem().contains("unreadable-1.settings.json"));
        Process made = new ProcessBuilder("mkfifo", file.toString()).start();
        assertEquals(0, made.waitFor());
        assertTrue(open().loadProblem().contains("unreadable-2.settings.json"));
        assertTrue(Files.isDirectory(aside(1)));
        assertFalse(Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void whatCannotBePutAsideIsLeftAndWrittenOnceThatIsPossible() throws Exception {
        put("no settings");
        for (int number = 1; number <= 100; number++) {
            Files.createFile(aside(number));
        }
        SettingsStore store = open();
        assertEquals("The program settings could not be read, so the defaults apply. " + file
            + " was "
            + "not changed.", store.loadProblem());
        store.set(HALF_AN_HOUR);
        assertThrows(IOException.class, store::write);
        assertEquals(HALF_AN_HOUR, store.settings(), "it counts all the same");
        assertEquals("no settings", Files.readString(file));
        Files.delete(aside(77));
        store.write();
        assertEquals(HALF_AN_HOUR, open().settings());
        assertEquals("no settings", Files.readString(aside(77)));
    }

    @Test
    void aFileInTheWayOfTheFolderIsLeftAsItIs() throws Exception {
        Files.writeString(folder, "in the way");
        SettingsStore store = open();
        store.set(HALF_AN_HOUR);
        assertThrows(IOException.class, store::write);
        assertEquals("in the way", Files.readString(folder));
    }

    private Path aside(int number) {
        return folder.resolve("unreadable-" + number + ".settings.json");
    }

    private SettingsStore open() {
        return new SettingsStore(folder);
    }

    private void put(String text) throws IOException {
        FileOperations.SYSTEM.makeDirectories(folder);
        Files.writeString(file, text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
