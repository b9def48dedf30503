package dev.tokenconsole;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import javafx.geometry.Point2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import dev.tokenconsole.settings.WindowPlace;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.shell.Services;
import dev.tokenconsole.ui.task.FxTimer;

/** Opens the window where it was closed, and remembers where that is. FX thread only. */
final class WindowGeometry {
    /** Systems report a maximised window's size before they say that it is maximised. */
    private static final Duration SETTLED = Duration.ofMillis(300);
    /** Time for a window manager to add its frame. */
    private static final Duration FRAMED = Duration.ofMillis(100);

    private final Stage stage;
    private final WindowStateModel state;
    private final BooleanSupplier remembered;
    private final FxTimer settled = new FxTimer(this::remember);
    private final FxTimer framed = new FxTimer(this::bringIntoReach);
    private Optional<WindowPlace> opened = Optional.empty();

    private WindowGeometry(Stage stage, Services services) {
        this.stage = stage;
        this.state = services.window();
        this.remembered = () -> services.settings().current().get().rememberWindow();
    }

    /** Before {@code stage} is shown. A place that no screen has any more is not used. */
    static void follow(Stage stage, Services services) {
        WindowGeometry geometry = new WindowGeometry(stage, services);
        geometry.restore();
        stage.setOnShown(event -> geometry.watch());
        // Afterwards it has no place.
        stage.setOnHiding(event -> geometry.remember());
    }

    private void restore() {
        if (!remembered.getAsBoolean()) {
            return;
        }
        opened = state.current().get().place().flatMap(WindowGeometry::onScreen);
        opened.ifPresent(place -> {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(Math.max(stage.getMinWidth(), place.width()));
            stage.setHeight(Math.max(stage.getMinHeight(), place.height()));
        });
        stage.setMaximized(state.current().get().maximised());
    }

    private void watch() {
        framed.start(FRAMED);
        stage.xProperty().subscribe(value -> settled.start(SETTLED));
        stage.yProperty().subscribe(value -> settled.start(SETTLED));
        stage.widthProperty().subscribe(value -> settled.start(SETTLED));
        stage.heightProperty().subscribe(value -> settled.start(SETTLED));
        stage.maximizedProperty().subscribe(value -> settled.start(SETTLED));
    }

    /**
     * On X11 a window is sometimes moved up and left by the size of its frame as it opens, so that its title bar is
     * above the screen.
     */
    private void bringIntoReach() {
        framed.stop();
        if (stage.isIconified() || stage.isFullScreen() || stage.isMaximized()) {
            return;
        }
        Optional<WindowPlace> now = place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Optional<WindowPlace> reached = now.flatMap(WindowGeometry::onScreen);
        if (!reached.map(WindowGeometry::corner).equals(now.map(WindowGeometry::corner))) {
            opened.or(() -> reached).ifPresent(place -> {
                stage.setX(place.x());
                stage.setY(place.y());
            });
        }
    }

    private void remember() {
        settled.stop();
        if (stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        boolean maximised = stage.isMaximized();
        Optional<WindowPlace> place = maximised ? Optional.empty()
            : place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        state.change(now -> now.withMaximised(maximised).withPlace(place.or(now::place)));
    }

    private static Optional<WindowPlace> onScreen(WindowPlace place) {
        return place.on(Screen.getScreens().stream().map(Screen::getVisualBounds)
            .flatMap(bounds -> place(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())
                .stream()).toList());
    }

    private static Point2D corner(WindowPlace place) {
        return new Point2D(place.x(), place.y());
    }

    /** Empty for what is no place, such as before the system gave one. */
    private static Optional<WindowPlace> place(double x, double y, double width, double height) {
        try {
            return Optional.of(new WindowPlace(x, y, width, height));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
