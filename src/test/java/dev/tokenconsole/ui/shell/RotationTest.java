package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.OtherProgram;
import dev.tokenconsole.testing.RotatingServer;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;

/** A secret is replaced in the real window, by keys alone, against a server that really takes the one or the other. */
class RotationTest extends RotationFixture {
    @ParameterizedTest
    @CsvSource({"true, true, Both work., rotation-keep-new, Works, Works",
        "false, true, Only the new one works., rotation-keep-new, Does not work, Works",
        "true, false, Only the old one works., rotation-keep-old, Works, Does not work",
        "false, false, Neither works., rotation-test, Does not work, Does not work"})
    void allFour(boolean oldWorks, boolean newWorks, String verdict, String accented, String old, String fresh) {
        server.accept(oldWorks ? OLD : "none", newWorks ? NEW : "neither");
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", verdict);
        assertEquals(old, console.text("rotation-old-state"));
        assertEquals(fresh, console.text("rotation-new-state"));
        assertEquals(List.of(accented), accented());
        assertTrue(console.said().contains(verdict), console.said());
        assertEquals(2, server.requests().size());
        assertTrue(server.requests().getFirst().contains(OLD), "the old one first");
        assertEquals(OLD, stored("Acme"), "nothing is saved before the choice");
    }

    @Test
    void theNewOneIsKeptByKeysAloneAndStaysAfterARestart() throws Exception {
        server.accept(OLD, NEW);
        console.choose("Acme");
        console.press(KeyCode.F5);
        ConsoleDriver.await("the token").until(() -> server.requests().size() == 1 && hasToken());
        clock.pass(Duration.ofMinutes(3));
        begin("Acme");
        console.hands().write(NEW);
        console.press(KeyCode.ENTER);
        console.awaitText("rotation-report", "Both work.");
        console.press(KeyCode.TAB).press(KeyCode.TAB).awaitFocus("rotation-keep-new");
        console.press(KeyCode.ENTER);
        console.awaitGone("rotation");
        console.awaitFocus("profiles");
        assertEquals("The new secret of Acme is saved.", console.said());
        assertEquals(NEW, stored("Acme"));
        Profile kept = profile("Acme");
        assertTrue(kept.renews(), "automatic renewal stays");
        assertFalse(hasToken(), "the token of the old secret is forgotten");
        selectTab(console, "tab-history");
        assertEquals("Entered today \u00b7 last worked just now", console.text("secret-history"));
        console.close();
        clock.pass(Duration.ofDays(2));
        unlock();
        console.choose("Acme");
        selectTab(console, "tab-history");
        assertEquals("Entered 22 Nov 2026 \u00b7 last worked 2 days ago", console.text("secret-history"));
        assertEquals(NEW, stored("Acme"));
    }

    @Test
    void whatTheServerSaysOfTheOldOneIsRemembered() {
        server.accept(NEW);
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Only the new one works.");
        console.click("rotation-keep-old");
        console.awaitGone("rotation");
        assertEquals("The old secret of Acme stays.", console.said());
        assertEquals(OLD, stored("Acme"));
        selectTab(console, "tab-history");
        assertEquals("Last refused just now: wrong secret", console.text("secret-history"));
    }

    @Test
    void theSameSecretIsTestedOnce() {
        begin("Acme");
        test(OLD);
        console.awaitText("rotation-report", "It is the secret that the profile has already. It works.");
        assertEquals(1, server.requests().size());
        assertTrue(isDisabled("rotation-keep-new"));
        assertEquals(List.of("rotation-keep-old"), accented());
    }

    @Test
    void aServerThatLimitsTheRateJudgesNothing() {
        server.limit(12);
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Neither could be tested.");
        assertEquals("Could not be tested", console.text("rotation-old-state"));
        assertEquals("Could not be tested", console.text("rotation-new-state"));
        assertEquals(List.of("rotation-test"), accented());
        int sent = server.requests().size();
        assertTrue(server.requests().stream().noneMatch(body -> body.contains(NEW)), "nothing more is sent");
        console.click("rotation-test");
        console.awaitText("rotation-old-verdict", "Nothing was sent: the server asked for a pause.");
        assertEquals(sent, server.requests().size());
        server.limit(0);
        clock.pass(Duration.ofSeconds(12));
        console.click("rotation-test");
        console.awaitText("rotation-report", "Only the old one works.");
    }

    @Test
    void aServerThatCannotBeReachedJudgesNothing() {
        server.close();
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Neither could be tested.");
        assertEquals(List.of("rotation-test"), accented());
        console.click("rotation-keep-new");
        console.awaitGone("rotation");
        assertEquals(NEW, stored("Acme"), "the user may know better");
    }

    @Test
    void aSecretThatIsTooLongIsCalledASecret() {
        begin("Acme");
        console.type("rotation-secret", "x".repeat(1025));
        console.awaitText("rotation-secret-problem",
            "A client secret has at most 1024 characters. Nothing was inserted.");
        assertTrue(isDisabled("rotation-test"));
    }

