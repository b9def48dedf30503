package dev.tokenconsole.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Text of a server, made safe to display. */
class DisplayTextTest {
    private static final String HOSTILE = "a\u0007b\u202ec\r\n\td\ue000\u0378\udb40\udc41";

    @Test
    void aLineEscapesEverythingThatActsAndIsUnknown() {
        assertEquals("a\\u0007b\\u202Ec\\u000D\\u000A\\u0009d\\uE000\\u0378\\u{E0041}", DisplayText.line(HOSTILE, 99));
    }

    @Test
    void aBlockKeepsLinesAndTabs() {
        assertEquals("a\\u0007b\\u202Ec\n\td\\uE000\\u0378\\u{E0041}", DisplayText.block(HOSTILE, 99));
    }

    @Test
    void aValueOfATokenIsEscapedAsInJson() {
        assertEquals("a\\u0007b\\u202ec\\u000d\\u000a\\u0009d\ue000\u0378\\udb40\\udc41", DisplayText.escape(HOSTILE));
    }

    @Test
    void anEllipsisStandsForTheRest() {
        assertEquals("abc", DisplayText.ellipsis("abc", 3));
        assertEquals("ab…", DisplayText.ellipsis("abcd", 3));
        assertEquals("a…", DisplayText.ellipsis("a😀bc", 3));
    }
}
