package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.paste.FormFill;
import dev.tokenconsole.ui.paste.SoleSheet;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The form filled in from a text: never in production unasked, never with a host dropped without a word. */
class CredentialPasteTest {
    private static final Path CASES = Path.of("src", "test", "resources", "dev", "tokenconsole", "findings", "paste");
    private static final String PAIR = "CLIENT_ID=an-id\nCLIENT_SECRET=a-secret\n";
    private static final Environment SANDBOX = BuiltInEnvironments.builtIn().get(0);
    private static final Environment PRODUCTION = BuiltInEnvironments.builtIn().get(1);

    private final CallbackQueue ends = new CallbackQueue();
    private final FxTasks tasks = new FxTasks(ends);
    private final List<String> pasted = new ArrayList<>();
    private @Nullable FoundCredentials sheet;
    private @Nullable FormFill fill;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void windowA02LeavesTheEnvironmentOpen() throws Exception {
        ProfileEditorViewModel model = model(null, PRODUCTION);
        paste(model, read("window-a02-postman-unknown-host.json"));
        assertNull(model.form().environment().get());
        assertEquals("uat-client", model.form().clientId().get());
        assertEquals("uat-secret", model.form().secret().get());
        assertEquals("Partner UAT", model.form().name().get());
        assertTrue(model.paste().unplaced().get());
        assertSaid(model, Report.Tone.WARNING, "Filled in from a Postman environment. uat.partner.example is not one "
            + "of your environments. Choose the environment, or add one for uat.partner.example.");
        onFx(() -> model.form().environment().set(SANDBOX));
        assertFalse(model.paste().unplaced().get());
    }

