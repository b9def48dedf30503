package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.TestConsole;
import dev.tokenconsole.TestVault;
import dev.tokenconsole.profile.Environments;
import dev.tokenconsole.profile.Secret;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.token.TokenClock;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.common.FxTasks;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.vault.VaultContents;
import dev.tokenconsole.vault.VaultLocation;

/** Locked and open, and what happens in between. */
class ShellViewModelTest {
    private final CallbackQueue ends = new CallbackQueue();
    @TempDir
    private Path home;
    private ShellViewModel shell;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void makeVault() throws Exception {
        TestVault.create(home, URI.create("http://127.0.0.1:9"));
        VaultLocation vault =
            TestVault.location(home);
        shell = TestConsole.onFx(() -> new ShellViewModel(vault,
            (environment, clientId, secret) -> {
                throw new IllegalStateException("nothing is fetched here");
            },
            TokenClock.SYSTEM, new FxTasks(ends),
            () -> new VaultContents(Environments.builtIn(), DemoProfiles.all())));
    }

    @Test
    void lockingWipesEverySecret() throws Exception {
        unlock();
        ends.release();
        Workspace workspace = assertInstanceOf(Screen.Open.class, screen()).workspace();
        List<Secret> secrets =
            TestConsole.onFx(() -> workspace.profiles().stream().map(profile -> profile.secret()).toList());
        assertEquals(6, secrets.size());
        onFx(shell::lock);
        assertTrue(secrets.stream().allMatch(Secret::isClosed));
        assertInstanceOf(Screen.Locked.class, screen());
        assertEquals(List.of(), List.copyOf(workspace.environments()));
        assertThrows(IllegalStateException.class, workspace.vault().orElseThrow()::contents);
    }

    @Test
    void aVaultThatOpensTooLateDoesNotPushTheDemoAside() throws Exception {
        unlock();
        onFx(shell::demo);
        Screen demo = screen();
        ends.release();
        assertEquals(demo, screen());
        assertEquals("memory", assertInstanceOf(Screen.Open.class, screen()).workspace().place());
    }

    @Test
    void lockingTwiceIsLockingOnce() {
        onFx(shell::demo);
        onFx(shell::lock);
        Screen locked = screen();
        onFx(shell::lock);
        assertEquals(locked, screen());
    }

    private void unlock() {
        Screen.Locked locked = assertInstanceOf(Screen.Locked.class, screen());
        onFx(() -> locked.door().unlock(TestConsole.PASSWORD.toCharArray()));
    }

    private Screen screen() {
        return TestConsole.onFx(() -> shell.screen().get());
    }

    private static void onFx(Runnable work) {
        TestConsole.onFx(() -> {
            work.run();
            return true;
        });
    }
}
