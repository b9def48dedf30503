package dev.tokenconsole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
        file = folder.resolve("window.json");
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
        return Stream.of("", "{", "[]", "null", "{} {}", "\u0089PNG", "{\"listWidth\":300,\"listWidth\":300}",
            "{\"a\":\"" + "x".repeat(70_000) + "\"}", "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}");
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void damageIsPutAsideAndTheWindowOpensAllTheSame(String text) throws Exception {
        put(text);
        WindowStateStore store = open();
        assertEquals(WindowState.DEFAULT, store.state());
        assertEquals(text, Files.readString(folder.resolve("unreadable-1.window.json")));
        store.set(store.state().withListWidth(300));
        store.write();
        assertEquals(300, open().state().listWidth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"listWidth\":0", "\"listWidth\":\"wide\"", "\"listWidth\":1e400", "\"listWidth\":null",
        "\"tokenDivider\":-1", "\"place\":{\"x\":0,\"y\":0,\"width\":0,\"height\":0}", "\"place\":7",
        "\"place\":{\"x\":\"NaN\",\"y\":0,\"width\":900,\"height\":600}",
        "\"place\":{\"x\":0,\"y\":0,\"width\":1000000,\"height\":600}", "\"place\":{\"x\":0,\"y\":0,\"width\":900}",
        "\"lastProfiles\":[1]", "\"lastProfiles\":{\"a\":\"b\"}", "\"recentProfiles\":{\"a\":1}",
        "\"recentProfiles\":[1,null,\"x\"]", "\"foldedEnvironments\":[[],{}]", "\"copyFormats\":\"x\"",
        "\"maximised\":[]", "\"recentsFirst\":{}"})
    void aValueOutOfItsRangeHasItsDefaultAndTheOthersCount(String field) throws Exception {
        put("{" + field + ",\"textPercent\":125,\"later\":[1]}");
        WindowStateStore store = open();
        assertEquals(WindowState.DEFAULT.withTextPercent(125), store.state());
        store.set(store.state().withTextPercent(110));
        store.write();
        assertEquals(110, open().state().textPercent());
        assertTrue(Files.readString(file).contains("\"later\""), "a field of a newer version stays");
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

    @Test
    void ofTooManyTheOldestAreDropped() throws Exception {
        WindowState many = WindowState.DEFAULT;
        List<UUID> ids = IntStream.range(0, 500).mapToObj(number -> new UUID(1, number)).toList();
        for (UUID id : ids) {
            many = many.withLastProfile(id, id).withRecentProfile(id).withCopyFormat(id, "x".repeat(WindowState.MAX_ID))
                .withFolded("e".repeat(60) + id.getLeastSignificantBits(), true);
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
        List<byte[]> seeds = Mutations.texts(Files.readString(file), "{}", "{\"place\":{}}");
        Mutations.run(Mutations.BUILD, "", seeds, input ->
            StateJson.parse(input).map(root -> WindowStateJson.state(root).toString()).orElse(""));
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
