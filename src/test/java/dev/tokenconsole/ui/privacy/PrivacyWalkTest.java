package dev.tokenconsole.ui.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.ForeignDrag;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.control.Announcer;
import dev.tokenconsole.verify.fetch.FetchFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.source.KeyLookup;
import dev.tokenconsole.verify.source.KeyQuery;
import dev.tokenconsole.verify.source.KeySource;

/**
 * On every screen, in every sheet and menu, no client id, token or claim is seen or said while the privacy mode is on;
 * on each of them one is while it is off, and none again once it is on. Profiles are named after their client ids.
 */
class PrivacyWalkTest extends WindowTest {
    private static final String FIRST = CanaryVault.FIRST;
    private static final String SECOND = CanaryVault.SECOND;
    private static final String ISSUER = CanaryVault.ISSUER;
    private static final String PASTED = "0oaCANARYccccccccc3";
    private static final List<String> CANARIES = List.of("CANARY", "0oaC", "ausflt4njrc9VdO6i1d7",
        "0oaflsxggtKgKNyYW1d7", "api://paymentsconnect", "1725027565", "AT.0zmJD9bG",
        "NbWj8NnsQbT0TdEqSYyj0sMQXMW0QoBNcK7n", "eyJraWQi", "eyJ2ZXIi", "GlDmnqv");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final List<String> faults = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();
    private final AtomicBoolean refused = new AtomicBoolean();

    @Test
    void nothingIsSeenOrSaidOnAnyScreen() throws Exception {
        CanaryVault.create(home);
        try (ConsoleDriver console = ConsoleDriver.open(home, clock,
                (environment, clientId, secret) ->
                    refused.get() ? CanaryVault.refusal(clock) : TestOutcomes.issued(clock), this::keys)) {
            console.unlock();
            console.choose(FIRST);
            toggle(console);
            look(console, "list");
            console.eyes().moveTo(".profile-item");
            look(console, "tooltip of a row");
            token(console);
            copies(console);
            forms(console);
            check(console);
            list(console);
            pasted(console);
            sheet(console);
            questions(console);
            pages(console);
            lock(console);
        }
        assertEquals("", String.join("\n", faults));
    }

    private void token(ConsoleDriver console) {
        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
        for (String tab : List.of("tab-claims", "tab-token", "tab-exchange", "tab-history")) {
            selectTab(console, tab);
            look(console, tab);
        }
        selectTab(console, "tab-claims");
        console.click("signature-chip");
        console.node("signature-source");
        look(console, "signature");
        palette(console, "compare token");
        console.node("compare");
        look(console, "compare");
        console.click("compare-first");
        look(console, "choice of a token");
        console.press(KeyCode.HOME).press(KeyCode.ENTER);
        console.type("compare-first-text", SampleToken.TEXT);
        look(console, "pasted token in a comparison");
        console.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    private void copies(ConsoleDriver console) {
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        console.node("ask-production-yes");
        look(console, "question before a copy");
        console.click("ask-production-yes");
        console.node("copy-status");
        look(console, "copied");
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write("copy as");
        look(console, "palette");
        console.press(KeyCode.ENTER);
        look(console, "formats in the palette");
        console.press(KeyCode.ESCAPE).awaitFocus("profiles");
        console.press(KeyCode.SHIFT, KeyCode.F10);
        look(console, "menu");
        console.press(KeyCode.ESCAPE);
        console.press(KeyCode.CONTROL, KeyCode.F);
        console.hands().write(FIRST);
        look(console, "filter");
        console.click("chip-failed");
        console.node("no-match");
        look(console, "filter without a match");
        console.click("chip-failed");
        console.press(KeyCode.CONTROL, KeyCode.F).press(KeyCode.ESCAPE);
    }

    private void forms(ConsoleDriver console) {
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.click("editor-test");
        console.awaitText("editor-report", "issued by");
        look(console, "test in the form");
        console.click("editor-remove");
        console.node("ask-editor-yes");
        look(console, "question before a removal");
        console.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE).awaitGone("profile-editor");
        palette(console, "replace secret");
        console.awaitFocus("rotation-secret");
        console.hands().write("another-secret-1");
        console.press(KeyCode.ENTER);
        console.awaitText("rotation-report", "work");
        look(console, "replacement of a secret");
        console.click("rotation-cancel").awaitGone("rotation");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        console.openSettings("environments");
        console.click("environment-sandbox").awaitFocus("environment-name");
        look(console, "environment");
        console.press(KeyCode.ESCAPE).awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        toggle(console);
        console.choose(SECOND);
        toggle(console);
        console.press(KeyCode.DELETE);
        console.node("profile-undo");
        look(console, "undo");
        console.press(KeyCode.CONTROL, KeyCode.Z).awaitGone("profile-undo");
    }

    private void check(ConsoleDriver console) {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        console.press(KeyCode.F5).awaitFocus("check-question-no");
        console.click("check-question-others");
        ConsoleDriver.await("the finding").until(() -> ConsoleDriver.onFx(
            () -> ShownTexts.all().stream().anyMatch(text -> text.contains("was issued by"))));
        look(console, "check");
        for (KeyCode key : List.of(KeyCode.HOME, KeyCode.DOWN, KeyCode.DOWN)) {
            console.press(key);
            look(console, "detail of a check, " + key);
        }
    }

