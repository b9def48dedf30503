package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.ForeignDrag;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;
import dev.tokenconsole.vault.Vault;

/** Everything that comes and goes over or beside a screen: palette, paste sheet, questions, notices, strips, tabs. */
abstract class LaidOverJourney extends ScriptedWindowTest {
    private static final String CREDENTIALS = """
        name,client_id,client_secret,url
        Delta,0oaExample000000001,invented-secret-of-delta-0001,http://127.0.0.1:9
        Partner,partner-uat,invented-secret-of-partner-01,https://uat.partner.example
        """;

    /** {@code screen} is shown, and the node {@code shown} of it. */
    abstract void visit(String screen, String shown);

    /** The palette, the sheet, and what concerns profiles. */
    final void visitProfiles() {
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        visit("palette", "palette-text");
        console.press(KeyCode.ESCAPE);
        console.setClipboard(CREDENTIALS);
        console.press(KeyCode.CONTROL, KeyCode.V);
        visit("paste sheet", "paste-rows");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("paste-sheet");
        choose("Gamma Payroll");
        console.press(KeyCode.DELETE);
        visit("undo of a delete", "profile-undo");
        console.click("profile-undo");
        console.awaitText("token-profile", "Gamma Payroll");
        moveToProduction();
        visit("question about a move to production", "ask-move");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("ask-move");
    }

    /** The questions of a form. */
    final void visitForm() {
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.click("editor-remove");
        visit("question about a delete", "ask-editor");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("ask-editor");
        console.type("field-name", "changed");
        console.press(KeyCode.CONTROL, KeyCode.L);
        visit("question about unsaved changes", "ask-editor");
        console.click("ask-editor-stay");
        console.press(KeyCode.ESCAPE);
        console.click("ask-editor-discard");
        console.awaitGone("profile-editor");
    }

    /** The tabs of a token, and what is said of a copy. */
    final void visitToken() {
        choose("Acme Production");
        fetch(TestOutcomes::issued);
        for (String tab : new String[] {"exchange", "history", "token"}) {
            selectTab(console, "tab-" + tab);
            visit("tab " + tab, "token-tabs");
        }
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        visit("question about a production copy", "ask-production");
        console.click("ask-production-yes");
        console.awaitGone("ask-production");
        visit("copied", "copy-status");
        for (int i = 0; i < 7; i++) {
            clock.pass(Duration.ofMinutes(8));
            console.press(KeyCode.SHIFT);
        }
        clock.pass(Duration.ofSeconds(212));
        visit("copied token expires", "copied-strip");
        console.click("copied-dismiss");
    }

    /** A token of another environment than the profile's. */
    final void visitMismatch() {
        console.openSettings("environments");
        console.click("environment-sandbox").awaitFocus("environment-name");
        console.type("environment-issuer", "https://elsewhere.example.com");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        choose("Acme Treasury");
        fetch(TestOutcomes::issued);
        console.click("findings-line");
        visit("findings", "findings-whole");
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        visit("question about a token of another environment", "ask-production");
        console.click("ask-production-no");
    }

    /** A pasted token of an environment that has a long name. */
    final void visitOrigin() {
        console.openSettings("environments");
        console.click("environment-production").awaitFocus("environment-name");
        console.type("environment-issuer", "https://auth.preview.stonex.com/oauth2/ausflt4njrc9VdO6i1d7");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3).awaitFocus("inspect-text");
        console.type("inspect-text", SampleToken.TEXT);
        visit("inspected token of production", "inspect-origin");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    /** The signature of one token, and the comparison of two. */
    final void visitSignatureAndCompare() {
        choose("Gamma Payroll");
        fetch(TestOutcomes::issued);
        selectTab(console, "tab-signature");
        visit("tab signature", "signature-verdict");
        run("compare token");
        visit("compare", "compare");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    /** The replacement of a secret, before and after both were tested. */
    final void visitRotation() {
        choose("Acme Treasury");
        run("Replace secret");
        console.awaitFocus("rotation-secret");
        visit("replacement of a secret", "rotation");
        next(TestOutcomes::issued);
        next(TestOutcomes::refused);
        console.type("rotation-secret", "invented-secret-of-acme-0002");
        console.press(KeyCode.ENTER);
        console.awaitText("rotation-report", ".");
        visit("both secrets were tested", "rotation");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("rotation");
    }

    /** The check, before a run, with its question, during a run, with its results, and with a list of a file. */
    final void visitCheck() throws IOException {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        visit("check", "check-table");
        console.press(KeyCode.F5).node("check-question");
        visit("question about a check of production", "check-question");
        console.click("check-question-no");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        choose("Gamma Payroll");
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        run("Check selected");
        console.node("check-progress");
        visit("check that runs", "check-progress");
        next(TestOutcomes::refused);
        next(TestOutcomes::issued);
        console.awaitText("check-progress", "2 checked in");
        focusResults();
        console.press(KeyCode.HOME);
        visit("results of a check", "check-detail-copy");
        focusResults();
        console.press(KeyCode.END);
        visit("a credential that works", "check-detail-open");
        dropList();
        visit("check of a list", "check-table");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    /** The screens of a vault that another program has open. */
    final void visitReadOnly() throws Exception {
        console.press(KeyCode.CONTROL, KeyCode.L).awaitFocus("unlock-password");
        console.awaitClosedVault();
        try (Vault other = TeamVault.location(home).open(ConsoleDriver.PASSWORD.toCharArray())) {
            console.unlock();
            visit("read-only vault", "elsewhere-strip");
            console.openSettings("vault");
            visit("read-only settings of the vault", "settings-current");
            console.openSettings("environments");
            visit("environments that can only be read", "environments");
            console.click("environment-sandbox");
            visit("environment that can only be read", "environment-editor");
            console.press(KeyCode.ESCAPE);
            console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
            visit("check of a read-only vault", "check-table");
            assertFalse(other.isReadOnly());
        }
    }

    private void dropList() throws IOException {
        Path list = Files.writeString(home.resolve("partners.csv"), """
            name,client_id,client_secret
            One,0oaExample000000001,invented-secret-of-delta-0001
            Two,,
            """);
        ClipboardContent files = new ClipboardContent();
        files.putFiles(List.of(list.toFile()));
        Node view = console.node("check-view");
        ForeignDrag.fire(view, DragEvent.DRAG_OVER, files);
        console.node("check-drop");
        ForeignDrag.fire(view, DragEvent.DRAG_DROPPED, files);
        console.awaitText("check-source", "partners.csv");
    }

    private void focusResults() {
        Node table = console.node("check-table");
        ConsoleDriver.onFx(() -> {
            table.requestFocus();
            return true;
        });
    }

    private void run(String command) {
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.type("palette-text", command);
        console.press(KeyCode.ENTER);
    }

    private void moveToProduction() {
        run("Move to");
        console.hands().settle();
        console.type("palette-text", "StoneX Payments Production");
        console.press(KeyCode.ENTER);
    }

    /** The last announcement. */
    final String said() {
        return console.said();
    }
}
