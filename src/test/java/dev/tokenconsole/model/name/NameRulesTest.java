package dev.tokenconsole.model.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding F13: a name is what people see of it. */
class NameRulesTest {
    @ParameterizedTest
    @ValueSource(ints = {0x200b, 0x202e, 0x2066, 0xfeff, 0x00ad, 0x2028, 0x2029, 0xe000, 0xf0000, 0xd800, 0xe0041,
        0x3164, 0x115f, 0x2800, 0x034f})
    void aCharacterThatIsNotSeenIsRefusedAndNoDifference(int point) {
        String name = "Prod" + (point == 0xd800 ? "\ud800" : Character.toString(point)) + "uction";
        assertEquals("A name cannot contain the invisible character U+%04X.".formatted(point),
            NameRules.problem(name));
        assertTrue(NameRules.areSame("Production", name));
        assertTrue(NameRules.isStorable(name), "an earlier version may have stored it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "PRODUCTION", "\uff30roduction",
        "Production\ufe0f", "\u00a0Production", "Production\u2003"})
    void caseWidthAndSpacesAreNoDifference(String name) {
        assertTrue(NameRules.areSame("Production", name), name);
    }

    @Test
    void otherNamesAreOthers() {
        assertFalse(NameRules.areSame("Acme 1", "Acme 2"));
        assertFalse(NameRules.areSame("Acme", "Acm\u00e9"));
        assertFalse(NameRules.areSame("AcmeTest", "Acme Test"));
    }

    @Test
    void twoFormsOfOneLetterAreOneName() {
        assertTrue(NameRules.areSame("Caf\u00e9", "Cafe\u0301"));
        assertTrue(NameRules.areSame("Stra\u00dfe", "STRASSE"));
        assertTrue(NameRules.areSame("a  b", "a b"));
    }

    @Test
    void spacesAreNoDifferenceInPlainNamesEither() {
        assertTrue(NameRules.areSame(" Acme  UAT ", "acme uat"));
        assertTrue(NameRules.areSame("Acme ", "acme"));
        assertTrue(NameRules.areSame("   ", ""));
        assertTrue(NameRules.areSame("I", "i"));
        assertFalse(NameRules.areSame("Acme-UAT", "Acme_UAT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gr\u00f6\u00dfe \u2600\ufe0f", "\ud83d\udd11 key", "\u65e5\u672c", "\u0645\u0635\u0631",
        "Acme (UAT) #2"})
    void whatIsSeenIsFine(String name) {
        assertNull(NameRules.problem(name));
    }

    @Test
    void controlCharactersAndLongNamesHaveWordsOfTheirOwn() {
        assertEquals("A name cannot contain line breaks or control characters.", NameRules.problem("a\nb"));
        assertEquals("A name has at most 80 characters.", NameRules.problem("a".repeat(81)));
        assertFalse(NameRules.isStorable("a\u001bb"));
    }
}
