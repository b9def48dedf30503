package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** A15, A20, A21: nothing in the view of a token is drawn over another, hidden in a small area, or moves to and fro. */
class SteadyTokenViewTest extends ScriptedWindowTest {
    @Test
    void tabsDoNotGrowOverOneAnother() {
        fetch(TestOutcomes::issued);
        TabPane tabs = (TabPane) console.node("token-tabs");
        for (String animation : new String[] {"-fx-open-tab-animation", "-fx-close-tab-animation"}) {
            assertNotEquals("GROW", ConsoleDriver.onFx(() -> value(tabs, animation)), animation);
        }
    }

    @Test
    void theRequestIsAsHighAsItsText() {
        ConsoleDriver.onFx(() -> {
            console.stage().setWidth(1000);
            return true;
        });
        fetch(TestOutcomes::issued);
        selectTab(console, "tab-exchange");
        Region request = (Region) console.node("exchange-request");
        assertFalse(ConsoleDriver.onFx(() -> request.lookupAll(".scroll-bar").stream()
            .anyMatch(bar -> bar instanceof ScrollBar && bar.isVisible())));
        assertTrue(ConsoleDriver.onFx(() -> request.getHeight() >= request.prefHeight(request.getWidth()) - 1));
    }

    @Test
    void theMeaningsOfClaimsAndHeaderAreOneColumn() {
        fetch(TestOutcomes::issued);
        Node claims = console.node("claims");
        Set<Long> starts = ConsoleDriver.onFx(() -> claims.lookupAll(".claim-meaning").stream()
            .map(meaning -> Math.round(meaning.localToScene(meaning.getLayoutBounds()).getMinX()))
            .collect(Collectors.toSet()));
        assertEquals(1, starts.size(), starts::toString);
    }

    /** A check brings many tokens, and each of them is drawn for nobody. */
    @Test
    void whatIsNotInViewIsNotDrawn() {
        fetch(TestOutcomes::issued);
        List<ScrollPane> tabs = Stream.of("claims-scroll", "token-text-scroll", "signature-scroll", "exchange-scroll")
            .map(id -> (ScrollPane) console.stage().getScene().lookup("#" + id)).toList();
        assertEquals(List.of(true, false, false, false), drawn(tabs));
        selectTab(console, "tab-token");
        assertEquals(List.of(true, true, false, false), drawn(tabs));
        console.press(KeyCode.F5);
        awaitRequests(2);
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        next(TestOutcomes::issued);
        ConsoleDriver.await("the token behind the check").until(() -> !drawn(tabs).get(1));
        console.hands().settle();
        assertEquals(List.of(false, false, false, false), drawn(tabs));
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(List.of(false, true, false, false), drawn(tabs));
    }

    private static List<Boolean> drawn(List<ScrollPane> tabs) {
        return ConsoleDriver.onFx(() -> tabs.stream().map(tab -> tab.getContent() != null).toList());
    }

    /** The renewal is due on the minute, and the wall clock is set to and fro by less than a second. */
    @Test
    void theTimeOfTheRenewalStays() {
        fetch(TestOutcomes::issued);
        console.click("token-renew");
        console.awaitText("token-renews-at", "Renews at ");
        String said = console.text("token-renews-at");
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofSeconds(1));
            clock.set(clock.now().plusMillis(i % 2 == 0 ? -600 : 600));
            console.awaitText("token-digits", "59:" + (59 - i));
            assertEquals(said, console.text("token-renews-at"));
        }
    }

    private static String value(TabPane tabs, String property) {
        for (CssMetaData<? extends Styleable, ?> each : tabs.getCssMetaData()) {
            if (each.getProperty().equals(property)) {
                return String.valueOf(styled(each, tabs));
            }
        }
        return "no such property";
    }

    @SuppressWarnings("unchecked")
    private static <S extends Styleable> Object styled(CssMetaData<S, ?> property, TabPane tabs) {
        return property.getStyleableProperty((S) tabs).getValue();
    }
}
