package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.token.TokenView;

/** The list of commands is complete, and each is enabled exactly while it has an effect. */
class WorkspaceCommandsTest extends WorkspaceTest {
    private int locks;
    private Optional<QuestionBar> question = Optional.empty();

    @Test
    void everyShortcutIsOfOneCommandWithAName() {
        onFx(open -> {
            List<Command> all = commands(open).all();
            assertEquals(List.of("fetch", "cancel", "copy-header", "new-profile", "edit-profile", "filter", "lock",
                "view-1", "view-2", "view-3", "view-4"), all.stream().map(Command::id).toList());
            assertEquals(EnumSet.allOf(Shortcut.class),
                all.stream().map(Command::shortcut).collect(Collectors.toSet()));
            assertEquals(Messages.text("ui.key.copy-header"), all.get(2).words());
            assertEquals(all.size(), all.stream().map(Command::words).distinct().count());
        });
    }

    @Test
    void withATokenShownNothingIsDisabledButCancel() {
        onFx(open -> assertEquals(Set.of("cancel"), disabled(commands(open))));
    }

    @Test
    void nothingIsFetchedOrCopiedUnseen() {
        onFx(open -> {
            WorkspaceCommands commands = commands(open);
            open.navigation.go(View.SETTINGS);
            assertEquals(Set.of("fetch", "copy-header", "cancel"), disabled(commands));
            assertFalse(press(commands, KeyCode.F5, false));
            assertInstanceOf(FetchState.Idle.class, open.model.token().activity().getValue());
        });
    }

    @Test
    void aFetchIsStartedAndCancelled() {
        onFx(open -> {
            WorkspaceCommands commands = commands(open);
            assertFalse(press(commands, KeyCode.ESCAPE, false), "left to the control that has the focus");
            assertTrue(press(commands, KeyCode.F5, false));
            assertInstanceOf(FetchState.Fetching.class, open.model.token().activity().getValue());
            assertEquals(Set.of(), disabled(commands));
            assertTrue(press(commands, KeyCode.ESCAPE, false));
        });
    }

    @Test
    void aQuestionComesBeforeTheEditor() {
        onFx(open -> {
            WorkspaceCommands commands = commands(open);
            open.editors.edit();
            QuestionBar bar = new QuestionBar("question");
            bar.ask("Is it?", new QuestionBar.Option("ui.editor.stay", () -> question = Optional.empty()));
            question = Optional.of(bar);
            assertTrue(press(commands, KeyCode.ESCAPE, false));
            assertFalse(bar.isAsking());
            assertTrue(open.model.editor().isOpen());
            assertTrue(press(commands, KeyCode.ESCAPE, false));
            assertFalse(open.model.editor().isOpen());
        });
    }

    @Test
    void withoutAChosenProfileThereIsNothingToEdit() {
        onFx(open -> {
            WorkspaceCommands commands = commands(open);
            open.model.profiles().filter().set("nothing is called so");
            assertTrue(disabled(commands).contains("edit-profile"));
        });
    }

    @Test
    void keysWithoutACommandAreLeftAlone() {
        onFx(open -> {
            assertFalse(press(commands(open), KeyCode.L, false));
            assertEquals(0, locks);
            assertTrue(press(commands(open), KeyCode.L, true));
            assertEquals(1, locks);
        });
    }

    private WorkspaceCommands commands(OpenWorkspace open) {
        TokenView token = new TokenView(open.model.token(), open.editors::edit, (environment, section) -> {});
        open.navigation.add(View.TOKENS, () -> token, () -> {});
        open.navigation.show(View.TOKENS);
        return new WorkspaceCommands(
            open.model, open.navigation, open.editors, token, () -> question, () -> locks++);
    }

    private static Set<String> disabled(WorkspaceCommands commands) {
        return commands.all().stream().filter(command -> !command.enabled().getAsBoolean()).map(Command::id)
            .collect(Collectors.toSet());
    }

    /** True if the event is consumed. */
    private static boolean press(WorkspaceCommands commands, KeyCode code, boolean control) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
        commands.press(event);
        return event.isConsumed();
    }
}
