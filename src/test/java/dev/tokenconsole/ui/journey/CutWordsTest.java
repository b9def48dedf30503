package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.CutWords;

/** Every screen has room for its words and controls in the smallest window, with the largest text too. */
class CutWordsTest extends ScreenJourney {
    private final List<String> faults = new ArrayList<>();

    @Test
    void nothingIsCutOnAnyScreen() {
        visitAll();
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    @Override
    void visit(String screen) {
        faults.addAll(CutWords.faults(console, screen));
    }
}
