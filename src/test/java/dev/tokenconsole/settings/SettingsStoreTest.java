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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.platform.file.FileOperations;

/** Settings outlive the program, and a file that is none is neither believed nor lost. */
@Execution(ExecutionMode.CONCURRENT)
class SettingsStoreTest {
    private static final Settings HALF_AN_HOUR = Settings.DEFAULT.withIdleLock(Duration.ofMinutes(30));

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
        assertEquals("""
            {
              "appearance" : "system",
              "reopenLastProfile" : true,
              "rememberWindow" : true,
              "clipboardSeconds" : 30,
              "copyFormat" : "header",
              "idleLockMinutes" : 60,
              "lockOnScreenLock" : true,
              "stayUnlockedWhileRenewing" : false,
              "requestSeconds" : 15
            }""", Files.readString(file));
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
        String text = Files.readString(file).replaceAll("\\s", "");
        assertTrue(text.startsWith("{\"textPercent\":125,\"idleLockMinutes\":30,\"later\":{\"a\":[1,null]},"), text);
    }

    @Test
    void whatIsMissingHasItsDefault() throws Exception {
        put("{\"textPercent\": 125}");
        assertEquals(Settings.DEFAULT, open().settings());
        assertEquals("", open().loadProblem());
    }

    static Stream<String> noSettings() {
        return Stream.of("", "{", "[]", "null", "10", "\"idle\"", "{} {}", "\0\0\0\0", "\u0089PNG",
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

    /** The old file stays, and says nothing but the idle lock. */
    @Test
    void aFileOfTheFirstVersionIsRead() throws Exception {
        put("{\n  \"idleLockMinutes\" : 60\n}");
        assertEquals(Settings.DEFAULT.withIdleLock(Duration.ofMinutes(60)), open().settings());
        assertEquals("", open().loadProblem());
    }

    @Test
    void everySettingIsThereAtTheNextStart() throws Exception {
        Settings all = new Settings(Appearance.DARK, false, false, Duration.ofSeconds(120), "curl-bash",
            Duration.ofMinutes(5), false, true, Duration.ofSeconds(60), new ProxyChoice.Manual("proxy.test", 3128));
        for (Settings each : List.of(all, all.withProxy(ProxyChoice.NONE), all.withProxy(ProxyChoice.SYSTEM))) {
            SettingsStore store = open();
            store.set(each);
            store.write();
            assertEquals(each, open().settings());
            assertEquals("", open().loadProblem());
        }
    }

    static Stream<Arguments> unusable() {
        return Stream.of("7", "0", "-10", "\"10\"", "10.5", "null", "4294967306", "1e400", "[]", "true")
            .flatMap(value -> Stream.of("idleLockMinutes", "clipboardSeconds", "requestSeconds", "appearance",
                "copyFormat", "proxy", "reopenLastProfile")
                .filter(name -> !(value.equals("true") && name.equals("reopenLastProfile"))
                    && !(value.equals("\"10\"") && name.equals("copyFormat")))
                .map(name -> Arguments.of(name, value)));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void aValueThatIsNoChoiceHasItsDefaultAndTheOthersCount(String name, String value) throws Exception {
        put("{\"" + name + "\":" + value + ",\"stayUnlockedWhileRenewing\":true,\"later\":1}");
        SettingsStore store = open();
        assertEquals(Settings.DEFAULT.withStayUnlockedWhileRenewing(true), store.settings());
        assertEquals("These program settings in " + file + " could not be used, so their defaults apply: " + name
            + ".", store.loadProblem());
        assertEquals(List.of("settings.json"), names());
        store.set(store.settings().withLockOnScreenLock(false));
        store.write();
        assertEquals("", open().loadProblem());
        assertTrue(Files.readString(file).contains("\"later\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"host\":\"proxy.test\"}", "{\"host\":\"a b\",\"port\":3128}",
        "{\"host\":\"\",\"port\":3128}", "{\"host\":\"proxy.test\",\"port\":0}",
        "{\"host\":\"proxy.test\",\"port\":65536}", "{\"host\":\"proxy.test\",\"port\":\"3128\"}", "\"direct\""})
    void aProxyThatIsNoneIsNotUsed(String proxy) throws Exception {
        put("{\"proxy\":" + proxy + "}");
        assertEquals(Settings.DEFAULT, open().settings());
        assertTrue(open().loadProblem().endsWith("their defaults apply: proxy."));
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
