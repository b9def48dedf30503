package dev.tokenconsole.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.check.rows.CheckLine;

/** The check through the real window over the built-in server, by keys. */
class CheckFlowTest extends CheckScreen {
    /** An order above the second that a stop may take. */
    private static final Duration STOPPED = Duration.ofSeconds(10);

    @Test
    void aDroppedListIsCheckedStoppedRunAgainAndSaved() throws Exception {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        drop(list);
        console.awaitText("check-source", "partners.csv");
        console.awaitText("check-notice-words", "4 rows. Nothing of it is stored. Ignored columns: owner.");
        console.press(KeyCode.F5);
        console.awaitText("check-progress", "3 of 4");
        long begun = System.nanoTime();
        console.press(KeyCode.ESCAPE);
        console.awaitText("check-progress", "Stopped");
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(STOPPED) < 0, () -> "took " + took);
        assertEquals("Check stopped: 1 valid, 1 failed, 2 without a result.", console.said());
        assertEquals(List.of("wrong secret Wrong", "not checked Slow", "not checked Nothing", "valid Good"), rows());
        console.awaitText("check-again", "Run failed again (2)");

        tabTo("check-again");
        console.press(KeyCode.SPACE);
        console.awaitText("check-progress", "1 of 2");
        assertEquals("valid Good", rows().stream().filter(row -> row.endsWith("Good")).findFirst().orElseThrow(),
            "a result stays while others are asked for again");
        console.press(KeyCode.ESCAPE);
        console.awaitText("check-progress", "Stopped");

        tabTo("check-export");
        console.press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.ENTER);
        console.awaitText("check-notice-words", "The report was saved as report.csv.");
        String text = Files.readString(report);
        assertTrue(text.contains("wrong-secret"), text);
        assertFalse(text.contains(SandboxClient.DEMO.secret()) || text.contains(SandboxClient.DEMO.clientId()), text);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));

        tabTo("check-table");
        console.press(KeyCode.HOME);
        console.awaitText("check-detail-title", "rejected the client secret");
        console.press(KeyCode.ENTER).awaitFocus("profiles");
        console.awaitText("token-profile", "Gamma Payroll");
    }

    @Test
    void productionIsAskedAboutOnceAndTokensStayWithTheirProfiles() {
        console.choose("Acme Treasury");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        console.press(KeyCode.F5).awaitFocus("check-question-no");
        console.press(KeyCode.ESCAPE).awaitGone("check-question-no");
        assertTrue(rows().stream().allMatch(row -> row.startsWith("not checked")), rows().toString());
        console.press(KeyCode.F5).awaitFocus("check-question-no");
        console.press(KeyCode.SHIFT, KeyCode.TAB).awaitFocus("check-question-others");
        console.press(KeyCode.ENTER);
        console.awaitText("check-progress", "4 of 5");
        console.press(KeyCode.ESCAPE);
        console.awaitText("check-progress", "Stopped");
        assertTrue(rows().contains("not checked Acme Production"), rows().toString());
        assertTrue(rows().contains("valid Acme Treasury"), rows().toString());
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.awaitText("token-state", "Valid");
    }

    @Test
    void selectedProfilesLeadToTheirCheck() {
        console.choose("Acme Treasury");
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        palette("Check selected").awaitFocus("check-table");
        console.awaitText("check-source", "2 profiles");
        console.awaitText("check-progress", "2 checked in");
        assertEquals(2, rows().size());
        assertEquals("Check done: 2 valid, 0 failed, 0 without a result.", console.said());
    }

    @Test
    void aLockInMidRunEndsItAndItsResultsAreThereAfterTheUnlock() {
        console.choose("Slow partner");
        palette("Check environment").awaitFocus("check-table");
        console.awaitText("check-progress", "3 of 4");
        console.press(KeyCode.CONTROL, KeyCode.L).awaitFocus("unlock-password");
        console.unlock();
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        assertEquals("StoneX Payments Sandbox (UAT)", console.text("check-source"));
        assertEquals(List.of("wrong secret Gamma Payroll", "valid Acme Treasury",
            "valid Acme Treasury Services International Holdings", "not checked Slow partner"), rows());
        assertFalse(console.shows("check-progress"), "no run goes on");
    }

    @Test
    void eachColumnSortsAndTheChosenRowStaysChosen() {
        console.choose("Acme Treasury");
        console.press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.DOWN);
        palette("Check selected").awaitFocus("check-table");
        console.awaitText("check-progress", "3 checked in");
        console.press(KeyCode.HOME);
        console.awaitText("check-detail-about", "Gamma Payroll");
        TableView<CheckLine> table = table();
        for (int i = 0; i < table.getColumns().size(); i++) {
            int column = i;
            ConsoleDriver.onFx(() -> table.getSortOrder().setAll(List.of(table.getColumns().get(column))));
            List<String> up = rows();
            assertEquals("Gamma Payroll", chosen(), "column " + column);
            ConsoleDriver.onFx(() -> {
                table.getColumns().get(column).setSortType(TableColumn.SortType.DESCENDING);
                return true;
            });
            assertEquals(up.reversed(), rows(), "column " + column);
            assertEquals("Gamma Payroll", chosen(), "column " + column);
        }
    }

    @Test
    void theFilterNarrowsTheRun() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("check-filter");
        console.hands().write("gamma");
        console.awaitText("check-run", "Run 1 shown");
        console.press(KeyCode.ENTER).awaitFocus("check-table");
        console.press(KeyCode.F5).awaitText("check-progress", "1 checked in");
        console.press(KeyCode.ESCAPE);
        console.awaitText("check-chip-all", "All 6");
        assertEquals("Failed 1", console.text("check-chip-failed"));
        assertEquals(6, rows().size());
    }

    @Test
    void anotherFileSaysWhatIsMissingAndIsImported() throws Exception {
        Files.writeString(list, "CLIENT_ID=0oa5x0c1v9example\nCLIENT_SECRET=a-secret-of-a-partner-0123456789\n");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        drop(list);
        console.awaitText("check-notice-words", "partners.csv was not read.");
        console.click("check-notice-import").node("paste-sheet");
    }
}
