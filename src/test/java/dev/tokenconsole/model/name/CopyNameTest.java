package dev.tokenconsole.model.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A copy has a name of its own that may be saved. */
class CopyNameTest {
    @Test
    void copiesAreNumberedFromTheSecondOn() {
        assertEquals("Acme copy", copy("Acme", "Acme"));
        assertEquals("Acme copy 2", copy("Acme", "Acme", "acme  COPY"));
        assertEquals("Acme copy 3", copy("Acme copy 2", "Acme copy", "Acme copy 2"));
        assertEquals("Acme copy", copy("Acme copy"));
        assertEquals("copy copy", copy("copy", "copy"));
    }

    @Test
    void aLongNameIsCutForTheEnding() {
        String longest = "x".repeat(73) + "\ud83d\ude80" + "yyyyy";
        String copy = copy(longest);
        assertEquals("x".repeat(73) + " copy", copy.replace("\ud83d\ude80", ""));
        assertNull(NameRules.problem(copy));
        assertNull(NameRules.problem(copy("y".repeat(74) + "\ud83d\ude80" + "zzzz")));
    }

    private static String copy(String name, String... taken) {
        return CopyName.of(name, Stream.of(taken).map(NameRules::key).collect(Collectors.toSet()));
    }
}
