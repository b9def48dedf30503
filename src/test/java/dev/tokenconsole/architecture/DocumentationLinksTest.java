package dev.tokenconsole.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Each link of the documentation to a file of the project leads to one, and the pictures stay small. */
class DocumentationLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)[^)]*\\)|(?:src|srcset|href)=\"([^\"#]+)\"");
    private static final Path PICTURES = Path.of("docs", "images");
    private static final long MOST_BYTES = 6_500_000;

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<Path> pages = pages();
        assertTrue(pages.size() > 10, "there is documentation");
        assertEquals(List.of(), pages.stream().flatMap(DocumentationLinksTest::broken).toList());
    }

    @Test
    void thePicturesAreFewAndSmall() throws IOException {
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertTrue(files.mapToLong(file -> file.toFile().length()).sum() < MOST_BYTES);
        }
    }

    /** A screen has four pictures, and a picture that no screen has any more is one that nobody would miss. */
    @Test
    void everyScreenIsLightAndDark() throws IOException {
        try (Stream<Path> files = Files.list(PICTURES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replaceAll("(-wide)?-(light|dark)\\.png$", "");
                assertFalse(name.endsWith(".png"), file::toString);
                for (String kind : List.of("-light", "-dark", "-wide-light", "-wide-dark")) {
                    assertTrue(Files.exists(PICTURES.resolve(name + kind + ".png")), name + kind);
                }
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    private static Stream<String> broken(Path page) {
        try {
            Path absolute = page.toAbsolutePath();
            return LINK.matcher(Files.readString(page)).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                .filter(target -> !Files.exists(absolute.resolveSibling(target)))
                .map(target -> page + ": " + target);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
