package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.paste.SoleSheet;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** A form never puts a profile back to what it was: a secret in the environment of before is the worst of all. */
class FormFollowsVaultTest {
    private static final Environment SANDBOX = BuiltInEnvironments.builtIn().getFirst();
    private static final Environment PRODUCTION = BuiltInEnvironments.builtIn().get(1);

    private final CallbackQueue ends = new CallbackQueue();
    private final Profile stored = profile("Acme", SANDBOX, "", false);
    private Workspace workspace;
    private ProfileEditorViewModel model;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openForm() {
        FxTasks tasks = new FxTasks(ends);
        TokenFetcher silent = (environment, clientId, secret) -> {
            throw new IllegalStateException("nothing is sent here");
        };
        workspace = ConsoleDriver.onFx(() -> new Workspace(
            new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), List.of(stored))),
            new TokenSessions(silent, tasks, new Ticker(TokenClock.SYSTEM)), tasks));
        model = ConsoleDriver.onFx(() -> new ProfileEditorViewModel(workspace, silent, tasks, TokenClock.SYSTEM,
            stored, SANDBOX, new SoleSheet((found, form) -> {})));
    }

    @Test
    void aMoveIsNotUndoneByASave() throws Exception {
        move();
        assertEquals(PRODUCTION, model.form().environment().get());
        assertEquals(new Report(Report.Tone.WARNING, "Changed elsewhere and applied here: Environment."), report());
        assertFalse(model.isDirty());
        onFx(() -> model.form().note().set("call the bank"));
        save();
        assertEquals(PRODUCTION.id(), now().environmentId());
        assertEquals("call the bank", now().note());
    }

    @Test
    void whatIsTypedStays() throws Exception {
        onFx(() -> model.form().note().set("typed"));
        change(profile("Renamed", SANDBOX, "stored", true));
        assertEquals("Renamed", model.form().name().get());
        assertEquals("typed", model.form().note().get());
        assertEquals("Changed elsewhere and applied here: Name. Changed here and elsewhere: Note. "
            + "Saving overwrites the changes made elsewhere.", report().text());
        save();
        assertTrue(now().renews(), "what the form does not show is not put back either");
    }

    @Test
    void anEnvironmentThatWasEditedIsTheOneThatIsTested() throws Exception {
        Environment edited = SANDBOX.withBaseUrl(URI.create("https://uat.partner.example"));
        onFx(() -> workspace.saveEnvironment(edited, () -> {}, FormFollowsVaultTest::fail));
        ends.release();
        assertEquals(edited, model.form().environment().get());
        assertEquals("The settings of " + SANDBOX.name() + " were changed elsewhere.", report().text());
    }

    @Test
    void withoutItsEnvironmentAFormHasNone() throws Exception {
        Environment removed = BuiltInEnvironments.builtIn().get(2);
        onFx(() -> model.form().environment().set(removed));
        onFx(() -> workspace.removeEnvironment(removed.id(), () -> {}, FormFollowsVaultTest::fail));
        ends.release();
        assertNull(model.form().environment().get());
        assertEquals("The chosen environment was removed elsewhere: choose another.", report().text());
    }

    @Test
    void aProfileThatWentIsNotBroughtBackSilently() throws Exception {
        onFx(() -> workspace.profileChanges().remove(List.of(stored.id()), () -> {}, FormFollowsVaultTest::fail));
        ends.release();
        assertEquals("This profile was removed elsewhere: saving adds it again.", report().text());
        onFx(() -> workspace.profileChanges().restore(ids -> {}, FormFollowsVaultTest::fail));
        ends.release();
        assertEquals("Acme", model.form().name().get());
    }

    @Test
    void aChangeOfAnotherProfileIsNone() throws Exception {
        change(new Profile(UUID.randomUUID(), "Gamma", SANDBOX.id(), "client", Secret.of("another"), ""));
        assertEquals(Report.NONE, report());
    }

    @Test
    void itsOwnSaveIsNoneEither() throws Exception {
        List<String> said = new ArrayList<>();
        onFx(() -> {
            model.form().name().set(" Acme Treasury ");
            model.feedback().report().subscribe(report -> said.add(report.text()));
            model.save(() -> {});
        });
        ends.release();
        assertEquals(List.of("", "Saving…", ""), said);
        assertEquals("Acme Treasury", now().name());
    }

    @Test
    void aClosedFormFollowsNothing() throws Exception {
        onFx(model::close);
        move();
        assertEquals(SANDBOX, model.form().environment().get());
    }

    private void move() throws InterruptedException {
        onFx(() -> workspace.profileChanges().move(
            List.of(stored.id()), PRODUCTION, () -> {}, FormFollowsVaultTest::fail));
        ends.release();
    }

    private void change(Profile changed) throws InterruptedException {
        onFx(() -> workspace.save(changed, () -> {}, FormFollowsVaultTest::fail));
        ends.release();
    }

    private void save() throws InterruptedException {
        onFx(() -> model.save(() -> {}));
        ends.release();
    }

    private Profile now() {
        return ConsoleDriver.onFx(() -> workspace.profile(stored.id()).orElseThrow());
    }

    private Report report() {
        return ConsoleDriver.onFx(() -> model.feedback().report().get());
    }

    private Profile profile(String name, Environment environment, String note, boolean renews) {
        return new Profile(stored == null ? UUID.randomUUID() : stored.id(), name, environment.id(), "client",
            Secret.of("secret of it"), note, renews);
    }

    private static void fail(Throwable fault) {
        throw new AssertionError(fault);
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