    private void list(ConsoleDriver console) throws IOException {
        Path list = Files.writeString(home.resolve("list.csv"),
            "name,client_id,client_secret,environment\n," + PASTED + ",secret-c-0003,UAT " + FIRST + "\n");
        ClipboardContent files = new ClipboardContent();
        files.putFiles(List.of(list.toFile()));
        ForeignDrag.fire(console.node("check-view"), DragEvent.DRAG_DROPPED, files);
        console.awaitText("check-source", "list.csv");
        look(console, "list to be checked");
        console.press(KeyCode.F5).awaitText("check-progress", "1 checked");
        look(console, "list that was checked");
    }

    private void pasted(ConsoleDriver console) {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.setClipboard(SampleToken.TEXT);
        console.click("inspect-paste");
        console.node("claims");
        look(console, "pasted token");
        for (String tab : List.of("inspect-tab-json", "inspect-tab-token")) {
            console.hands().click(console.eyes().lookup("#" + tab)
                .match(node -> node.getStyleClass().contains("tab")).<Node>query());
            look(console, tab);
        }
        console.click("inspect-signature");
        ComboBox<?> environments = (ComboBox<?>) console.node("inspect-environment");
        ConsoleDriver.onFx(() -> {
            environments.getSelectionModel().selectFirst();
            return true;
        });
        for (String choice : List.of("inspect-keys-environment", "inspect-keys-given", "inspect-keys-secret")) {
            console.click(choice);
            look(console, choice);
        }
    }

    private void sheet(ConsoleDriver console) {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1).awaitFocus("profiles");
        console.setClipboard("name,client_id,client_secret\n," + PASTED + ",secret-a-0001\n," + FIRST
            + ",secret-b-0002\n");
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.node("paste-sheet");
        look(console, "sheet");
        console.press(KeyCode.ESCAPE).awaitGone("paste-sheet");
    }

    private void questions(ConsoleDriver console) {
        toggle(console);
        console.choose(FIRST);
        toggle(console);
        refused.set(true);
        console.press(KeyCode.F5).node("verdict");
        look(console, "failure");
        palette(console, "move");
        console.awaitFocus("palette-text").press(KeyCode.ENTER).awaitFocus("ask-move-no");
        look(console, "question of a move");
        console.press(KeyCode.ESCAPE).awaitGone("ask-move");
        console.setClipboard("Authorization: Bearer " + SampleToken.TEXT);
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter").press(KeyCode.CONTROL, KeyCode.V);
        look(console, "token held back from a field");
        console.press(KeyCode.ESCAPE);
    }

    /** Nothing on them is to be masked. */
    private void pages(ConsoleDriver console) {
        for (String section : List.of("general", "clipboard", "locking", "network", "vault")) {
            console.openSettings(section);
            add("settings, " + section, leaks(console));
        }
        console.press(KeyCode.CONTROL, KeyCode.DIGIT5).node("help");
        add("help", leaks(console));
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    /** The last announcement names a client id. */
    private void lock(ConsoleDriver console) {
        ConsoleDriver.onFx(() -> {
            Announcer announcer = (Announcer) console.stage().getScene().lookup("#announcer");
            announcer.announce(SECOND + " was deleted.");
            announcer.accessibleTextProperty().addListener((text, was, is) -> announced.add(is));
            return true;
        });
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock");
        announced.stream().filter(PrivacyWalkTest::isCanary).forEach(words -> faults.add("said at the lock: " + words));
    }

    private KeyLookup keys(KeySource.Fetched source, KeyQuery query) {
        return new KeyLookup.Found(new KeySet(List.of(), List.of()), new KeyOrigin(KeyOrigin.Kind.ISSUER,
            ISSUER + "/v1/keys", clock.now(), 0, FetchFault.NO_METADATA.verdict(ISSUER, ""), null), Set.of());
    }

    private static void palette(ConsoleDriver console, String command) {
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text").hands().write(command);
        console.press(KeyCode.ENTER);
    }

    private void look(ConsoleDriver console, String screen) {
        add(screen, leaks(console));
        toggle(console);
        String none = leaks(console).isEmpty() ? "no canary is here, with the privacy mode or without it" : "";
        add(screen, none.isEmpty() ? List.of() : List.of(none));
        toggle(console);
        add(screen + ", privacy mode begun here", leaks(console));
    }

    private void add(String screen, List<String> leaks) {
        leaks.forEach(leak -> faults.add(screen + ": " + leak));
    }

    private static List<String> leaks(ConsoleDriver console) {
        console.hands().settle();
        return ConsoleDriver.onFx(
            () -> ShownTexts.all().stream().filter(PrivacyWalkTest::isCanary).distinct().toList());
    }

    private static boolean isCanary(String text) {
        return CANARIES.stream().anyMatch(text::contains);
    }

    /** Not by its key: that would close a menu. */
    private static void toggle(ConsoleDriver console) {
        ConsoleDriver.onFx(() -> {
            console.shell().services().privacy().toggle();
            return true;
        });
    }
}
