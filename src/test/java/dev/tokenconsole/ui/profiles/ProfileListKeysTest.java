package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;

/** The list under the hands of a person: folding, searching, selecting several. */
class ProfileListKeysTest extends ListWindowTest {
    private static final List<String> ALL = List.of("Sandbox (UAT)", "Acme Treasury",
        "Acme Treasury Services International Holdings", "Gamma Payroll", "Slow partner", "Production",
        "Acme Production", "Demo", "Short-lived client");

    @Test
    void leftFoldsAndRightUnfolds() {
        assertEquals(ALL, rows());
        console.press(KeyCode.LEFT).press(KeyCode.LEFT);
        assertEquals(List.of("Sandbox (UAT)", "Production", "Acme Production", "Demo", "Short-lived client"), rows());
        assertEquals("Acme Treasury", console.text("token-profile"));
        console.press(KeyCode.RIGHT);
        assertEquals(ALL, rows());
        console.press(KeyCode.RIGHT);
        assertEquals(Set.of("Acme Treasury"), selected());
    }

    @Test
    void enterInTheFilterIsTheVerbOfTheChosenRow() {
        next(TestOutcomes::issued);
        console.press(KeyCode.CONTROL, KeyCode.F);
        console.hands().write("gamma");
        console.setClipboard("before");
        console.press(KeyCode.ENTER);
        console.awaitText("copy-status", "Bearer header of Gamma Payroll");
        assertEquals("profiles", console.focused());
    }

    @Test
    void enterAndSpaceFoldTheHeadingTheyAreAt() {
        console.press(KeyCode.LEFT).press(KeyCode.SPACE);
        assertEquals(5, rows().size());
        console.press(KeyCode.ENTER);
        assertEquals(ALL, rows());
        assertEquals(0, requests.get());
    }

    @Test
    void theKeysStopAtAFoldedGroupAndSkipTheHeadingOfAnOpenOne() {
        console.hands().click(cell("Production"));
        choose("Slow partner");
        console.press(KeyCode.DOWN);
        ListCell<?> production = cell("Production");
        assertTrue(ConsoleDriver.onFx(production::isFocused));
        assertEquals("Slow partner", console.text("token-profile"));
        console.press(KeyCode.DOWN);
        console.awaitText("token-profile", "Short-lived client");
    }

    @Test
    void foldedGroupsStayFoldedAfterALock() {
        console.hands().click(cell("Production"));
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        assertFalse(rows().contains("Acme Production"));
    }

    @Test
    void aChosenProfileIsUnfolded() {
        choose("Acme Production");
        console.hands().click(cell("Production"));
        choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        assertFalse(rows().contains("Acme Production"));
        console.hands().write("acme prod");
        console.awaitText("token-profile", "Acme Production");
        assertTrue(rows().contains("Acme Production"));
    }

    @Test
    void lettersGoToTheNextProfileThatBeginsWithThem() {
        console.hands().write("s");
        console.awaitText("token-profile", "Slow partner");
        console.hands().write("s");
        console.awaitText("token-profile", "Short-lived client");
        console.press(KeyCode.HOME);
        console.awaitText("token-profile", "Acme Treasury");
    }

    @Test
    void lettersInARowAreOneTextAndFindTheMiddleOfANameToo() {
        console.hands().write("payr");
        console.awaitText("token-profile", "Gamma Payroll");
        assertEquals("", ConsoleDriver.onFx(() -> console.eyes().lookup("#profile-filter").queryTextInputControl()
            .getText()));
    }

    @Test
    void commandsKeepTheirKeysInTheList() {
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.press(KeyCode.DOWN).awaitFocus("profiles");
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.press(KeyCode.ESCAPE).awaitFocus("profiles");
        assertEquals("Acme Treasury", console.text("token-profile"));
    }

    @Test
    void shiftAndTheArrowsSelectARangeWithoutHeadings() {
        choose("Slow partner");
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(Set.of("Slow partner", "Acme Production", "Short-lived client"), selected());
        assertEquals("Short-lived client", console.text("token-profile"));
        console.press(KeyCode.SHIFT, KeyCode.UP);
        assertEquals(Set.of("Slow partner", "Acme Production"), selected());
        console.press(KeyCode.UP);
        assertEquals(Set.of("Slow partner"), selected());
    }

