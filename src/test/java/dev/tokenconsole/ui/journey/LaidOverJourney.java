package dev.tokenconsole.ui.journey;

import java.time.Duration;

import javafx.scene.input.KeyCode;

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
        for (String tab : new String[] {"token", "exchange", "history"}) {
            selectTab(console, "tab-" + tab);
            visit("tab " + tab, "token-tabs");
        }
        selectTab(console, "tab-claims");
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

    private void moveToProduction() {
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.type("palette-text", "Move to");
        console.press(KeyCode.ENTER);
        console.hands().settle();
        console.type("palette-text", "StoneX Payments Production");
        console.press(KeyCode.ENTER);
    }

    /** The last announcement. */
    final String said() {
        return console.said();
    }
}
