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
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.check.CheckCommands;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.KeyFocus;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.settings.TextSize;
import dev.tokenconsole.ui.token.TokenView;

/** The list of commands is complete, and each is enabled exactly while it has an effect. */
class WorkspaceCommandsTest extends WorkspaceTest {
    /** A claim and a token are not shown here: their commands have their own test. */
    private static final Set<String> OF_A_TOKEN = Set.of(
        "copy-claim", "copy-claim-value", "copy-claim-pair", "copy-claims-json", "copy-token-as");

    private int locks;
    private Optional<QuestionBar> question = Optional.empty();

    @Test
    void everyShortcutIsOfOneCommandWithAName() {
        onFx(open -> {
            List<Command> all = commands(open).all();
            List<Shortcut> keys = all.stream().flatMap(command -> command.shortcut().stream()).toList();
            assertEquals(EnumSet.allOf(Shortcut.class), EnumSet.copyOf(keys));
            assertEquals(keys.size(), keys.stream().distinct().count());
            assertEquals(all.size(), all.stream().map(Command::id).distinct().count());
            assertEquals(all.size(), all.stream().map(Command::words).distinct().count());
            assertEquals(Messages.text("ui.command.copy-header"), all.getFirst().words());
        });
    }

    @Test
    void withATokenShownNothingIsDisabledButCancel() {
        onFx(open -> assertEquals(
            Set.of("cancel", "save", "text-reset", "undo", "check-run", "check-failed", "verify-token", "show-history"),
            disabled(commands(open))));
    }

    @Test
    void aFetchIsSeenFromEveryView() {
        onFx(open -> {
            WorkspaceCommands commands = commands(open);
            open.navigation.go(View.SETTINGS);
            assertTrue(press(commands, KeyCode.F5, false));
            assertEquals(View.TOKENS, open.model.view().get());
            assertInstanceOf(FetchState.Fetching.class, open.model.token().activity().getValue());
        });
    }

    @Test
    void aFetchIsStartedAndCancelled() {
        onFx(open -> {
            WorkspaceCommands commands = commands(open);
            assertFalse(press(commands, KeyCode.ESCAPE, false), "left to the control that has the focus");
            assertTrue(press(commands, KeyCode.F5, false));
            assertInstanceOf(FetchState.Fetching.class, open.model.token().activity().getValue());
            assertEquals(
                Set.of("save", "text-reset", "undo", "check-run", "check-failed", "verify-token", "show-history"),
                disabled(commands));
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

    @Test
    void theHeaderIsCopiedFromEveryViewWithTheTokenInSight() {
        onFx(open -> {
            WorkspaceCommands commands = commands(open);
            open.navigation.go(View.SETTINGS);
            assertTrue(press(commands, KeyCode.C, true, true));
            assertEquals(View.TOKENS, open.model.view().get());
        });
    }

    @Test
    void escapeClearsTheFilter() {
        onFx(open -> {
            WorkspaceCommands commands = commands(open);
            open.model.profiles().filter().set("acm");
            assertTrue(press(commands, KeyCode.ESCAPE, false));
            assertEquals("", open.model.profiles().filter().get());
            assertFalse(press(commands, KeyCode.ESCAPE, false));
        });
    }

    @Test
    void theEditorIsSavedByItsKey() {
        onFx(open -> {
            WorkspaceCommands commands = commands(open);
            assertFalse(press(commands, KeyCode.S, true));
            open.editors.edit();
            assertTrue(press(commands, KeyCode.S, true));
            assertTrue(open.model.isSaving());
            assertFalse(press(commands, KeyCode.S, true), "one save at a time");
        });
    }

    private WorkspaceCommands commands(OpenWorkspace open) {
        TokenView token = new TokenView(open.model.token(), open.model.claims(), open.model.privacy(),
            open.editors::edit, (environment, section) -> {});
        open.navigation.add(View.TOKENS, () -> token, () -> {});
        open.navigation.show(View.TOKENS);
        CheckCommands checks = new CheckCommands(open.model.check(), new CheckCommands.Choices(
            () -> open.model.profiles().selected().stream().map(Profile::id).toList(),
            () -> open.model.profiles().matches().map(Profile::id).toList(),
            () -> Optional.of(open.model.workspace().environments().getFirst()), Optional::empty), then -> {});
        return new WorkspaceCommands(
            open.model, open.navigation, open.editors, token, () -> question, checks,
            new WorkspaceCommands.WindowActions(() -> locks++, () -> {}, () -> {},
                TextSize.commands(open.services.window())), List.of());
    }

    private static Set<String> disabled(WorkspaceCommands commands) {
        return commands.all().stream().filter(command -> !command.enabled().getAsBoolean()).map(Command::id)
            .filter(id -> !OF_A_TOKEN.contains(id)).collect(Collectors.toSet());
    }

    private static boolean press(WorkspaceCommands commands, KeyCode code, boolean control) {
        return press(commands, code, control, false);
    }

    /** True if the event is consumed. */
    private static boolean press(WorkspaceCommands commands, KeyCode code, boolean control, boolean shift) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
        commands.press(event, KeyFocus.OTHER);
        return event.isConsumed();
    }
}
