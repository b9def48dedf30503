package dev.tokenconsole.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.function.UnaryOperator;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.environments.EnvironmentScreen;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** The vault is read again under an open editor: neither side loses its changes. */
class ReloadInEditorsTest extends EnvironmentScreen {
    private static final String MOVED = "https://moved.example.com";

    @Test
    void whatWasNotTouchedInAnEnvironmentFollowsTheOtherProgram() throws Exception {
        changedElsewhere(environment("sandbox", draft -> draft.with(EnvironmentField.BASE_URL, MOVED)));
        edit("sandbox");
        replace("environment-name", "Renamed here");
        reload("environment");
        assertEquals("The vault was reloaded. Changed elsewhere and applied here: Base URL. Your input is still here: "
            + "save it again.", console.text("environment-report"));
        assertEquals(MOVED, value("environment-base-url"));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        Environment kept = kept("sandbox");
        assertEquals("Renamed here", kept.name());
        assertEquals(URI.create(MOVED), kept.baseUrl());
    }

    @Test
    void whatWasTouchedInAnEnvironmentStaysAndThatIsSaid() throws Exception {
        changedElsewhere(environment("sandbox", draft -> draft.with(EnvironmentField.NAME, "Renamed there")
            .with(EnvironmentField.AUDIENCE, "api://there").with(EnvironmentField.BASE_URL, MOVED)));
        edit("sandbox");
        replace("environment-name", "Renamed here");
        replace("environment-base-url", "https://here.example.com");
        reload("environment");
        assertEquals("The vault was reloaded. Changed elsewhere and applied here: Audience (aud). Changed here and "
            + "elsewhere: Name, Base URL. Saving overwrites the changes made elsewhere. Your input is still here: save "
            + "it again.", console.text("environment-report"));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        Environment kept = kept("sandbox");
        assertEquals("Renamed here", kept.name());
        assertEquals(URI.create("https://here.example.com"), kept.baseUrl());
        assertEquals("api://there", kept.options().audience());
    }

    @Test
    void anEnvironmentThatWasRemovedElsewhereIsAddedAgain() throws Exception {
        changedElsewhere(contents -> without("production", contents));
        edit("production");
        replace("environment-name", "Renamed here");
        reload("environment");
        assertEquals("The vault was reloaded. This environment was removed elsewhere: saving adds it again. Your input "
            + "is still here: save it again.", console.text("environment-report"));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        assertEquals("Renamed here", kept("production").name());
    }

    @Test
    void aSecretThatWasRotatedElsewhereDoesNotComeBack() throws Exception {
        changedElsewhere(profile("Gamma Payroll", old -> new Profile(old.id(), old.name(), old.environmentId(),
            old.clientId(), Secret.of("rotated-secret"), "noted there", true)));
        editProfile("Gamma Payroll");
        replace("field-name", "Gamma here");
        reload("editor");
        assertEquals("The vault was reloaded. Changed elsewhere and applied here: Client secret, Note. Your input is "
            + "still here: save it again.", console.text("editor-report"));
        console.click("editor-save");
        console.awaitText("token-profile", "Gamma here");
        Profile kept = keptProfile("Gamma here");
        assertEquals("noted there", kept.note());
        assertTrue(kept.renews());
        assertEquals("rotated-secret", kept.secret().reveal());
    }

    @Test
    void whatWasTouchedInAProfileStaysAndThatIsSaid() throws Exception {
        changedElsewhere(profile("Gamma Payroll", old -> new Profile(old.id(), old.name(), old.environmentId(),
            "client-there", Secret.of("rotated-secret"), old.note())));
        editProfile("Gamma Payroll");
        replace("field-secret", "typed-here");
        reload("editor");
        assertEquals("The vault was reloaded. Changed elsewhere and applied here: Client id. Changed here and "
            + "elsewhere: Client secret. Saving overwrites the changes made elsewhere. Your input is still here: save "
            + "it again.", console.text("editor-report"));
        console.click("editor-save");
        console.awaitText("token-profile", "Gamma Payroll");
        Profile kept = keptProfile("Gamma Payroll");
        assertEquals("client-there", kept.clientId());
        assertEquals("typed-here", kept.secret().reveal());
    }

