package dev.tokenconsole.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.TestCertificates;
import dev.tokenconsole.TestClock;
import dev.tokenconsole.TestConsole;
import dev.tokenconsole.TestVault;
import dev.tokenconsole.auth.CertificateFacts;
import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentColour;
import dev.tokenconsole.profile.EnvironmentDraft.Route;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.profile.Environments;
import dev.tokenconsole.profile.ProxyChoice;
import dev.tokenconsole.profile.TokenRecipe;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultContents;

/** Writing environments: from the settings, from a profile, by hand and by keys, and what is in the vault after it. */
class EnvironmentEditorTest extends WindowTest {
    private static final String PREVIEW = "environment-preview";

    private final TestClock clock = new TestClock(Instant.parse("2027-03-01T09:30:00Z"));
    private final AtomicReference<Path> file = new AtomicReference<>();
    private TestConsole console;

    @BeforeEach
    void open() throws Exception {
        TestVault.create(home, URI.create("http://127.0.0.1:9"));
        console = TestConsole.open(home, clock, (owner, title) -> Optional.ofNullable(file.get()));
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void anOauthEnvironmentIsAddedAndUsedByANewProfile() throws Exception {
        settings();
        console.click("environment-add").awaitFocus("environment-name");
        console.type("environment-name", "Acme login");
        choose("environment-recipe", TokenRecipe.OAUTH2_BASIC);
        console.type("environment-base-url", "https://api.example.com/");
        assertEquals("The address is not complete.", value(PREVIEW));
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
        assertEquals("This is the whole address. Remove /api/v1/authentication at its end: the recipe adds it.",
            console.text("environment-base-url-problem"));
        assertEquals("There is already an environment named StoneX Payments PRODUCTION.",
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
        console.awaitText("environment-report", "Nothing differs from what was built in.");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(Environments.builtIn("stonex-clearing-uat").orElseThrow(),
            contents().environments().getLast());
    }

    @Test
    void aFileIsShownBeforeItsCertificatesAreTrusted() throws Exception {
        edit("sandbox");
        file.set(authority());
        console.click("environment-choose-file").awaitFocus("environment-distrust");
        String shown = shown("environment-offer");
        CertificateFacts facts = CertificateFacts.of(TestCertificates.authority());
        assertTrue(shown.contains(facts.fingerprint()), shown);
        assertTrue(shown.contains(facts.subject()), shown);
        assertTrue(shown.contains("Nothing of it is trusted yet."), shown);
        console.click("environment-distrust");
        assertFalse(console.shows("environment-trusted"));
        console.click("environment-choose-file").awaitFocus("environment-distrust");
        console.click("environment-save");
        console.awaitText("environment-report", "A file was chosen and not decided about");
        console.click("environment-trust");
        assertTrue(shown("environment-trusted").contains(facts.fingerprint()));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of(TestCertificates.authority()),
            contents().environments().getFirst().transport().authorities());
        console.unlock();
        edit("sandbox");
        console.click("environment-distrust-0");
        assertFalse(console.shows("environment-trusted"));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of(), contents().environments().getFirst().transport().authorities());
    }

    @Test
    void aFileThatIsNoneIsExplained() throws Exception {
        edit("sandbox");
        file.set(Files.writeString(home.resolve("picture.png"), "\u0089PNG"));
        console.click("environment-choose-file");
        console.awaitText("environment-offer-why", "holds no certificate. Choose a file in PEM");
        file.set(authority());
        console.click("environment-choose-file").awaitFocus("environment-distrust");
        assertFalse(console.shows("environment-offer-why"));
    }

    @Test
    void tls12IsMarkedAsWeaker() throws Exception {
        edit("sandbox");
        assertFalse(console.shows("environment-tls12-weaker"));
        console.click("environment-tls12");
        console.awaitText("environment-tls12-weaker", "TLS 1.2 is weaker than 1.3");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.choose("Acme Treasury");
        console.awaitText("token-address", "TLS 1.2 allowed");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertTrue(contents().environments().getFirst().transport().allowsTls12());
    }

