package dev.tokenconsole.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** A text is found by one that looks the same. */
class SearchTextTest {
    @Test
    void everyWhiteSpaceOfUnicodeIsBetweenWords() {
        for (String space : List.of(" ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u1680", "\u2003", "\u2007", "\u2009",
                "\u202f", "\u205f", "\u3000", "\u0085", "\u2028", "\u2029", " \u00a0 ")) {
            String text = space + "acme" + space + "treasury" + space;
            assertEquals(List.of("acme", "treasury"), SearchText.words(text), () -> escaped(space));
            assertEquals("acme treasury", SearchText.key(text), () -> escaped(space));
            assertEquals(List.of(), SearchText.words(space), () -> escaped(space));
        }
        assertEquals(List.of(), SearchText.words(""));
    }

    @Test
    void partsThatAreNotSeenAreLeftOut() {
        for (String unseen : List.of("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u202a",
                "\ufe0f", "\u034f", "\ud83d")) {
            assertEquals("treasury", SearchText.key("trea" + unseen + "sury"), () -> escaped(unseen));
        }
    }

    @Test
    void hyphensAndQuotesOfPagesAreThoseOfTheKeyboard() {
        for (String hyphen : List.of("\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\ufe63", "\uff0d")) {
            assertEquals("partner-uat", SearchText.key("Partner" + hyphen + "UAT"), () -> escaped(hyphen));
        }
        assertEquals("o'neill \"one\"", SearchText.key("O’Neill “One”"));
    }

    @Test
    void oneFormOfUnicodeAndOneCase() {
        assertEquals(SearchText.key("Zoé"), SearchText.key("ZOE\u0301"));
        assertEquals(SearchText.key("zoé"), SearchText.key("zoe\u200b\u0301"));
        assertEquals("zoë ÿ", SearchText.key("ZOË Ÿ"));
        assertEquals("acme 2", SearchText.key("Ａｃｍｅ　²"));
        assertEquals(SearchText.key("STRASSE"), SearchText.key("Straße"));
        assertEquals(SearchText.key("ΟΔΟΣ"), SearchText.key("οδος"));
        assertEquals("office", SearchText.key("oﬃce"));
    }

    private static String escaped(String text) {
        return text.chars().mapToObj("U+%04X"::formatted).toList().toString();
    }
}
