package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.testing.HostileContents;
import dev.tokenconsole.vault.testing.HostileVault;

/** Finding F3: each hostile vault is refused with the place of its fault, or drawn in plain text and can be locked. */
@Execution(ExecutionMode.CONCURRENT)
class HostileVaultWindowTest {
    private static final HostileVault VAULTS = new HostileVault(ConsoleDriver.PASSWORD);

    private final CallbackQueue ends = new CallbackQueue();
    @TempDir
    private Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static List<HostileContents.Case> cases() {
        return HostileContents.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedOrDrawnAndLockable(HostileContents.Case each) throws Exception {
        VaultLocation vault = TeamVault.location(home);
        VAULTS.write(vault.file(), 1, each.json());
        ShellViewModel shell = ShellFixture.over(vault, ends);
        ShellView view = ConsoleDriver.onFx(() -> {
            ShellView made = new ShellView(shell);
            new Scene(made, 900, 700);
            return made;
        });
        ends.release();
        Screen.Locked locked = assertInstanceOf(Screen.Locked.class, ShellFixture.screen(shell));
        ShellFixture.onFx(() -> locked.model().unlock(ConsoleDriver.PASSWORD.toCharArray()));
        ends.release();
        if (each.place().isEmpty()) {
            assertInstanceOf(Screen.Open.class, ShellFixture.screen(shell));
            for (View page : View.values()) {
                ShellFixture.onFx(() -> {
                    ((Screen.Open) shell.screen().get()).model().show(page);
                    view.applyCss();
                    view.layout();
                    assertPlain(view);
                });
            }
            ShellFixture.onFx(shell::lock);
        } else {
            String problem = ConsoleDriver.onFx(() -> locked.model().problem().get());
            assertTrue(problem.contains("cannot read its contents at " + each.place() + "."), problem);
            ShellFixture.onFx(() -> assertPlain(view));
        }
        assertInstanceOf(Screen.Locked.class, ShellFixture.screen(shell));
        assertEquals("unlock", ConsoleDriver.onFx(() -> view.getChildren().getFirst().getId()));
        assertFree(vault, each);
    }

    /** Refused or locked, another program can have it: nothing is held. */
    private static void assertFree(VaultLocation vault, HostileContents.Case each) throws Exception {
        VAULTS.write(vault.file(), 1, HostileContents.all().stream().filter(one -> one.place().isEmpty()).findFirst()
            .orElseThrow().json());
        ConsoleDriver.await("the lock of " + each).until(() -> {
            try (Vault free = vault.open(ConsoleDriver.PASSWORD.toCharArray())) {
                return free.access() == VaultAccess.WRITING;
            }
        });
    }

    private static void assertPlain(Node node) {
        String text = switch (node) {
            case Labeled label -> label.getText();
            case Text words -> words.getText();
            default -> "";
        };
        for (String shown : new String[] {text, node.getAccessibleText()}) {
            assertFalse(shown != null && shown.codePoints().anyMatch(HostileVaultWindowTest::isHidden),
                () -> node + " " + shown);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(HostileVaultWindowTest::assertPlain);
        }
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return point != '\n' && (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR);
    }
}
