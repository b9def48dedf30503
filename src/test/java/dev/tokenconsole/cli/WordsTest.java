package dev.tokenconsole.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.i18n.Messages;

/** The two kinds of words of the terminal: those that the parser reads as they are, and those with places in them. */
class WordsTest {
    private static final Pattern AS_THEY_ARE =
        Pattern.compile("cli\\.((.*\\.)?(header|description)|(option|param|heading|exit)\\..*)");

    /** The parser prints an apostrophe and a brace as they stand, and takes a per cent sign for a format. */
    @Test
    void needNoQuotingWhereTheParserReadsThem() {
        List<String> asTheyAre = keys().stream().filter(AS_THEY_ARE.asMatchPredicate()).toList();
        assertFalse(asTheyAre.isEmpty());
        assertEquals(List.of(), asTheyAre.stream()
            .filter(key -> text(key).replace("%n", "").matches(".*(''|[{}%]).*"))
            .toList());
    }

    /** In MessageFormat a single apostrophe would disappear, and with it the places behind it. */
    @Test
    void doubleTheirApostrophesElsewhere() {
        assertEquals(List.of(), keys().stream()
            .filter(AS_THEY_ARE.asMatchPredicate().negate())
            .filter(key -> text(key).replace("''", "").contains("'"))
            .toList());
    }

    @Test
    void neverShout() {
        assertEquals(List.of(), keys().stream().filter(key -> text(key).contains("!")).toList());
    }

    private static List<String> keys() {
        return Messages.bundle().keySet().stream().filter(key -> key.startsWith("cli.")).sorted().toList();
    }

    private static String text(String key) {
        return Messages.bundle().getString(key);
    }
}
