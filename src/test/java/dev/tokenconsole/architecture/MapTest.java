package dev.tokenconsole.architecture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The files, packages and links that docs/architecture.md names exist. */
class MapTest {
    private static final Path MAP = Path.of("docs", "architecture.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "tokenconsole");
    private static final Pattern FILE = Pattern.compile("`([a-z0-9/]+/[A-Z]\\w+\\.java)`");
    private static final Pattern ROOM = Pattern.compile("`([a-z]+/[a-z/]+|[a-z0-9]+)` \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    @Test
    void everyFileThatItNamesIsThere() throws IOException {
        List<String> named = all(FILE);
        assertThat(named.size(), greaterThan(40));
        assertEquals(List.of(), named.stream().filter(file -> !Files.exists(SOURCES.resolve(file))).toList());
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertEquals(List.of(),
            all(LINK).stream().filter(link -> !Files.exists(MAP.resolveSibling(link).normalize())).toList());
    }

    @Test
    void everyTopRoomIsInTheTable() throws IOException {
        List<String> rooms = all(ROOM);
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertEquals(List.of(), folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                .filter(folder -> !folder.equals("i18n") && !rooms.contains(folder)).toList());
        }
    }

    private static List<String> all(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(MAP)).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
