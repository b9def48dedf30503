package dev.tokenconsole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A22: a window comes back where it was, and never where it cannot be seen or moved. */
class WindowPlaceTest {
    private static final WindowPlace MAIN = new WindowPlace(0, 27, 1920, 1053);
    private static final WindowPlace LEFT = new WindowPlace(-1280, 0, 1280, 1024);

    @ParameterizedTest
    @CsvSource({"100,100", "0,27", "-1200,40", "-500,40", "1800,500", "-200,300"})
    void aPlaceWhoseTitleBarCanBeReachedStays(double x, double y) {
        WindowPlace place = new WindowPlace(x, y, 1200, 800);
        assertEquals(Optional.of(place), place.on(List.of(MAIN, LEFT)));
    }

    /** Of a monitor that is gone, above or below every screen, or with a few pixels in view. */
    @ParameterizedTest
    @CsvSource({"2500,100", "1850,100", "-1190,100", "100,-700", "100,-10", "100,1075", "99999,99999"})
    void anyOtherIsInTheMiddleOfTheFirstScreen(double x, double y) {
        assertEquals(Optional.of(new WindowPlace(360, 153.5, 1200, 800)),
            new WindowPlace(x, y, 1200, 800).on(List.of(MAIN)));
    }

    @Test
    void aWindowIsNoLargerThanItsScreen() {
        assertEquals(Optional.of(MAIN), new WindowPlace(90_000, 0, 90_000, 90_000).on(List.of(MAIN, LEFT)));
        assertEquals(Optional.of(new WindowPlace(-1280, 0, 1280, 1024)),
            new WindowPlace(-1280, 0, 1290, 3000).on(List.of(LEFT)));
    }

    @Test
    void withoutAScreenThereIsNone() {
        assertEquals(Optional.empty(), MAIN.on(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"NaN,0,900,600", "0,NaN,900,600", "0,0,NaN,600", "0,0,900,0", "0,0,-5,600", "1e9,0,900,600",
        "Infinity,0,900,600", "0,0,900,100001"})
    void noPlaceIsAbsurd(double x, double y, double width, double height) {
        assertThrows(IllegalArgumentException.class, () -> new WindowPlace(x, y, width, height));
    }
}
