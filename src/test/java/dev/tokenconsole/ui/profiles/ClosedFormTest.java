package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
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

/** A form that was closed is wiped: nothing that ends later, a reading or a menu, writes into it. */
class ClosedFormTest {
    private final CallbackQueue ends = new CallbackQueue();
    private final AtomicInteger shown = new AtomicInteger();
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
        model = ConsoleDriver.onFx(() -> {
            TokenSessions tokens = new TokenSessions(silent, tasks, new Ticker(TokenClock.SYSTEM));
            Workspace workspace = new Workspace(
                new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), List.of())), tokens, tasks);
            return new ProfileEditorViewModel(workspace, silent, tasks, TokenClock.SYSTEM, null,
                BuiltInEnvironments.builtIn().getFirst(),
                new SoleSheet((found, form) -> shown.incrementAndGet()));
        });
    }

    @Test
    void noCredentialsThatWereRead() throws Exception {
        onFx(() -> {
            model.paste().paste("CLIENT_ID=an-id\nCLIENT_SECRET=a-secret\n", null);
            model.close();
        });
        ends.release();
        assertEquals("", model.form().secret().get());
        assertEquals(0, shown.get());
    }

    /** A text that was pasted during the save is still read after it. */
    @Test
    void noWordsThatWereReadDuringItsSave() throws Exception {
        AtomicInteger words = new AtomicInteger();
        onFx(() -> {
            model.paste().paste("only words", words::incrementAndGet);
            model.paste().saved();
            model.close();
        });
        ends.release();
        assertEquals(0, words.get());
        assertEquals(Report.NONE, ConsoleDriver.onFx(() -> model.feedback().report().get()));
    }

    @Test
    void noSecretThatWasHeld() {
        onFx(() -> {
            model.close();
            model.paste().takeSecret("cAnAry-9f3b7c21e0");
        });
        assertEquals("", model.form().secret().get());
        assertNull(model.paste().clipboard().get());
        assertEquals(Report.NONE, ConsoleDriver.onFx(() -> model.feedback().report().get()));
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
