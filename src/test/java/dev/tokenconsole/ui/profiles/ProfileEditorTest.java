package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules.Field;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.paste.SoleSheet;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The editor while something is under way. */
class ProfileEditorTest {
    private final CallbackQueue ends = new CallbackQueue();
    private final FxTasks tasks = new FxTasks(ends);
    private final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), DemoProfiles.all())),
        new TokenSessions(ProfileEditorTest::breakOff, tasks, new Ticker(TokenClock.SYSTEM)), tasks));
    private final ProfileEditorViewModel model = ConsoleDriver.onFx(() -> {
        Profile profile = workspace.profiles().getFirst();
        return new ProfileEditorViewModel(workspace, ProfileEditorTest::breakOff, tasks, TokenClock.SYSTEM, profile,
            workspace.environmentOf(profile),
            new SoleSheet((found, fill) -> found.close()));
    });

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aTestThatBreaksOffSaysSo() throws Exception {
        onFx(model::test);
        assertTrue(said().startsWith("Requesting "), said());
        breakOff();
        assertTrue(said().startsWith("Unexpected error: java.lang.IllegalStateException at "), said());
    }

    @Test
    void whatATestSaidGoesWithWhatItWasAbout() throws Exception {
        onFx(model::test);
        breakOff();
        onFx(() -> model.form().note().set("not tested"));
        assertFalse(said().isEmpty());
        onFx(() -> model.form().clientId().set("another"));
        assertEquals("", said());
        onFx(model::test);
        onFx(() -> model.form().secret().set("another"));
        assertEquals("", said());
        ends.release();
        assertEquals("", said());
    }

    @Test
    void thatAFieldIsMissingIsSaidUntilItIsFilled() {
        onFx(() -> model.form().secret().set(""));
        onFx(() -> model.form().clientId().set(""));
        onFx(() -> model.save(() -> {}));
        assertTrue(said().startsWith("Something is missing"), said());
        onFx(() -> model.form().secret().set("typed again"));
        onFx(() -> model.form().check(Field.SECRET));
        assertTrue(said().startsWith("Something is missing"), "the client id is");
        onFx(() -> model.form().clientId().set("0oaFilled"));
        onFx(() -> model.form().check(Field.CLIENT_ID));
        assertEquals("", said());
    }

    @Test
    void keepingAndRemovingWipeTheForm() throws Exception {
        onFx(() -> model.save(() -> {}));
        ends.release();
        assertEquals("", model.form().secret().get());
        onFx(() -> model.form().secret().set("typed again"));
        onFx(() -> model.remove(() -> {}));
        ends.release();
        assertEquals("", model.form().secret().get());
    }

    @Test
    void nothingCanBeTypedWhileTheProfileIsBeingKept() throws Exception {
        ProfileEditorView view = show();
        Node note = view.lookup("#field-note");
        assertFalse(note.isDisabled());
        onFx(() -> model.save(() -> {}));
        assertTrue(note.isDisabled());
        ends.release();
        assertFalse(note.isDisabled());
    }

    @Test
    void bothFacesOfTheSecretSayWhatIsWrong() {
        ProfileEditorView view = show();
        onFx(() -> model.form().secret().set(""));
        onFx(() -> model.form().check(Field.SECRET));
        for (String id : new String[] {"#field-secret", "#field-secret-shown"}) {
            Node input = view.lookup(id);
            assertEquals("Enter the client secret.", input.getAccessibleHelp());
            assertTrue(input.getPseudoClassStates().toString().contains("danger"), id);
        }
    }

    private ProfileEditorView show() {
        return ConsoleDriver.onFx(() -> {
            ProfileEditorView view = new ProfileEditorView(model, kept -> {}, done -> {}, environment -> {},
                (added, editor) -> {}, () -> {});
            new Scene(view, 600, 600);
            view.applyCss();
            return view;
        });
    }

    /** TestFX would pass on to the next call what the task reports. */
    private void breakOff() throws InterruptedException {
        ends.release();
        WaitForAsyncUtils.clearExceptions();
    }

    private static TokenOutcome breakOff(Environment environment, String clientId, Secret secret) {
        throw new IllegalStateException("made up");
    }

    private String said() {
        return ConsoleDriver.onFx(() -> model.feedback().report().get()).text();
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
