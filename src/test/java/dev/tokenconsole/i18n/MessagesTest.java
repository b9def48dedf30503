package dev.tokenconsole.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence exists, and is said somewhere. */
class MessagesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "dev", "tokenconsole", "i18n");
    private static final Pattern KEY =
        Pattern.compile("\"((?:app|window|profile|environment|vault|auth|sandbox|jwt|token|exchange|verify|settings|"
            + "formats|check|cli|ui)\\.[a-z0-9.-]+)\"");
    /** Families of which the last part is put together in code; their own tests read each member. */
    private static final Pattern COMPOSED = Pattern.compile(
        "(sandbox\\.demo-|check\\.(state|issued)\\.|check\\.probe\\.not-(accepted|tried)\\.|"
        + "cli\\.exit\\.|cli\\.token\\.(expired|again|usage|vault)\\.|"
        + "jwt\\.claim\\.|jwt\\.json\\.kind\\.|profile\\.(client-id|secret)\\."
        + "|verify\\.fetch\\.(keys|issuer)-[a-z-]+\\.(title|cause|next)"
        + "|verify\\.(absent|ask|impossible|invalid|key|not-allowed|set)\\.[a-z0-9-]+"
        + "|formats\\.credentials\\.(doubt|format|remark|unread)\\."
        + "|ui\\.(command|kind|settings\\.section|copy\\.(item|done)|environment\\.(kind|colour|recipe|route))\\.).*"
        + "|ui\\.environment\\.(name|base-url|version|token-url|"
        + "scope|parameters|issuer|audience|key-set-url|probe|proxy-(host|port))");
    /** The three sentences of a verdict, which the code names by what is between; some come with a time to wait. */
    private static final Pattern VERDICT = Pattern.compile("auth\\.(.+?)(-until)?\\.(title|cause|next)");

    private static final Pattern COUNTED = Pattern.compile(
        "\\{\\d} (credential|profile|row|finding|difference|file|key|token|day|minute|second|time)s\\b");
    /** Limits of this program, choices of a setting, and what is said from two on alone. */
    private static final Set<String> NEVER_ONE = Set.of("auth.note.long-life", "auth.pause.longer",
        "check.list.too-many-rows", "token.time.days", "ui.check.source.profiles", "ui.palette.profiles",
        "ui.paste.in.files", "ui.paste.most", "ui.paste.refused.files", "ui.paste.refused.rows",
        "ui.settings.seconds");

    /** A name that an earlier version stored, or a server sent, must not turn a sentence around. */
    @ParameterizedTest
    @CsvSource({"a\u202eb, a\\u202eb", "a\u200bb, a\\u200bb", "a\u001b[31m, a\\u001b[31m", "a\u2066b, a\\u2066b",
        "a\ud800, a\\ud800", "a\u2028b, a\\u2028b", "Stra\u00dfe \u6f22 \ud83d\ude42, Stra\u00dfe \u6f22 \ud83d\ude42"})
    void noArgumentSteersASentence(String name, String shown) {
        for (String key : Set.of("ui.editor.test.running", "ui.environments.add.built-in", "ui.editor.remove.ask",
                "ui.said.token")) {
            String said = Messages.text(key, name);
            assertTrue(said.contains(shown), said);
        }
        assertEquals(Messages.text("ui.said.token", "x"),
            Messages.text("ui.said.token", "a\nb\tc").replace("a\nb\tc", "x"));
    }

    @Test
    void everyKeyInTheSourcesExists() throws IOException {
        Set<String> missing = new TreeSet<>(keysInSources());
        missing.removeAll(Messages.bundle().keySet());
        missing.removeAll(Set.of("profile.client-id", "profile.secret", "vault.tcv", "settings.json",
            "window.properties"));
        missing.removeIf(key -> key.endsWith("."));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        String sources = allSources();
        Set<String> idle = new TreeSet<>(Messages.bundle().keySet());
        idle.removeIf(key -> isNamed(key, sources));
        assertEquals(Set.of(), idle);
    }

    @Test
    void eachFileHoldsItsOwnRoom() throws IOException {
        for (String room : rooms()) {
            Set<String> families = Messages.ROOMS.entrySet().stream()
                .filter(family -> family.getValue().contains(room)).map(Map.Entry::getKey).collect(Collectors.toSet());
            assertEquals(families, familiesOf(room), room);
        }
    }

    @Test
    void everyFileIsRead() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            assertEquals(rooms().stream().map(room -> "messages-" + room + ".properties").sorted().toList(),
                files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void argumentsAreSetInWithoutGrouping() {
        assertEquals("A name has at most 16384 characters.", Messages.text("profile.name.long", 16_384));
    }

    @Test
    void aNumberChoosesTheFormOfItsWord() {
        for (String key : Set.of("check.report.counts", "cli.check.counts")) {
            assertTrue(Messages.text(key, 0, 0, 0, 0).startsWith("0 credentials:"), key);
            assertTrue(Messages.text(key, 1, 1, 0, 0).startsWith("1 credential:"), key);
            assertTrue(Messages.text(key, 2, 1, 1, 0).startsWith("2 credentials:"), key);
            assertTrue(Messages.text(key, 12_000, 1, 1, 0).startsWith("12000 credentials:"), key);
        }
        for (String key : Set.of("ui.banner.backup", "ui.banner.backup.another")) {
            assertTrue(Messages.text(key, 3, 1, "x").contains("with 1 profile"), key);
            assertFalse(Messages.text(key, 3, 1, "x").contains("1 profiles"), key);
            assertTrue(Messages.text(key, 3, 0, "x").contains("with 0 profiles"), key);
        }
    }

    /** A message that counts says "1 row": it has the singular in it, or one of its own beside it. */
    @Test
    void whateverCountsHasASingular() {
        Set<String> without = new TreeSet<>();
        Set<String> keys = Messages.bundle().keySet();
        for (String key : keys) {
            String text = Messages.bundle().getString(key);
            String base = key.replaceFirst("\\.(several|many)$", "");
            if (COUNTED.matcher(text).find() && !text.contains(",choice,") && !keys.contains(key + ".one")
                    && !keys.contains(base + ".one")
                    && (base.equals(key) || !keys.contains(base)) && !keys.contains(base + ".first")) {
                without.add(key);
            }
        }
        assertEquals(NEVER_ONE, without);
    }

    @Test
    void anUnknownKeyIsAFault() {
        assertThrows(MissingResourceException.class, () -> Messages.text("no.such.key"));
    }

    private static Set<String> rooms() {
        return Messages.ROOMS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** In quotes, or as picocli names it in a text. */
    private static boolean isNamed(String key, String sources) {
        Matcher verdict = VERDICT.matcher(key);
        return COMPOSED.matcher(key).matches()
            || sources.contains('"' + key + '"')
            || sources.contains("${bundle:" + key + "}")
            || (verdict.matches() && sources.contains('"' + verdict.group(1) + '"'));
    }

    private static Set<String> familiesOf(String room) throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve("messages-" + room + ".properties"))) {
            messages.load(file);
        }
        return messages.stringPropertyNames().stream().map(key -> key.replaceFirst("\\..*", ""))
            .collect(Collectors.toSet());
    }

    private static Set<String> keysInSources() throws IOException {
        Matcher matcher = KEY.matcher(allSources());
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static String allSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
