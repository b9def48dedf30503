package dev.tokenconsole.ui.environments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** The environment editor, opened from the settings and from a profile, used by mouse and by keys. */
class EnvironmentEditorTest extends EnvironmentScreen {
    private static final String PREVIEW = "environment-preview";

    @Test
    void anOauthEnvironmentIsAddedAndUsedByANewProfile() throws Exception {
        settings();
        console.click("environment-add").awaitFocus("environment-name");
        console.type("environment-name", "Acme login");
        choose("environment-recipe", TokenRecipe.OAUTH2_BASIC);
        console.type("environment-base-url", "https://api.example.com/");
        assertEquals("The address is incomplete.", value(PREVIEW));
        console.type("environment-token-url", "https://Login.example.com/oauth2/token");
        assertEquals("POST https://login.example.com/oauth2/token", value(PREVIEW));
        console.type("environment-scope", "read  write");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.node("environment-acme-login");
        console.press(KeyCode.CONTROL, KeyCode.N);
        console.type("field-name", "Acme client");
        chooseEnvironment("Acme login");
        console.type("field-client-id", "client");
        console.type("field-secret", "a secret of a client");
        console.click("editor-save");
        console.awaitText("token-address", "POST login.example.com/oauth2/token");
        console.press(KeyCode.CONTROL, KeyCode.L);
        VaultContents contents = contents();
        Environment kept = contents.environments().getLast();
        assertEquals(URI.create("https://api.example.com"), kept.baseUrl());
        assertEquals(TokenRecipe.OAUTH2_BASIC, kept.recipe());
        assertEquals("read write", kept.options().scope());
        assertEquals(kept.id(), contents.profiles().getLast().environmentId());
        console.unlock();
        console.choose("Acme client");
        console.awaitText("token-address", "POST login.example.com/oauth2/token");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        edit("sandbox");
        replace("environment-base-url", "http://api.example.com");
        console.press(KeyCode.TAB);
        console.awaitText("environment-base-url-problem", "Use https://.");
        replace("environment-base-url", "https://api.example.com/api/v1/authentication");
        replace("environment-name", "StoneX Payments PRODUCTION");
        console.click("environment-save");
        console.awaitText("environment-report", "see the fields marked in red");
        console.awaitFocus("environment-name");
        assertEquals("This is the full address. Remove /api/v1/authentication from its end: the recipe adds it.",
            console.text("environment-base-url-problem"));
        assertEquals("An environment named StoneX Payments PRODUCTION already exists.",
            console.text("environment-name-problem"));
    }

    @Test
    void asksBeforeSomethingTypedIsLost() {
        edit("sandbox");
        replace("environment-name", "Changed");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.click("ask-environment-stay");
        assertTrue(console.shows("environment-editor"));
        console.press(KeyCode.ESCAPE);
        console.click("ask-environment-discard");
        console.awaitGone("environment-editor");
        edit("sandbox");
        assertEquals("StoneX Payments Sandbox (UAT)", value("environment-name"));
        console.press(KeyCode.ESCAPE);
        console.awaitGone("environment-editor");
    }

    @Test
    void aBuiltInOneThatIsMissingIsAddedAndReset() throws Exception {
        settings();
        console.click("environment-add-stonex-clearing-uat").awaitFocus("environment-name");
        replace("environment-base-url", "https://elsewhere.example.com");
        console.click("environment-save");
        console.awaitGone("environment-add-stonex-clearing-uat");
        console.click("environment-stonex-clearing-uat").awaitFocus("environment-name");
        console.click("environment-reset").awaitFocus("ask-environment-no");
        console.click("ask-environment-yes");
        assertEquals("POST https://api.clearing.uat.stonex.com/identity/connect/token", value(PREVIEW));
        console.click("environment-reset");
        console.awaitText("environment-report", "All fields already have their built-in values.");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(BuiltInEnvironments.builtIn("stonex-clearing-uat").orElseThrow(),
            contents().environments().getLast());
    }

    @Test
    void oneThatProfilesUseStays() throws Exception {
        edit("sandbox");
        console.click("environment-remove");
        console.awaitText("environment-report", "It is used by Acme Treasury, Acme Treasury Services International "
            + "Holdings, Gamma Payroll and 1 more. Move or delete them first.");
        console.click("environment-duplicate").awaitFocus("environment-name");
        assertEquals("StoneX Payments Sandbox (UAT) (copy)", value("environment-name"));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.click("environment-stonex-payments-sandbox-uat-copy").awaitFocus("environment-name");
        console.click("environment-remove").awaitFocus("ask-environment-no");
        console.click("ask-environment-yes");
        console.awaitGone("environment-stonex-payments-sandbox-uat-copy");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(3, contents().environments().size());
    }

