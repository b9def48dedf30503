package dev.tokenconsole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.testing.Mutations;

/** A22: the window is as it was left; a file that is damaged costs a convenience, never a start. */
class WindowStateStoreTest {
    private static final UUID VAULT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID PROFILE = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000003");

    @TempDir
    Path home;
    private Path folder;
    private Path file;

    @BeforeEach
    void place() {
        folder = home.resolve("state");
        file = folder.resolve("window.properties");
    }

    @Test
    void everyPartIsThereAtTheNextStart() throws Exception {
        WindowState all = new WindowState(Optional.of(new WindowPlace(-1200.5, 40, 1440, 900)), true, 333, 0.625, 150,
            true, Map.of(VAULT, PROFILE), List.of(PROFILE, OTHER), Set.of("sandbox", "stonex-payments-production"),
            Map.of(PROFILE, "curl-bash"));
        save(all);
        assertEquals(all, open().state());
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
    }

    @Test
    void nothingIsWrittenThatDidNotChange() throws Exception {
        WindowStateStore store = open();
        assertEquals(WindowState.DEFAULT, store.state());
        store.write();
        assertFalse(Files.exists(folder));
    }

    static Stream<String> damaged() {
        return Stream.of("", "{", "[]", "null", "{\"listWidth\":300}", "\u0089PNG", "listWidth=300\n\u0089PNG",
            "listWidth=300\0", "listWidth=300\nlistWidth=300", "listWidth=300\nlist\\\nWidth=301", "\\u00zz",
            "listWidth=300\na=\\u12", "a=1", "#listWidth=300", "\n \n", "listWidth=300\na=" + "x".repeat(262_144),
            "listWidth=300\n".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void damageIsPutAsideAndTheWindowOpensAllTheSame(String text) throws Exception {
        put(text);
        WindowStateStore store = open();
        assertEquals(WindowState.DEFAULT, store.state());
        assertEquals(text, Files.readString(folder.resolve("unreadable-1.window.properties")));
        store.set(store.state().withListWidth(300));
        store.write();
        assertEquals(300, open().state().listWidth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"listWidth=0", "listWidth=wide", "listWidth=1e400", "listWidth=", "listWidth=NaN",
        "listWidth", "tokenDivider=-1", "tokenDivider=0,5", "place=0,0,0,0", "place=7", "place=", "place=NaN,0,900,600",
        "place=0,0,1000000,600", "place=0,0,900", "place=0,0,900,600,", "place=0,0,900,600,1", "place=a,b,c,d",
        "last.001=1", "last.001=a b", "last.001=00000000-0000-4000-8000-000000000001 ",
        "last.001=00000000-0000-4000-8000-000000000001", "last.=a", "recent.001=x", "recent.001=", "recent=x",
        "recent.1=00000000-0000-4000-8000-000000000001", "folded.001=", "folded.001=\\u0020", "folded=a",
        "format.001=x", "format.001=x y", "format.001=00000000-0000-4000-8000-000000000001 ", "maximised=",
        "maximised=1", "recentsFirst=yes"})
    void aValueOutOfItsRangeHasItsDefaultAndTheOthersCount(String entry) throws Exception {
        put("# by hand\n" + entry + "\r\n textPercent = 125\nlater.001=\\u00e9=\\#1\n");
        WindowStateStore store = open();
        assertEquals(WindowState.DEFAULT.withTextPercent(125), store.state());
        store.set(store.state().withTextPercent(110));
        store.write();
        assertEquals(110, open().state().textPercent());
        assertTrue(Files.readString(file).contains("later.001=\\u00E9\\=\\#1\n"), "one of a newer version stays");
    }

    /** Each window has read the file before the other wrote it. */
    @Test
    void twoWindowsLoseNothingOfEachOther() throws Exception {
        save(WindowState.DEFAULT.withFolded("both", true).withCopyFormat(OTHER, "value"));
        WindowStateStore one = open();
        WindowStateStore two = open();
        one.set(one.state().withLastProfile(VAULT, PROFILE).withListWidth(300).withRecentProfile(PROFILE)
            .withFolded("one", true).withFolded("both", false));
        two.set(two.state().withLastProfile(OTHER, OTHER).withTextPercent(125).withRecentProfile(OTHER)
            .withFolded("two", true).withCopyFormat(PROFILE, "token"));
        one.write();
        two.write();
        WindowState both = open().state();
        assertEquals(Map.of(VAULT, PROFILE, OTHER, OTHER), both.lastProfiles());
        assertEquals(300, both.listWidth());
        assertEquals(125, both.textPercent());
        assertEquals(List.of(OTHER, PROFILE), both.recentProfiles());
        assertEquals(Set.of("one", "two"), both.foldedEnvironments());
        assertEquals(Map.of(OTHER, "value", PROFILE, "token"), both.copyFormats());
    }

    @Test
    void aFileThatIsGoneIsWrittenWhole() throws Exception {
        save(WindowState.DEFAULT.withListWidth(300));
        WindowStateStore store = open();
        Files.delete(file);
        store.set(store.state().withTextPercent(125));
        store.write();
        assertEquals(300, open().state().listWidth());
    }

    /** The order tells the oldest. */
    @Test
    void theOrderAndEachCharacterOfAnIdComeBack() throws Exception {
        WindowState all = WindowState.DEFAULT;
        for (int number = 30; number > 0; number--) {
            UUID id = new UUID(number, number);
            all = all.withLastProfile(id, PROFILE).withRecentProfile(id).withCopyFormat(id, "format " + number)
                .withFolded("id " + number, true);
        }
        for (String id : List.of(" a", "a ", ",", "a,b", "#", "!x", "=", ":", "\\", "\\u0041", "a\nb", "\r", "\t",
                "\f", "\0", "\u00e9", "\u6f22", "\ud83d\ude42", "\ud800", "\u2028")) {
            all = all.withFolded(id, true).withCopyFormat(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_16)),
                id);
        }
        save(all);
        WindowState read = open().state();
        assertEquals(all, read);
        assertEquals(List.copyOf(all.lastProfiles().keySet()), List.copyOf(read.lastProfiles().keySet()));
        assertEquals(List.copyOf(all.foldedEnvironments()), List.copyOf(read.foldedEnvironments()));
        assertEquals(List.copyOf(all.copyFormats().keySet()), List.copyOf(read.copyFormats().keySet()));
    }

