package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javafx.application.ColorScheme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TabWalk;

/** The Tab key leads through everything that comes and goes, and each stop is seen. */
class FocusRingLaidOverTest extends LaidOverJourney {
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void everyStopOfWhatConcernsProfilesIsSeen(ColorScheme scheme) {
        show(scheme);
        visitProfiles();
        visitForm();
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource
    void everyStopOfWhatConcernsTokensIsSeen(ColorScheme scheme) {
        show(scheme);
        visitToken();
        visitMismatch();
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource
    void everyStopOfCheckAndCompareIsSeen(ColorScheme scheme) throws IOException {
        show(scheme);
        visitSignatureAndCompare();
        visitRotation();
        visitCheck();
        assertEquals(List.of(), faults);
    }

    @Override
    void visit(String screen, String shown) {
        console.node(shown);
        faults.addAll(TabWalk.faults(console, screen));
    }

    private void show(ColorScheme scheme) {
        ConsoleDriver.onFx(() -> {
            Theme.apply(console.stage().getScene(), scheme);
            return true;
        });
    }
}
