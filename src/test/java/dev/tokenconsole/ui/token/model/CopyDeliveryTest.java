package dev.tokenconsole.ui.token.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The reason that is given when nothing could be copied. */
class CopyDeliveryTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aTokenThatIsGoneIsNotOneWithoutClaims() {
        CopyDelivery.Delivered delivered = ConsoleDriver.onFx(() -> {
            Ticker ticker = new Ticker(TokenClock.SYSTEM);
            FxTasks tasks = new FxTasks(new CallbackQueue());
            Profile owner = new Profile(UUID.randomUUID(), "Acme", BuiltInEnvironments.builtIn().getFirst().id(),
                "client", Secret.of("secret of Acme"), "");
            Workspace workspace = new Workspace(
                new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), List.of(owner))),
                new TokenSessions((environment, id, secret) -> {
                    throw new UnsupportedOperationException();
                }, tasks, ticker), tasks);
            TokenCopying copying = new TokenCopying(workspace,
                new TokenClipboard(new SecretClipboard(), ticker, () -> Duration.ofSeconds(30)), ticker);
            return new CopyDelivery(workspace, copying, new CopiedTokenWatch(workspace, ticker, (id, format) -> {}))
                .deliver(CopyWish.of(workspace, owner, CopyFormat.CLAIMS));
        });
        assertEquals(new CopyDelivery.Delivered(CopyEnd.FAILED, "Acme: nothing copied, it has no token any more."),
            delivered);
    }
}