    @Test
    void controlASelectsAllAndTheTokenStays() {
        choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.A);
        assertEquals(6, selected().size());
        assertEquals("Gamma Payroll", console.text("token-profile"));
    }

    @Test
    void aFilterIsClearedByEscapeAndTakesWordsInAnyOrder() {
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("treasury uat");
        assertEquals(List.of("Sandbox (UAT)", "Acme Treasury", "Acme Treasury Services International Holdings"),
            rows());
        console.press(KeyCode.ESCAPE);
        assertEquals(ALL, rows());
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("127.0.0.1 prod");
        assertEquals(List.of("Production", "Acme Production"), rows());
    }

    @Test
    void theOneSentenceOfAnEmptyListIsCurrent() {
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("qqq");
        assertEquals(Set.of("No profile matches “qqq”."), placeholders());
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.hands().write("zzz");
        assertEquals(Set.of("No profile matches “zzz”."), placeholders());
        console.press(KeyCode.ESCAPE);
        console.click("chip-failed");
        assertEquals(Set.of("No request failed."), placeholders());
    }

    @Test
    void chipsFollowTheTokensAndKeepWhatIsLookedAt() {
        fetch(TestOutcomes::refused);
        assertEquals("Failed 1", console.text("chip-failed"));
        console.click("chip-failed");
        assertEquals(List.of("Sandbox (UAT)", "Acme Treasury"), rows());
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.press(KeyCode.DOWN);
        fetch(TestOutcomes::issued);
        assertEquals("Valid 1", console.text("chip-valid"));
        assertEquals(List.of("Sandbox (UAT)", "Acme Treasury"), rows());
        console.click("chip-valid");
        assertEquals(List.of("Sandbox (UAT)", "Acme Treasury"), rows());
        console.click("chip-valid");
        assertEquals(ALL, rows());
    }

    @Test
    void theChipsAddUpAfterATokenExpired() {
        fetch(TestOutcomes::issued);
        assertEquals("None 5", console.text("chip-none"));
        for (int i = 0; i < 8; i++) {
            clock.pass(Duration.ofMinutes(8));
            console.press(KeyCode.SHIFT);
        }
        console.awaitText("chip-valid", "Valid 0");
        assertEquals("Failed 0", console.text("chip-failed"));
        assertEquals("None 6", console.text("chip-none"));
        console.click("chip-none");
        assertEquals(ALL, rows());
    }

    @Test
    void theListHasNoTooltipAndARowHasItsOwn() {
        assertFalse(hasTooltip(list()));
        console.hands().eyes().moveTo(cell("Gamma Payroll"));
        console.hands().settle();
        ListCell<?> gamma = cell("Gamma Payroll");
        String words = ConsoleDriver.onFx(() -> gamma.getTooltip().getText());
        assertTrue(words.startsWith("Gamma Payroll\nStoneX Payments Sandbox (UAT)\nClient id: "), words);
    }

    @Test
    void aScreenReaderHearsStatesCountsAndFolds() {
        assertEquals("StoneX Payments Sandbox (UAT), 4 profiles", spoken("Sandbox (UAT)"));
        assertEquals("StoneX Payments Production, 1 profile", spoken("Production"));
        fetch(TestOutcomes::issued);
        assertTrue(spoken("Acme Treasury").startsWith("Acme Treasury, StoneX Payments Sandbox (UAT), "));
        assertEquals("StoneX Payments Sandbox (UAT), 4 profiles, 1 valid", spoken("Sandbox (UAT)"));
        console.hands().click(cell("Sandbox (UAT)"));
        assertEquals("StoneX Payments Sandbox (UAT), 4 profiles, 1 valid, folded", spoken("Sandbox (UAT)"));
    }

    private String spoken(String row) {
        console.hands().settle();
        ListCell<?> cell = cell(row);
        return ConsoleDriver.onFx(cell::getAccessibleText);
    }

    private Set<String> placeholders() {
        console.hands().settle();
        return ConsoleDriver.onFx(() -> Stream.of(".placeholder-text", "#no-match .label")
            .map(each -> console.eyes().lookup(each).queryLabeled().getText()).collect(Collectors.toSet()));
    }

    private static boolean hasTooltip(Node node) {
        return node.getProperties().values().stream().anyMatch(Tooltip.class::isInstance);
    }
}
