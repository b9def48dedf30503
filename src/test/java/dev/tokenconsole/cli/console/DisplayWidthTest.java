package dev.tokenconsole.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "漢字, 4", "한글, 4", "ﾊﾝ, 2", "é, 1", "é, 1", "😀, 2", "Ａ, 2", "…, 1", "'', 0", "🇩, 1"})
    void wideCharactersTakeTwoColumns(String text, int columns) {
        assertEquals(columns, DisplayWidth.of(text));
    }

    @Test
    void columnsLineUpBehindWideCharacters() {
        assertEquals("漢字  x\nabcd  y\n", new Table("").row("漢字", "x").row("abcd", "y").text());
    }
}
