package dev.tokenconsole.model.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;

/** A copy has a name of its own that may be saved. */
class CopyNameTest {
    @Test
    void copiesAreNumberedFromTheSecondOn() {
        assertEquals("Acme copy", CopyName.of("Acme", List.of("Acme")));
        assertEquals("Acme copy 2", CopyName.of("Acme", List.of("Acme", "acme  COPY")));
        assertEquals("Acme copy 3", CopyName.of("Acme copy 2", List.of("Acme copy", "Acme copy 2")));
        assertEquals("Acme copy", CopyName.of("Acme copy", List.of()));
        assertEquals("copy copy", CopyName.of("copy", List.of("copy")));
    }

    @Test
    void aLongNameIsCutForTheEnding() {
        String longest = "x".repeat(73) + "\ud83d\ude80" + "yyyyy";
        String copy = CopyName.of(longest, List.of());
        assertEquals("x".repeat(73) + " copy", copy.replace("\ud83d\ude80", ""));
        assertNull(NameRules.problem(copy));
        assertNull(NameRules.problem(CopyName.of("y".repeat(74) + "\ud83d\ude80" + "zzzz", List.of())));
    }
}