    @Test
    void productionIsRedAndNothingElseIs() throws Exception {
        edit("sandbox");
        choose("environment-colour", EnvironmentColour.TEAL);
        choose("environment-kind", EnvironmentKind.PRODUCTION);
        console.awaitText("environment-production", "Production is shown in red everywhere");
        assertEquals(EnvironmentColour.RED, chosen("environment-colour"));
        choose("environment-kind", EnvironmentKind.OTHER);
        assertFalse(console.shows("environment-production"));
        assertEquals(EnvironmentColour.GREY, chosen("environment-colour"));
        choose("environment-colour", EnvironmentColour.AMBER);
        choose("environment-kind", EnvironmentKind.SANDBOX);
        assertEquals(EnvironmentColour.AMBER, chosen("environment-colour"));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(EnvironmentColour.AMBER, contents().environments().getFirst().colour());
    }

    @Test
    void theDemoCannotBeChanged() {
        settings();
        assertTrue(console.node("environment-demo").isDisabled());
    }

    @Test
    void aVaultThatIsOpenElsewhereIsOnlyLookedAt() throws Exception {
        console.close();
        try (Vault other = TeamVault.location(home).open(ConsoleDriver.PASSWORD.toCharArray())) {
            assertFalse(other.isReadOnly());
            console = ConsoleDriver.open(home, clock);
            console.unlock();
            console.openSettings("environments");
            assertTrue(console.node("environment-add").isDisabled());
            console.click("environment-sandbox");
            console.awaitText("environment-read-only", "This vault is read-only here");
            assertTrue(console.node("environment-name").isDisabled());
            assertTrue(console.node("environment-save").isDisabled());
            assertFalse(console.shows("environment-remove"));
        }
    }

    @Test
    void aChangeFromElsewhereIsTakenOverAndWhatWasTypedIsKept() throws Exception {
        Path vault = home.resolve("vault.tcv");
        byte[] before = Files.readAllBytes(vault);
        rename("sandbox", "From elsewhere");
        byte[] elsewhere = Files.readAllBytes(vault);
        console.press(KeyCode.CONTROL, KeyCode.L);
        Files.write(vault, before);
        console.unlock();
        Files.write(vault, elsewhere);
        edit("production");
        replace("environment-name", "Renamed here");
        console.click("environment-save");
        console.awaitText("environment-report", "Reload the vault and save again, or save a separate copy.");
        console.click("environment-save-copy");
        console.awaitText("environment-report", "The vault itself was not changed.");
        assertArrayEquals(elsewhere, Files.readAllBytes(vault));
        assertEquals(List.of("StoneX Payments Sandbox (UAT)", "Renamed here", "Demo"),
            copied().environments().stream().map(Environment::name).toList());
        console.click("environment-reload");
        console.awaitText("environment-report", "Your input is still here: save it again.");
        assertFalse(console.shows("environment-reload"));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of("From elsewhere", "Renamed here", "Demo"),
            contents().environments().stream().map(Environment::name).toList());
    }

    private VaultContents copied() throws Exception {
        Path copy;
        try (Stream<Path> files = Files.list(home)) {
            copy = files.filter(file -> file.toString().contains(".copy-")).findFirst().orElseThrow();
        }
        try (Vault vault = TeamVault.location(home).at(copy).read(ConsoleDriver.PASSWORD.toCharArray())) {
            return vault.contents();
        }
    }

    @Test
    void aProfileLeadsToItsEnvironmentAndBack() {
        console.choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.click("field-environment-settings").awaitFocus("environment-name");
        replace("environment-name", "Renamed sandbox");
        console.press(KeyCode.ENTER);
        console.awaitGone("environment-editor");
        console.awaitText("token-profile", "Gamma Payroll");
    }

    @Test
    void everythingCanBeDoneWithoutAMouse() throws Exception {
        console.openSettings("environments").press(KeyCode.ENTER).awaitFocus("environment-sandbox");
        console.press(KeyCode.SPACE).awaitFocus("environment-name");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.hands().write("By keys");
        tabTo("environment-tls12");
        console.press(KeyCode.SPACE);
        tabTo("environment-save");
        console.press(KeyCode.SPACE);
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals("By keys", contents().environments().getFirst().name());
        assertTrue(contents().environments().getFirst().transport().allowsTls12());
    }

    private void rename(String environment, String name) {
        edit(environment);
        replace("environment-name", name);
        console.click("environment-save");
        console.awaitGone("environment-editor");
    }

    private void tabTo(String id) {
        for (int i = 0; i < 60 && !console.focused().equals(id); i++) {
            console.press(KeyCode.TAB);
        }
        console.awaitFocus(id);
    }

    private Object chosen(String id) {
        ComboBox<?> box = (ComboBox<?>) console.node(id);
        return ConsoleDriver.onFx(box::getValue);
    }
}
