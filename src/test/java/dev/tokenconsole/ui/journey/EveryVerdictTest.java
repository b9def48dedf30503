package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.testing.EveryVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** Whatever goes wrong, the window says it whole: in light and in dark, with large text and in the smallest window. */
class EveryVerdictTest extends ScriptedWindowTest {
    @ParameterizedTest
    @CsvSource({"LIGHT, 14, 1000, 700", "DARK, 14, 1000, 700", "LIGHT, 21, 900, 600", "DARK, 21, 900, 600"})
    void isSaidWhole(ColorScheme scheme, int pixels, int width, int height) {
        ConsoleDriver.onFx(() -> {
            Theme.apply(console.stage().getScene(), scheme);
            console.stage().getScene().getRoot().setStyle("-fx-font-size: " + pixels + "px");
            console.stage().setWidth(width);
            console.stage().setHeight(height);
            return true;
        });
        console.hands().settle();
        assertAll(EveryVerdict.all().stream().map(each -> () -> {
            fetch(clock -> each.outcome());
            assertSaid(each);
            if (each.verdict().pause() != null) {
                console.click("verdict-stop");
            }
        }));
    }

    private void assertSaid(EveryVerdict.Case each) {
        FailureVerdict verdict = each.verdict();
        Parent card = (Parent) console.node("verdict");
        List<Label> labels = ConsoleDriver.onFx(() -> card.getChildrenUnmodifiable().stream()
            .filter(Label.class::isInstance).map(Label.class::cast).toList());
        assertEquals(List.of(verdict.title(), verdict.cause(), verdict.nextStep()),
            labels.stream().limit(3).map(Label::getText).toList());
        List<Labeled> said = ConsoleDriver.onFx(() -> Stream.of(".label", ".button").map(card::lookupAll)
            .flatMap(Set::stream).filter(Labeled.class::isInstance).map(Labeled.class::cast).toList());
        assertTrue(said.size() > labels.size(), "there is always a button");
        for (Labeled part : said) {
            assertTrue(ConsoleDriver.onFx(() -> !part.isTextTruncated() && isInside(card, part)),
                () -> each + " cuts: " + part.getText());
        }
    }

    private static boolean isInside(Node card, Node part) {
        Bounds inner = part.localToScene(part.getLayoutBounds());
        return card.localToScene(card.getLayoutBounds()).contains(inner)
            && inner.getMaxX() <= card.getScene().getWidth();
    }
}
