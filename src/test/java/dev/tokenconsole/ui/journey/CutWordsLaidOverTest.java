package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.CutWords;

/** There is room for the words and controls of all that comes and goes over or beside a screen, too. */
class CutWordsLaidOverTest extends LaidOverJourney {
    private final List<String> faults = new ArrayList<>();

    @Test
    void nothingIsCutOfWhatConcernsProfiles() throws Exception {
        visitProfiles();
        visitForm();
        visitRotation();
        visitReadOnly();
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    @Test
    void nothingIsCutOfWhatConcernsTokens() throws IOException {
        visitToken();
        visitMismatch();
        visitCheck();
        visitOrigin();
        visitSignatureAndCompare();
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    @Override
    void visit(String screen, String shown) {
        console.node(shown);
        faults.addAll(CutWords.faults(console, screen));
    }
}