    @Test
    void anEnvironmentThatIsAddedPostsToThePastedAddress() throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        paste(model, "curl -X POST https://uat.partner.example/gateway/api/v3/authentication "
            + "-d '{\"client_id\":\"an-id\",\"client_secret\":\"a-secret\"}'");
        NewEnvironment added = Objects.requireNonNull(ConsoleDriver.onFx(() -> model.paste().missing().get()));
        assertEquals("https://uat.partner.example/gateway/api/v3/authentication",
            added.draft().withId("partner").toEnvironment().tokenUrl().toString());
    }

    @Test
    void windowA02AfterAProductionCurl() throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        paste(model, "curl -u id:secret https://api.payments.stonex.com/api/v1/authentication");
        assertNull(model.form().environment().get());
        String said = said(model).text();
        assertTrue(said.contains("api.payments.stonex.com is the host of StoneX Payments Production."), said);
        paste(model, read("window-a02-postman-unknown-host.json"));
        assertNull(model.form().environment().get());
    }

    @Test
    void aNamedSandboxIsChosen() throws Exception {
        for (Environment before : List.of(PRODUCTION, SANDBOX)) {
            ProfileEditorViewModel model = model(null, before);
            paste(model, read("field-05-http-client-env.json"));
            assertEquals(SANDBOX, model.form().environment().get());
            assertEquals("uat", model.form().name().get());
            assertSaid(model, Report.Tone.SUCCESS,
                "Filled in from an HTTP client environment file, for StoneX Payments Sandbox (UAT).");
        }
    }

    /** Production that was looked at when the form was opened was chosen by nobody. */
    @Test
    void aTextWithoutAnAddressDoesNotStayInProduction() throws Exception {
        ProfileEditorViewModel fresh = model(null, PRODUCTION);
        paste(fresh, PAIR);
        assertNull(fresh.form().environment().get());
        ProfileEditorViewModel sandbox = model(null, SANDBOX);
        paste(sandbox, PAIR);
        assertEquals(SANDBOX, sandbox.form().environment().get());
        assertSaid(sandbox, Report.Tone.SUCCESS, "Filled in from .env lines. Check the environment.");
        Profile old = new Profile(UUID.randomUUID(), "Old", PRODUCTION.id(), "id", Secret.of("before"), "");
        ProfileEditorViewModel edited = model(old, PRODUCTION);
        paste(edited, PAIR);
        assertEquals(PRODUCTION, edited.form().environment().get());
        assertEquals("Old", edited.form().name().get());
    }

    /** A variable in the place of the address, or one that is none of a server, names another environment perhaps. */
    @ParameterizedTest
    @ValueSource(strings = {"curl \"$BASE/token\" -u an-id:a-secret", "BASE_URL={{baseUrl}}\n" + PAIR,
        "BASE_URL=https://a:b@api.payments.stonex.com\n" + PAIR, "BASE_URL=ftp://api.payments.stonex.com\n" + PAIR})
    void anAddressThatIsNotKnownLeavesTheEnvironmentOpen(String text) throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        paste(model, text);
        assertEquals("an-id", model.form().clientId().get());
        assertNull(model.form().environment().get());
        assertTrue(model.paste().unplaced().get());
        assertEquals(Report.Tone.WARNING, said(model).tone());
    }

    @Test
    void aNameThatContradictsLeavesTheEnvironmentOpen() throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        paste(model, "PROD_CLIENT_ID=an-id\nPROD_CLIENT_SECRET=a-secret\n");
        assertNull(model.form().environment().get());
        assertSaid(model, Report.Tone.WARNING,
            "Filled in from .env lines. The text calls them PROD. Choose the environment.");
        ProfileEditorViewModel uat = model(null, SANDBOX);
        paste(uat, "UAT_CLIENT_ID=an-id\nUAT_CLIENT_SECRET=a-secret\n");
        assertEquals(SANDBOX, uat.form().environment().get());
        Profile old = new Profile(UUID.randomUUID(), "Old", PRODUCTION.id(), "id", Secret.of("before"), "");
        ProfileEditorViewModel production = model(old, PRODUCTION);
        paste(production, "UAT_CLIENT_ID=an-id\nUAT_CLIENT_SECRET=a-secret\n");
        assertNull(production.form().environment().get());
    }

    @Test
    void anAddressAroundIsAskedAbout() throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        paste(model, "From https://uat.partner.example\n" + PAIR);
        assertNull(model.form().environment().get());
        assertSaid(model, Report.Tone.WARNING,
            "Filled in from .env lines. The text around names uat.partner.example. Choose the environment.");
        paste(model, "From https://api.payments.stonex.com\n" + PAIR);
        assertNull(model.form().environment().get());
        onFx(() -> model.form().environment().set(SANDBOX));
        paste(model, "From https://api.sandbox.payments.stonex.com\n" + PAIR);
        assertEquals(SANDBOX, model.form().environment().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"window-a13-json-list.json", "window-b15.csv"})
    void severalAreAChoiceAndNothingIsFilledInBefore(String file) throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        paste(model, read(file));
        assertEquals("", model.form().clientId().get());
        assertEquals("", model.form().secret().get());
        assertEquals("", model.form().name().get());
        FoundCredentials listed = Objects.requireNonNull(sheet);
        assertEquals(2, listed.credentials().size());
        onFx(() -> Objects.requireNonNull(fill).fill(listed.credentials().getLast(), SANDBOX));
        assertEquals("0oaB", model.form().clientId().get());
        assertEquals("secret-b", model.form().secret().get());
        assertEquals("Partner B UAT", model.form().name().get());
        assertEquals(SANDBOX, model.form().environment().get());
    }

    @Test
    void oneThatIsDoubtfulGoesToTheSheet() throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        onFx(() -> model.paste().paste("From https://uat.partner.example\n" + PAIR, null));
        ends.release();
        assertEquals("", model.form().secret().get());
        assertEquals(1, Objects.requireNonNull(sheet).credentials().size());
    }

    @Test
    void windowB15IsFilledIn() throws Exception {
        ProfileEditorViewModel mail = model(null, PRODUCTION);
        paste(mail, read("window-b15-mail.txt"));
        assertEquals("mail-secret#1", mail.form().secret().get());
        assertEquals(SANDBOX, mail.form().environment().get());
        ProfileEditorViewModel yaml = model(null, PRODUCTION);
        paste(yaml, read("window-b15-yaml.yml"));
        assertEquals("yaml: secret", yaml.form().secret().get());
        assertEquals("stonex", yaml.form().name().get());
        ProfileEditorViewModel basic = model(null, PRODUCTION);
        paste(basic, read("window-b15-basic.txt"));
        assertEquals("basic-secret", basic.form().secret().get());
        assertNull(basic.form().environment().get());
        assertTrue(said(basic).text().contains("oauth2-basic"), said(basic).text());
    }

    @Test
    void field07cSaysWhyNothingIsFilledIn() throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        paste(model, read("field-07c-expressions.txt"));
        assertEquals("", model.form().clientId().get());
        assertSaid(model, Report.Tone.DANGER, "No credentials on the clipboard that can be filled in. "
            + "client_id is a variable or an expression, a reference and not a value. client_secret is a variable or "
            + "an expression, a reference and not a value. It looks like a Terraform file, which is not read.");
    }

    @Test
    void saysHowLongATextIsThatIsTooLong() throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        paste(model, " ".repeat(CredentialText.LONGEST + 7));
        assertSaid(model, Report.Tone.DANGER, "The clipboard holds 1048583 characters; at most 1048576 are read. Copy "
            + "the part with the credentials alone.");
    }

    @Test
    void aTextWithoutCredentialsGoesIntoTheFieldAfterAll() throws Exception {
        ProfileEditorViewModel model = model(null, SANDBOX);
        for (String text : List.of("first line\nsecond line", "{ a thought }")) {
            onFx(() -> model.paste().paste(text, () -> pasted.add(text)));
            ends.release();
        }
        assertEquals(List.of("first line\nsecond line", "{ a thought }"), pasted);
        assertEquals("", said(model).text());
        for (String text : List.of("client_secret=lonely-secret", "{\"client_secret\":\"x\", \"client_id\":")) {
            onFx(() -> model.paste().paste(text, () -> pasted.add(text)));
            ends.release();
        }
        assertEquals(2, pasted.size(), "a secret alone is not shown either");
    }

    private ProfileEditorViewModel model(@Nullable Profile profile, Environment initial) {
        return ConsoleDriver.onFx(() -> {
            List<Profile> profiles = new ArrayList<>(DemoProfiles.all());
            Optional.ofNullable(profile).ifPresent(profiles::add);
            TokenSessions tokens = new TokenSessions(CredentialPasteTest::refuse, tasks, new Ticker(TokenClock.SYSTEM));
            VaultContents contents = new VaultContents(BuiltInEnvironments.builtIn(), profiles);
            Workspace workspace = new Workspace(new MemoryStore(contents), tokens, tasks);
            return new ProfileEditorViewModel(workspace, CredentialPasteTest::refuse, tasks, TokenClock.SYSTEM, profile,
                initial, new SoleSheet(this::show));
        });
    }

    private void show(FoundCredentials found, FormFill form) {
        sheet = found;
        fill = form;
    }

    private static TokenOutcome refuse(Environment environment, String clientId, Secret secret) {
        throw new IllegalStateException("nothing is sent here");
    }

    /** Pastes {@code text}, and fills the form in from the sheet if that lists a single one. */
    private void paste(ProfileEditorViewModel model, String text) throws InterruptedException {
        sheet = null;
        onFx(() -> model.paste().paste(text, null));
        ends.release();
        FoundCredentials listed = sheet;
        if (listed != null && listed.credentials().size() == 1) {
            onFx(() -> Objects.requireNonNull(fill).fill(listed.credentials().getFirst(), null));
        }
    }

    private static void assertSaid(ProfileEditorViewModel model, Report.Tone tone, String words) {
        assertEquals(new Report(tone, words), said(model));
    }

    private static Report said(ProfileEditorViewModel model) {
        return ConsoleDriver.onFx(() -> model.feedback().report().get());
    }

    private static String read(String file) throws IOException {
        return Files.readString(CASES.resolve(file));
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