    @Test
    void aChangeOfAnotherProgramIsReadAndTheNewOneIsKeptAllTheSame() throws Exception {
        server.accept(OLD, NEW);
        OtherProgram.saves(console, home, contents -> withProfile(contents, "Beta", "another-secret-of-beta", "noted"));
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Both work.");
        console.click("rotation-keep-new");
        console.awaitText("rotation-report", "Reload the vault and save again, or save a separate copy.");
        console.click("rotation-save-copy");
        console.awaitText("rotation-report", ".copy-");
        assertEquals(NEW, copied("Acme"));
        console.click("rotation-keep-new");
        console.awaitText("rotation-report", "Reload the vault and save again");
        console.click("rotation-reload");
        console.awaitText("rotation-report", "The vault was reloaded.");
        assertEquals("Works", console.text("rotation-new-state"), "nothing of the profile changed");
        console.click("rotation-keep-new");
        console.awaitGone("rotation");
        assertEquals(NEW, stored("Acme"));
        assertEquals("noted", profile("Beta").note());
    }

    @Test
    void aSecretThatAnotherProgramReplacedIsNotOverwrittenUntested() throws Exception {
        server.accept(OLD, NEW);
        OtherProgram.saves(console, home, contents -> withProfile(contents, "Acme", "secret-of-elsewhere", ""));
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Both work.");
        console.click("rotation-keep-new");
        console.awaitText("rotation-report", "Reload the vault and save again");
        console.click("rotation-reload");
        console.awaitText("rotation-new-state", "Not tested yet");
        assertTrue(isDisabled("rotation-keep-new"));
        assertEquals("secret-of-elsewhere", stored("Acme"));
    }

    @Test
    void nothingIsReplacedWhereNothingCanBeSaved() throws Exception {
        console.press(KeyCode.CONTROL, KeyCode.L);
        try (Vault _ = TeamVault.location(home).open(ConsoleDriver.PASSWORD.toCharArray())) {
            console.unlock();
            console.awaitText("elsewhere-strip", "The vault is open in another window");
            console.choose("Acme");
            console.awaitText("token-profile", "Acme");
            console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
            console.hands().write("replace secret");
            console.press(KeyCode.ENTER);
            assertFalse(console.shows("rotation"));
        }
    }

    @Test
    void whileAChangeIsSavedEachButtonSaysSo() {
        server.accept(OLD, NEW);
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Both work.");
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        Workspace workspace = workspace();
        ConsoleDriver.onFx(() -> {
            workspace.changes().withVault(vault -> held.join(), done -> {}, fault -> {});
            return true;
        });
        console.awaitText("rotation-obstacle", "A change is being saved.");
        for (String id : List.of("rotation-test", "rotation-keep-new", "rotation-keep-old")) {
            Node button = console.node(id);
            assertTrue(isDisabled(id), id);
            assertEquals("A change is being saved.", ConsoleDriver.onFx(button::getAccessibleHelp), id);
        }
        assertTrue(isDisabled("rotation-secret"));
        held.complete(true);
        console.awaitGone("rotation-obstacle");
        assertFalse(isDisabled("rotation-keep-new"));
    }

    private static VaultContents withProfile(VaultContents contents, String name, String secret, String note) {
        return contents.withProfiles(contents.profiles().stream().map(each -> each.name().equals(name)
            ? new Profile(each.id(), name, each.environmentId(), each.clientId(), Secret.of(secret), note,
                each.renews(), each.history()) : each).toList());
    }

    /** The secret in the copy of the vault beside it. */
    private String copied(String name) throws Exception {
        Path copy;
        try (Stream<Path> files = Files.list(home)) {
            copy = files.filter(file -> file.toString().contains(".copy-")).findFirst().orElseThrow();
        }
        try (Vault vault = new VaultLocation(copy, home.resolve("state-of-copy"), KdfParameters.LIGHTEST,
                SecureRandom::new).open(ConsoleDriver.PASSWORD.toCharArray())) {
            return vault.contents().profiles().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow().secret().reveal();
        }
    }

    @Test
    void escAndCancelWipeTheNewSecret() {
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Only the old one works.");
        assertFalse(sceneHolds(NEW), "never in a node");
        console.press(KeyCode.ESCAPE);
        console.awaitGone("rotation");
        begin("Acme");
        console.awaitText("rotation-new-state", "Not tested yet");
        assertTrue(isDisabled("rotation-test"), "the field is empty");
        console.click("rotation-cancel");
        console.awaitGone("rotation");
        assertEquals(OLD, stored("Acme"));
    }

    @Test
    void aLockDuringTheTestWipesToo() {
        server.accept(OLD, RotatingServer.SLOW);
        begin("Acme");
        test(RotatingServer.SLOW);
        ConsoleDriver.await("the new one is asked for").until(() -> server.requests().size() == 2);
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock-password");
        assertFalse(sceneHolds(RotatingServer.SLOW));
        console.unlock();
        assertFalse(console.shows("rotation"));
        assertEquals(OLD, stored("Acme"));
    }

    @Test
    void anotherInputVoidsTheTest() {
        server.accept(NEW);
        begin("Acme");
        test(NEW);
        console.awaitText("rotation-report", "Only the new one works.");
        console.type("rotation-secret", "x");
        console.awaitText("rotation-new-state", "Not tested yet");
        assertTrue(isDisabled("rotation-keep-new"));
        assertFalse(console.shows("rotation-report"));
    }
}
