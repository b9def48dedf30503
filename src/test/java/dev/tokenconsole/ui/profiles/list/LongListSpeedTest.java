package dev.tokenconsole.ui.profiles.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javafx.beans.InvalidationListener;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.bench.Figures;
import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.profiles.index.StateChip;

/** No action in a list of 10,000 profiles holds the window up; the goal is a frame, the bound is for a busy machine. */
class LongListSpeedTest {
    private static final double BOUND_MILLIS = 160;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyActionIsQuick() {
        ListFigures figures = ConsoleDriver.onFx(() -> new ListFigures(ManyProfiles.TEN_THOUSAND, TokenClock.SYSTEM));
        for (Figures each : List.of(figures.filter(), figures.fold(), figures.scroll(), figures.selectAll(),
                figures.selectRange(), figures.chip())) {
            assertTrue(each.median() < BOUND_MILLIS, each::toString);
        }
        for (Figures each : figures.deleteAndUndo()) {
            assertTrue(each.median() < BOUND_MILLIS, each::toString);
        }
    }

    /** A tick changes the digits of a row, and no more. */
    @Test
    void aTickNeitherFiltersNorCountsAgain() {
        TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
        ListFigures figures = ConsoleDriver.onFx(() -> new ListFigures(300, clock));
        figures.fetch(20);
        int[] changes = new int[1];
        ConsoleDriver.onFx(() -> {
            InvalidationListener count = changed -> changes[0]++;
            figures.model().chip().set(StateChip.VALID);
            figures.model().rows().addListener(count);
            figures.model().counts().addListener(count);
            for (int i = 0; i < 10; i++) {
                clock.pass(Duration.ofSeconds(1));
                figures.tick();
            }
            return true;
        });
        assertEquals(0, changes[0]);
        assertEquals(20, figures.model().counts().get().valid());
    }
}
