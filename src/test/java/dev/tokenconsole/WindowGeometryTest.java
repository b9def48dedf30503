package dev.tokenconsole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.settings.WindowPlace;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;

/** Window managers move a window as they add its frame. */
class WindowGeometryTest extends WindowTest {
    /** The last is a place of the user's, with the title bar in reach. */
    @ParameterizedTest
    @CsvSource({"960, 41, 37, 41", "20, 30, 20, 30"})
    void aWindowThatOpensOutOfReachIsBroughtBack(double x, double y, double endX, double endY) throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            Stage stage = ConsoleDriver.onFx(() -> {
                console.shell().services().window().change(state ->
                    state.withPlace(Optional.of(new WindowPlace(37, 41, 900, 600))));
                Stage second = new Stage();
                second.setScene(new Scene(new Region()));
                WindowGeometry.follow(second, console.shell().services());
                second.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> {
                    second.setX(x);
                    second.setY(y);
                });
                second.show();
                return second;
            });
            ConsoleDriver.await("the place to be remembered").until(() -> ConsoleDriver.onFx(() ->
                console.shell().services().window().current().get().place()
                    .map(place -> new Point2D(place.x(), place.y())).equals(Optional.of(new Point2D(endX, endY)))
                    && stage.getX() == endX));
            assertEquals(endY, ConsoleDriver.onFx(stage::getY));
            ConsoleDriver.onFx(() -> {
                stage.close();
                return true;
            });
        }
    }
}
