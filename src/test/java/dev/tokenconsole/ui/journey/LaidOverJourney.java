package dev.tokenconsole.ui.journey;

import java.time.Duration;

import javafx.scene.input.KeyCode;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

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

    /** The check, from its question to its results. */
    final void visitCheck() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        visit("check before a run", "check-table");
        console.press(KeyCode.F5).awaitFocus("check-question-no");
        visit("question of a check", "check-question-no");
        for (int i = 0; i < 3; i++) {
            next(TestOutcomes::refused);
            next(TestOutcomes::issued);
        }
        console.click("check-question-others");
        console.awaitText("check-progress", "5 checked");
        visit("results of a check", "check-detail-title");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    /** Views of one token, and of two. */
    final void visitSignatureAndCompare() {
        choose("Gamma Payroll");
        fetch(TestOutcomes::issued);
        selectTab(console, "tab-signature");
        visit("tab signature", "signature-verdict");
        command("replace secret").awaitFocus("rotation-secret");
        visit("replace secret", "rotation-secret");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("rotation-secret");
        command("compare token");
        visit("compare", "compare");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    private ConsoleDriver command(String words) {
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.type("palette-text", words);
        return console.press(KeyCode.ENTER);
    }

    private void moveToProduction() {
        command("Move to");
        console.hands().settle();
        console.type("palette-text", "StoneX Payments Production");
        console.press(KeyCode.ENTER);
    }

    /** The last announcement. */
    final String said() {
        return console.said();
    }
}
