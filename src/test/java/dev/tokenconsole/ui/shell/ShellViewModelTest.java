package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.settings.SettingsStore;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.settings.SettingsModel;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultAccess;

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
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        VaultLocation vault = TeamVault.location(home);
        FxTasks tasks = new FxTasks(ends);
        shell = ConsoleDriver.onFx(() -> new ShellViewModel(vault, new Services(
            (environment, clientId, secret) -> {
                throw new IllegalStateException("nothing is fetched here");
            },
            TokenClock.SYSTEM, tasks, new SettingsModel(new SettingsStore(vault.state()), tasks),
            new WindowStateModel(new WindowStateStore(vault.state()), tasks),
            SystemNotice.NONE, (owner, title) -> Optional.empty(), new PrivacyMode()),
            () -> new VaultContents(BuiltInEnvironments.builtIn(), DemoProfiles.all())));
    }

    @Test
    void lockingWipesEverySecret() throws Exception {
        unlock();
        ends.release();
        Workspace workspace = assertInstanceOf(Screen.Open.class, screen()).workspace();
        List<Secret> secrets =
            ConsoleDriver.onFx(() -> workspace.profiles().stream().map(profile -> profile.secret()).toList());
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

    @Test
    void aBackupThatIsChosenAsAFileLeadsToItsVault() throws Exception {
        Path backup = TeamVault.location(home).backups().getFirst().file();
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        TeamVault.create(elsewhere, URI.create("http://127.0.0.1:9"));
        chooseFile(elsewhere.resolve("vault.tcv"));
        Screen.Locked other = assertInstanceOf(Screen.Locked.class, screen());
        assertNull(other.model().chosen().get());
        assertEquals(elsewhere.resolve("vault.tcv").toString(), other.model().place());
        chooseFile(backup);
        Screen.Locked locked = assertInstanceOf(Screen.Locked.class, screen());
        assertEquals(home.resolve("vault.tcv").toString(), locked.model().place());
        assertEquals(backup, locked.model().chosen().get().file());
        unlock();
        ends.release();
        Workspace workspace = assertInstanceOf(Screen.Open.class, screen()).workspace();
        assertEquals(VaultAccess.BACKUP, workspace.vault().orElseThrow().access());
        onFx(shell::lock);
        assertNull(assertInstanceOf(Screen.Locked.class, screen()).model().chosen().get(), "the vault itself again");
    }

    @Test
    void aFileThatIsRecognisedTooLateDoesNotPushTheDemoAside() throws Exception {
        onFx(() -> shell.choose(home.resolve("vault.tcv")));
        onFx(shell::demo);
        Screen demo = screen();
        ends.release();
        assertEquals(demo, screen());
    }

    private void chooseFile(Path file) throws Exception {
        onFx(() -> shell.choose(file));
        ends.release();
    }

    private void unlock() {
        Screen.Locked locked = assertInstanceOf(Screen.Locked.class, screen());
        onFx(() -> locked.model().unlock(ConsoleDriver.PASSWORD.toCharArray()));
    }

    private Screen screen() {
        return ConsoleDriver.onFx(() -> shell.screen().get());
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
