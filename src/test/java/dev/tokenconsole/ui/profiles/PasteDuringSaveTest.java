package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.paste.FormFill;
import dev.tokenconsole.ui.paste.SoleSheet;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The form is closed by the save; what came meanwhile is neither lost nor filled into what was saved. */
class PasteDuringSaveTest {
    private static final Environment SANDBOX = BuiltInEnvironments.builtIn().get(0);
    private static final TokenFetcher NONE = (environment, clientId, secret) -> {
        throw new IllegalStateException("nothing is sent here");
    };

    private final CallbackQueue ends = new CallbackQueue();
    private final FxTasks tasks = new FxTasks(ends);
    private @Nullable FoundCredentials sheet;
    private @Nullable FormFill fill;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void itGoesToTheSheet() throws Exception {
        ProfileEditorViewModel model = ConsoleDriver.onFx(this::begin);
        ends.release();
        ends.release();
        FoundCredentials listed = Objects.requireNonNull(sheet);
        FormFill form = Objects.requireNonNull(fill);
        assertFalse(form.open().get());
        ConsoleDriver.onFx(() -> {
            form.fill(listed.credentials().getFirst(), SANDBOX);
            return true;
        });
        assertEquals("saved-client", model.form().clientId().get());
    }

    private ProfileEditorViewModel begin() {
        TokenSessions tokens = new TokenSessions(NONE, tasks, new Ticker(TokenClock.SYSTEM));
        VaultContents contents = new VaultContents(BuiltInEnvironments.builtIn(), List.of());
        Workspace workspace = new Workspace(new MemoryStore(contents), tokens, tasks);
        ProfileEditorViewModel model = new ProfileEditorViewModel(workspace, NONE, tasks, TokenClock.SYSTEM, null,
            SANDBOX, new SoleSheet(this::show));
        model.form().name().set("Saved");
        model.form().clientId().set("saved-client");
        model.form().secret().set("saved-secret");
        model.save(() -> { });
        model.paste().paste("CLIENT_ID=an-id\nCLIENT_SECRET=a-secret\n", null);
        return model;
    }

    private void show(FoundCredentials found, FormFill form) {
        sheet = found;
        fill = form;
    }
}
