package dev.tokenconsole.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.verify.compare.Difference;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.TestKey;

/** The token of a profile and a pasted one are compared; only what differs is told. */
class CompareViewModelTest {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    @TempDir
    Path state;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aLiveTokenIsComparedWithAPastedOne() throws Exception {
        try (KeyServer server = KeyServer.start()) {
            server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
            try (VerifyingWorkspace open =
                    new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(server.url("/keys")))) {
                open.fetch(KEY.sign("RS256", HEADER, "{\"iss\":\"a\",\"aud\":\"api://a\"}"));
                assertEquals("valid", open.verdict());
                CompareViewModel model =
                    VerifyingWorkspace.onFx(() -> new CompareViewModel(open.workspace, FxTasks.onFxThread()));
                run(() -> model.begin(open.id));
                assertEquals(List.of(open.id), VerifyingWorkspace.onFx(
                    () -> model.profiles().stream().map(profile -> profile.id()).toList()));
                assertEquals(List.of(), differences(model));
                run(() -> model.second().text().set(
                    KEY.sign("RS256", HEADER, "{\"iss\":\"a\",\"aud\":\"api://b\"}")));
                ConsoleDriver.await("the difference").until(() -> !differences(model).isEmpty());
                assertEquals(List.of("aud"), differences(model).stream().map(each -> each.place().path()).toList());
                assertEquals("valid", VerifyingWorkspace.onFx(
                    () -> model.first().signature().get().verdict().orElseThrow().kind()));
                open.fetch(KEY.sign("RS256", HEADER, "{\"iss\":\"a\",\"aud\":\"api://b\"}"));
                assertEquals(List.of(), differences(model));
                run(model::clear);
                assertEquals("", VerifyingWorkspace.onFx(() -> model.second().text().get()));
                assertNull(VerifyingWorkspace.onFx(() -> model.first().decoded().get()));
            }
        }
    }

    private static List<Difference> differences(CompareViewModel model) {
        return VerifyingWorkspace.onFx(() -> model.differences().getValue());
    }

    private static void run(Runnable action) {
        VerifyingWorkspace.onFx(() -> {
            action.run();
            return true;
        });
    }
}
