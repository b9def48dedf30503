package dev.tokenconsole.ui.claims;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import dev.tokenconsole.bench.Figures;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.task.Ticker;

/** The claims of a token with thousands of them, in a window. */
public final class ManyClaims implements AutoCloseable {
    public static final int NUMBER = 5_000;
    private static final int STEPS = 400;

    final ClaimsView view;
    final ContentScroll pane;
    final Stage stage;

    /** Opens the window; {@code last} is the value of the last claim, in JSON. */
    public ManyClaims(String last) throws Exception {
        String claims = IntStream.range(0, NUMBER - 1)
            .mapToObj(i -> "\"claim_%d\":\"%s\"".formatted(i, "value of some length ".repeat(1 + i % 9)))
            .collect(Collectors.joining(","));
        String token = part("{\"alg\":\"none\"}") + "." + part("{" + claims + ",\"last\":" + last + "}") + ".";
        ConsoleDriver.onFx(() -> {
            Theme.prepare(Optional.of(ColorScheme.LIGHT));
            return true;
        });
        stage = FxToolkit.registerStage(Stage::new);
        Ticker ticker = ConsoleDriver.onFx(() -> new Ticker(TokenClock.SYSTEM));
        view = ConsoleDriver.onFx(() -> new ClaimsView(JwtDecoder.decode(token),
            new SimpleObjectProperty<>(Moment.of(TokenClock.SYSTEM)),
            new ClaimCopying(new TokenClipboard(new SecretClipboard(), ticker, () -> Duration.ofSeconds(30))),
            new PrivacyMode()));
        pane = ConsoleDriver.onFx(() -> new ContentScroll(view));
        ConsoleDriver.onFx(() -> {
            Scene scene = new Scene(new StackPane(pane), 900, 600);
            Theme.follow(scene, new SimpleObjectProperty<>(Optional.of(ColorScheme.LIGHT)));
            stage.setScene(scene);
            stage.show();
            settle();
            return true;
        });
    }

    /** The time on the FX thread of each of many steps of so many pixels through all claims, in milliseconds. */
    public Figures scroll(double pixels) {
        Figures figures = new Figures();
        for (int step = 0; step < STEPS; step++) {
            double at = step;
            figures.addNanos(ConsoleDriver.onFx(() -> {
                double hidden = view.getHeight() - pane.getViewportBounds().getHeight();
                long begun = System.nanoTime();
                pane.setVvalue(at * pixels % hidden / hidden);
                settle();
                return System.nanoTime() - begun;
            }));
        }
        return figures;
    }

    /** As a frame does it, and once more where the first made new rows. */
    void settle() {
        for (int i = 0; i < 2; i++) {
            pane.getScene().getRoot().applyCss();
            pane.getScene().getRoot().layout();
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        ConsoleDriver.onFx(() -> {
            stage.hide();
            return true;
        });
    }
}
