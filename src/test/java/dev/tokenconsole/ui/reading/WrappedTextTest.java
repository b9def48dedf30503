package dev.tokenconsole.ui.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines end at the text's own punctuation, and the ends are no part of the text. */
class WrappedTextTest {
    private static final String ISSUER = "https://auth.preview.stonex.com/oauth2/ausflt4njrc9VdO6i1d7";

    @Test
    void aLineEndsBehindPunctuationAndNotWithinAWord() {
        assertEquals("https://auth.preview.stonex.com/oauth2/\nausflt4njrc9VdO6i1d7", at(45, ISSUER));
        assertEquals("https://auth.\npreview.stonex.\ncom/oauth2/ausf\nlt4njrc9VdO6i1d\n7", at(15, ISSUER));
        assertEquals("one two \nthree", at(9, "one two three"));
    }

    @Test
    void aPieceLongerThanTheLineIsBrokenInTheMiddle() {
        assertEquals("abcdef\nghij", at(6, "abcdefghij"));
        assertEquals("a.bcde\nfghij", at(6, "a.bcdefghij"));
        assertEquals("a.\nbcdef", at(6, "a.bcdef"));
    }

    @Test
    void lineFeedsOfTheTextStay() {
        assertEquals("one\n\ntwo: \n3", at(5, "one\n\ntwo: 3"));
        assertEquals(4, WrappedText.of("one\n\ntwo: 3", 5, WrappedText.Rule.AT_PUNCTUATION).lines());
    }

    @Test
    void aTokenFillsItsLines() {
        assertEquals("a.b_\nc-de\nf", WrappedText.of("a.b_c-def", 4, WrappedText.Rule.ANYWHERE).display());
    }

    @Test
    void noCharacterOfTwoUnitsIsBrokenInTwo() {
        assertEquals("\ud83d\ude00\n\ud83d\ude00\n\ud83d\ude00", at(3, "\ud83d\ude00\ud83d\ude00\ud83d\ude00"));
        assertEquals("\u6f22\n\u5b57", at(1, "\u6f22\u5b57"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 15, 40, 200})
    void everyPositionIsFoundAgain(int columns) {
        for (WrappedText.Rule rule : WrappedText.Rule.values()) {
            WrappedText wrapped = WrappedText.of(ISSUER, columns, rule);
            String shown = wrapped.display();
            assertEquals(ISSUER, shown.replace("\n", ""));
            assertEquals(wrapped.lines(), shown.lines().count());
            assertEquals(wrapped.lastColumns(), shown.length() - shown.lastIndexOf('\n') - 1);
            for (int i = 0; i < ISSUER.length(); i++) {
                assertEquals(ISSUER.charAt(i), shown.charAt(wrapped.toDisplay(i)));
                assertEquals(i, wrapped.toText(wrapped.toDisplay(i)));
                assertEquals(ISSUER.substring(0, i), shown.substring(0, wrapped.toDisplayEnd(i)).replace("\n", ""));
            }
        }
    }

    private static String at(int columns, String text) {
        return WrappedText.of(text, columns, WrappedText.Rule.AT_PUNCTUATION).display();
    }
}