    @Test
    void theSameStateGivesTheSameBytes() throws Exception {
        save(WindowState.DEFAULT.withPlace(Optional.of(new WindowPlace(1, 2, 1000, 700)))
            .withLastProfile(VAULT, PROFILE).withFolded("a", true).withRecentProfile(OTHER)
            .withCopyFormat(OTHER, "value"));
        assertEquals("""
            folded.001=a
            format.001=00000000-0000-4000-8000-000000000003 value
            last.001=00000000-0000-4000-8000-000000000001 00000000-0000-4000-8000-000000000002
            listWidth=252
            maximised=false
            place=1.0,2.0,1000.0,700.0
            recent.001=00000000-0000-4000-8000-000000000003
            recentsFirst=false
            textPercent=100
            tokenDivider=0.5
            """, Files.readString(file));
    }

    @Test
    void ofTooManyTheOldestAreDropped() throws Exception {
        WindowState many = WindowState.DEFAULT;
        List<UUID> ids = IntStream.range(0, 500).mapToObj(number -> new UUID(1, number)).toList();
        for (UUID id : ids) {
            many = many.withLastProfile(id, id).withRecentProfile(id)
                .withCopyFormat(id, "\u6f22".repeat(WindowState.MAX_ID))
                .withFolded("\u6f22".repeat(60) + id.getLeastSignificantBits(), true);
        }
        assertEquals(ids.subList(450, 500), List.copyOf(many.lastProfiles().keySet()));
        assertEquals(ids.subList(480, 500).reversed(), many.recentProfiles());
        assertEquals(ids.subList(100, 500), List.copyOf(many.copyFormats().keySet()));
        save(many);
        assertEquals(many, open().state(), "the largest state is within the largest file");
    }

    @Test
    void anIdThatIsNoneIsNotRemembered() {
        WindowState state = WindowState.DEFAULT.withFolded("", true)
            .withCopyFormat(PROFILE, "x".repeat(WindowState.MAX_ID + 1));
        assertEquals(WindowState.DEFAULT, state);
    }

    @Test
    void aValueBeyondItsRangeBecomesTheNearestInIt() {
        WindowState far = WindowState.DEFAULT.withListWidth(5000).withTextPercent(1).withTokenDivider(Double.NaN);
        assertEquals(WindowState.MAX_LIST, far.listWidth());
        assertEquals(WindowState.MIN_TEXT, far.textPercent());
        assertEquals(0.5, far.tokenDivider());
    }

    @Test
    void eachMutationOfAFileIsReadOrPutAside() throws Exception {
        save(WindowState.DEFAULT.withPlace(Optional.of(new WindowPlace(1, 2, 1000, 700))).withFolded("a", true)
            .withLastProfile(VAULT, PROFILE));
        List<byte[]> seeds = Mutations.texts(Files.readString(file), "", "place=", "folded.001=\\u00e9\\\n x");
        Mutations.run(Mutations.BUILD, "", seeds, input -> WindowStateProperties.FORMAT.parse(input)
            .map(entries -> WindowStateProperties.state(entries).toString()).orElse(""));
    }

    private void save(WindowState state) throws IOException {
        WindowStateStore store = open();
        store.set(state);
        store.write();
    }

    private WindowStateStore open() {
        return new WindowStateStore(folder);
    }

    private void put(String text) throws IOException {
        FileOperations.SYSTEM.makeDirectories(folder);
        Files.writeString(file, text);
    }
}
