package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.scene.Scene;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;

/** Finding F3 (c), N13: a vault that opened and cannot be shown locks again, at whatever step it failed. */
class NotShownTest {
    private final CallbackQueue ends = new CallbackQueue();
    @TempDir
    private Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WorkspaceView", "Workspace"})
    void whateverFailsUntilItIsShownClosesTheStore(String failing) throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        ShellViewModel shell = ShellFixture.over(TeamVault.location(home), ends);
        ShellView view = ConsoleDriver.onFx(() -> {
            ShellView made = new ShellView(shell);
            new Scene(made, 900, 700);
            return made;
        });
        Screen.Locked locked = assertInstanceOf(Screen.Locked.class, ShellFixture.screen(shell));
        FailingStore store = new FailingStore(failing);
        ShellFixture.onFx(() -> shell.open(store));
        ends.release();
        assertTrue(store.thrown.get() > 0, "nothing failed");
        store.closed.await();
        Screen.Locked again = assertInstanceOf(Screen.Locked.class, ShellFixture.screen(shell));
        assertNotEquals(locked, again, "a new screen, without what was typed");
        String notice = ConsoleDriver.onFx(() -> again.model().notice().get());
        assertTrue(notice.startsWith("The vault opened, but could not be shown, so it was locked again."), notice);
        assertFalse(notice.contains("canary"), notice);
        assertEquals("unlock", ConsoleDriver.onFx(() -> view.getChildren().getFirst().getId()));
    }

    @Test
    void theVaultCanBeOpenedAgainAfterwards() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        ShellViewModel shell = ShellFixture.over(TeamVault.location(home), ends);
        unlock(shell);
        ShellFixture.onFx(() -> shell.notShown(new IllegalStateException("canary")));
        assertEquals(Optional.of(VaultAccess.WRITING), unlock(shell).workspace().vault().map(Vault::access));
        ShellFixture.onFx(shell::lock);
    }

    private Screen.Open unlock(ShellViewModel shell) throws Exception {
        Screen.Locked locked = assertInstanceOf(Screen.Locked.class, ShellFixture.screen(shell));
        ShellFixture.onFx(() -> locked.model().unlock(ConsoleDriver.PASSWORD.toCharArray()));
        ends.release();
        return assertInstanceOf(Screen.Open.class, ShellFixture.screen(shell));
    }

    /** Fails where a class of the window reads it, as contents or a library that cannot be loaded make it fail. */
    private static final class FailingStore implements ProfileStore {
        private final ProfileStore real = new MemoryStore(VaultContents.initial());
        private final String failing;
        private final AtomicInteger thrown = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);

        FailingStore(String failing) {
            this.failing = failing;
        }

        @Override
        public VaultContents contents() {
            fail();
            return real.contents();
        }

        @Override
        public void save(VaultContents contents) throws VaultException {
            real.save(contents);
        }

        @Override
        public String place() {
            fail();
            return real.place();
        }

        @Override
        public boolean isLasting() {
            fail();
            return real.isLasting();
        }

        @Override
        public void close() {
            closed.countDown();
        }

        private void fail() {
            boolean inPlace = StackWalker.getInstance().walk(frames -> frames
                .filter(frame -> frame.getMethodName().equals("<init>"))
                .anyMatch(frame -> frame.getClassName().endsWith("." + failing)));
            if (inPlace) {
                thrown.incrementAndGet();
                throw new IllegalStateException("canary");
            }
        }
    }
}