    @Test
    void aTestAsksWhereTheEnvironmentMovedTo() throws Exception {
        try (SandboxServer server = SandboxServer.start(0, clock)) {
            changedElsewhere(
                environment("sandbox", draft -> draft.with(EnvironmentField.BASE_URL, server.baseUrl().toString())));
            editProfile("Acme Treasury");
            replace("field-note", "typed here");
            reload("editor");
            console.click("editor-test");
            console.awaitText("editor-report", "These credentials work: ");
            console.click("editor-save");
            console.awaitText("token-address", server.baseUrl().getAuthority());
        }
        assertEquals("typed here", keptProfile("Acme Treasury").note());
    }

    @Test
    void anotherEnvironmentIsChosenInThePlaceOfOneThatIsGone() throws Exception {
        changedElsewhere(contents -> without("production", contents));
        editProfile("Gamma Payroll");
        chooseEnvironment("StoneX Payments Production");
        console.click("editor-save");
        console.click("ask-editor-yes");
        reloadAfterConflict("editor");
        assertEquals("The vault was reloaded. The chosen environment was removed elsewhere: choose another. Your input "
            + "is still here: save it again.", console.text("editor-report"));
        assertEquals("StoneX Payments Production was removed elsewhere. Choose another environment.",
            console.text("field-environment-problem"));
        console.click("editor-save");
        console.awaitText("editor-report", "see the fields marked in red");
        chooseEnvironment("Demo");
        console.click("editor-save");
        console.awaitText("token-profile", "Gamma Payroll");
        assertEquals("demo", keptProfile("Gamma Payroll").environmentId());
    }

    @Test
    void aProfileThatWasRemovedElsewhereIsAddedAgain() throws Exception {
        changedElsewhere(contents -> contents.withProfiles(contents.profiles().stream()
            .filter(each -> !each.name().equals("Gamma Payroll")).toList()));
        editProfile("Gamma Payroll");
        replace("field-note", "typed here");
        reload("editor");
        assertEquals("The vault was reloaded. This profile was removed elsewhere: saving adds it again. Your input is "
            + "still here: save it again.", console.text("editor-report"));
        console.click("editor-save");
        console.awaitText("token-profile", "Gamma Payroll");
        assertEquals("typed here", keptProfile("Gamma Payroll").note());
    }

    /** A save meets a conflict, and then the vault is read again. */
    private void reload(String editor) {
        console.click(editor + "-save");
        reloadAfterConflict(editor);
    }

    private void reloadAfterConflict(String editor) {
        console.awaitText(editor + "-report", "Reload the vault and save again, or save a separate copy.");
        console.click(editor + "-reload");
        console.awaitText(editor + "-report", "The vault was reloaded.");
    }

    private static UnaryOperator<VaultContents> environment(String id, UnaryOperator<EnvironmentDraft> change) {
        return contents -> contents.withEnvironments(contents.environments().stream()
            .map(each -> each.id().equals(id) ? change.apply(EnvironmentDraft.of(each)).toEnvironment() : each)
            .toList());
    }

    private static UnaryOperator<VaultContents> profile(String name, UnaryOperator<Profile> change) {
        return contents -> contents.withProfiles(contents.profiles().stream()
            .map(each -> each.name().equals(name) ? change.apply(each) : each).toList());
    }

    private static VaultContents without(String environment, VaultContents contents) {
        return new VaultContents(
            contents.environments().stream().filter(each -> !each.id().equals(environment)).toList(),
            contents.profiles().stream().filter(each -> !each.environmentId().equals(environment)).toList());
    }

    private void editProfile(String name) {
        console.choose(name);
        console.awaitText("token-profile", name);
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.awaitFocus("field-name");
    }

    private Profile keptProfile(String name) throws Exception {
        console.press(KeyCode.CONTROL, KeyCode.L);
        try (Vault vault = TeamVault.location(home).open(ConsoleDriver.PASSWORD.toCharArray())) {
            return vault.contents().profiles().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow().copy();
        }
    }

    private Environment kept(String id) throws Exception {
        console.press(KeyCode.CONTROL, KeyCode.L);
        return contents().environments().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
