package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.settings.SettingsStore;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.settings.SettingsModel;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;

/** When the window locks, what it asks before that, and what it says after it. No view is needed. */
class ShellLockTest {
    private final CallbackQueue ends = new CallbackQueue();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final List<String> events = new ArrayList<>();
    @TempDir
    private Path home;
    private ShellViewModel shell;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void unlockVault() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        VaultLocation vault = TeamVault.location(home);
        FxTasks tasks = new FxTasks(ends);
        shell = ConsoleDriver.onFx(() -> new ShellViewModel(vault, new Services(
            (environment, clientId, secret) -> {
                throw new IllegalStateException("nothing is fetched here");
            },
            clock, tasks, new SettingsModel(new SettingsStore(vault.state()), tasks),
            new WindowStateModel(new WindowStateStore(vault.state()), tasks),
            SystemNotice.NONE, (owner, title) -> Optional.empty(), new PrivacyMode()),
            () -> new VaultContents(BuiltInEnvironments.builtIn(), DemoProfiles.all())));
        unlock();
    }

    @AfterEach
    void lockVault() {
        onFx(shell::lock);
    }

    @Test
    void useAfterTheLimitComesTooLate() {
        after(Duration.ofMinutes(9), shell::used);
        after(Duration.ofMinutes(9), shell::used);
        open();
        after(Duration.ofMinutes(10), shell::used);
        assertEquals("Locked after 10 minutes of inactivity.", notice());
    }

    @Test
    void theDemoIsNeverLocked() {
        onFx(shell::lock);
        onFx(shell::demo);
        after(Duration.ofHours(3), shell::used);
        open();
    }

    @Test
    void anAutomaticLockDiscardsUnsavedInputAndSaysSo() {
        openEditor(true);
        onFx(() -> clock.suspend(Duration.ofMinutes(2)));
        onFx(shell::used);
        assertEquals(List.of("abandoned"), events);
        assertEquals("Locked because the computer slept or its clock was changed. Unsaved input is "
            + "lost.", notice());
    }

    @Test
    void aRequestedLockAsksFirstWhereInputWouldBeLost() {
        openEditor(true);
        onFx(shell::requestLock);
        assertEquals(List.of("asked"), events);
        open();
    }

    @Test
    void aRequestedLockSaysNothingWhereNothingIsLost() {
        openEditor(false);
        onFx(shell::requestLock);
        assertEquals(List.of("left"), events);
        assertEquals("", notice());
    }

    @Test
    void leavingWaitsForASaveBehindTheLock() throws Exception {
        save();
        onFx(() -> shell.leave(() -> events.add("left the program")));
        assertEquals("A change was still being saved when the vault was locked. The vault can be opened again when "
            + "that is done.", notice());
        ends.release();
        assertEquals(List.of(), events);
        ends.release();
        assertEquals(List.of("left the program"), events);
    }

    @Test
    void aSaveThatFailsKeepsTheWindowOpen() throws Exception {
        Files.write(home.resolve("vault.tcv"), new byte[] {1, 2, 3});
        save();
        onFx(() -> shell.leave(() -> events.add("left the program")));
        String before = notice();
        ends.release();
        ends.release();
        assertEquals(List.of(), events);
        assertEquals(before + " It was not saved, because another program had changed the vault. Your last input "
            + "is lost.", notice());
    }

    @Test
    void aResultThatComesInTheDemoIsShownAtTheNextLock() throws Exception {
        save();
        onFx(shell::requestLock);
        onFx(shell::demo);
        ends.release();
        ends.release();
        onFx(shell::lock);
        assertEquals("It was saved.", notice());
    }

    @Test
    void goesOnWithTheProfileThatWasChosen() throws Exception {
        // The last profile is remembered for the next start, too, which is another matter.
        onFx(() -> shell.services().settings().change(
            shell.services().settings().current().get().withReopenLastProfile(false)));
        ends.release();
        UUID last = ConsoleDriver.onFx(() -> open().workspace().profiles().getLast().id());
        onFx(() -> {
            open().model().profiles().choose(last);
            open().model().show(View.HELP);
        });
        onFx(shell::lock);
        unlock();
        assertEquals(last, ConsoleDriver.onFx(() -> open().model().place()));
        assertEquals(View.TOKENS, ConsoleDriver.onFx(() -> open().model().view().get()), "where Enter copies a header");
    }

    /** It is not made up for: the clipboard may be in use for something else by then. */
    @Test
    void aCopyThatTheLockEndsIsSaidBeforeAndAfterTheUnlock() throws Exception {
        copy();
        after(Duration.ofMinutes(10), shell::used);
        ends.release();
        assertEquals("Locked after 10 minutes of inactivity. A copy was under way: it was cancelled, and nothing was "
            + "copied.", notice());
        unlock();
        assertEquals("Acme Treasury: nothing copied, the vault was locked meanwhile.", copyMessage());
        onFx(shell::requestLock);
        assertEquals("", notice(), "once");
        unlock();
        assertEquals("", copyMessage(), "once");
    }

    @Test
    void aCopyThatARequestedLockEndsIsSaid() throws Exception {
        copy();
        onFx(shell::requestLock);
        ends.release();
        assertEquals("A copy was under way: it was cancelled, and nothing was copied.", notice());
        unlock();
        assertEquals("Acme Treasury: nothing copied, the vault was locked meanwhile.", copyMessage());
    }

    /** Of a production profile, so that it waits for a decision and nothing is fetched. */
    @Test
    void aCopyThatWaitsForADecisionIsSaidToo() throws Exception {
        onFx(() -> open().model().token().headerCopy().copySecret(named("Acme Production")));
        assertTrue(ConsoleDriver.onFx(() -> open().model().token().headerCopy().question().get() != null));
        onFx(shell::requestLock);
        assertEquals("A copy was under way: it was cancelled, and nothing was copied.", notice());
    }

    private void copy() {
        onFx(() -> open().model().token().headerCopy().copy(named("Acme Treasury")));
        assertTrue(ConsoleDriver.onFx(() -> open().model().token().headerCopy().pending().get() != null));
    }

    private UUID named(String name) {
        return open().workspace().profiles().stream().filter(profile -> profile.name().equals(name)).findFirst()
            .orElseThrow().id();
    }

    private String copyMessage() {
        return ConsoleDriver.onFx(() -> open().model().token().headerCopy().message().get());
    }

    private void unlock() throws Exception {
        Screen.Locked locked = assertInstanceOf(Screen.Locked.class, screen());
        onFx(() -> locked.model().unlock(ConsoleDriver.PASSWORD.toCharArray()));
        ends.release();
    }

    private void save() {
        onFx(() -> {
            Workspace workspace = open().workspace();
            workspace.save(new Profile(UUID.randomUUID(), "Typed", workspace.environments().getFirst().id(), "client",
                Secret.of("typed"), ""), () -> {}, fault -> {});
        });
    }

    private void openEditor(boolean dirty) {
        onFx(() -> open().model().editor().open(new Editor() {
            @Override
            public boolean isDirty() {
                return dirty;
            }

            @Override
            public boolean canSave() {
                return false;
            }

            @Override
            public void save() {}

            @Override
            public void leave(Runnable then) {
                events.add(dirty ? "asked" : "left");
                if (!dirty) {
                    then.run();
                }
            }

            @Override
            public void abandon() {
                events.add("abandoned");
            }
        }, () -> {}));
    }

    private Screen.Open open() {
        return assertInstanceOf(Screen.Open.class, screen());
    }

    private String notice() {
        return assertInstanceOf(Screen.Locked.class, screen()).model().notice().get();
    }

    private Screen screen() {
        return ConsoleDriver.onFx(() -> shell.screen().get());
    }

    private void after(Duration time, Runnable then) {
        onFx(() -> {
            clock.pass(time);
            then.run();
        });
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