    @Test
    void aProxyIsChosenAndKept() throws Exception {
        edit("sandbox");
        assertFalse(console.shows("environment-proxy-host"));
        choose("environment-proxy", Route.MANUAL);
        replace("environment-proxy-host", "http://proxy.example.com:3128");
        console.click("environment-save");
        assertEquals("Enter the host alone, such as proxy.example.com, without http:// and without a port.",
            console.text("environment-proxy-host-problem"));
        assertEquals("A port is a number from 1 to 65535.", console.text("environment-proxy-port-problem"));
        replace("environment-proxy-host", "proxy.example.com");
        replace("environment-proxy-port", "3128");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(new ProxyChoice.Manual("proxy.example.com", 3128),
            contents().environments().getFirst().transport().proxy());
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
        try (Vault other = TestVault.location(home).open(TestConsole.PASSWORD.toCharArray())) {
            assertFalse(other.isReadOnly());
            console = TestConsole.open(home, clock);
            console.unlock();
            console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            assertTrue(console.node("environment-add").isDisabled());
            console.click("environment-sandbox");
            console.awaitText("environment-read-only", "This vault can only be read here");
            assertTrue(console.node("environment-name").isDisabled());
            assertTrue(console.node("environment-save").isDisabled());
            assertFalse(console.shows("environment-remove"));
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
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3).awaitFocus("settings-current");
        tabTo("environment-sandbox");
        console.press(KeyCode.SPACE).awaitFocus("environment-name");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.robot().write("By keys");
        tabTo("environment-tls12");
        console.press(KeyCode.SPACE);
        tabTo("environment-save");
        console.press(KeyCode.SPACE);
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals("By keys", contents().environments().getFirst().name());
        assertTrue(contents().environments().getFirst().transport().allowsTls12());
    }

    private void tabTo(String id) {
        for (int i = 0; i < 60 && !console.focused().equals(id); i++) {
            console.press(KeyCode.TAB);
        }
        console.awaitFocus(id);
    }

    private void settings() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3).awaitFocus("settings-current");
    }

    private void edit(String environment) {
        settings();
        console.click("environment-" + environment).awaitFocus("environment-name");
    }

    private void replace(String id, String text) {
        console.click(id);
        console.press(KeyCode.CONTROL, KeyCode.A);
        TextInputControl field = (TextInputControl) console.node(id);
        TestConsole.onFx(() -> {
            field.replaceSelection(text);
            return true;
        });
    }

    private <T> void choose(String id, T value) {
        @SuppressWarnings("unchecked")
        ComboBox<T> box = (ComboBox<T>) console.node(id);
        TestConsole.onFx(() -> {
            assertTrue(box.getItems().contains(value), () -> value + " among " + box.getItems());
            box.setValue(value);
            return true;
        });
    }

    private void chooseEnvironment(String name) {
        @SuppressWarnings("unchecked")
        ComboBox<Environment> box = (ComboBox<Environment>) console.node("field-environment");
        choose("field-environment", TestConsole.onFx(() -> box.getItems().stream()
            .filter(environment -> environment.name().equals(name)).findFirst().orElseThrow()));
    }

    private Object chosen(String id) {
        ComboBox<?> box = (ComboBox<?>) console.node(id);
        return TestConsole.onFx(box::getValue);
    }

    private String value(String id) {
        TextInputControl field = (TextInputControl) console.node(id);
        return TestConsole.onFx(field::getText);
    }

    /** All that is written in the part with that id. */
    private String shown(String id) {
        Node part = console.node(id);
        return TestConsole.onFx(() -> part.lookupAll(".label").stream().filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText()).collect(Collectors.joining("\n")));
    }

    private Path authority() throws Exception {
        try (var in = TestCertificates.class.getResourceAsStream("example-authority.pem")) {
            return Files.write(home.resolve("authority.pem"), Objects.requireNonNull(in).readAllBytes());
        }
    }

    private VaultContents contents() throws Exception {
        try (Vault vault = TestVault.location(home).open(TestConsole.PASSWORD.toCharArray())) {
            return vault.contents();
        }
    }
}
