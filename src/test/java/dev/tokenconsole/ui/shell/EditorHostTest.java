package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.ui.editor.EnvironmentSection;
import dev.tokenconsole.ui.environments.EnvironmentEditorView;
import dev.tokenconsole.ui.profiles.ProfileEditorView;

/** Each editor leads back to where it was opened. */
class EditorHostTest extends WorkspaceTest {
    @Test
    void aProfileEditorLeadsBackToTheTokens() {
        onFx(open -> {
            open.editors.edit();
            assertInstanceOf(ProfileEditorView.class, shown(open));
            open.model.editor().cancel();
            assertTrue(open.navigation.isShown(open.tokens));
            assertFalse(open.model.editor().isOpen());
        });
    }

    @Test
    void withoutAChosenProfileThereIsNothingToEditButMuchToAdd() {
        onFx(open -> {
            open.model.profiles().filter().set("nothing is called so");
            open.editors.edit();
            assertFalse(open.model.editor().isOpen());
            open.editors.add();
            assertInstanceOf(ProfileEditorView.class, shown(open));
        });
    }

    @Test
    void anEnvironmentEditorLeadsBackToWhereItWasOpened() {
        onFx(open -> {
            open.editors.editEnvironment(firstId(), EnvironmentSection.PROXY);
            assertInstanceOf(EnvironmentEditorView.class, shown(open));
            assertEquals(View.SETTINGS, open.model.view().get());
            open.model.editor().cancel();
            assertTrue(open.navigation.isShown(open.tokens), "from the token");
            open.editors.editFromSettings(EnvironmentDraft.of(open.model.workspace().environments().getFirst()));
            assertInstanceOf(EnvironmentEditorView.class, shown(open));
            open.model.editor().cancel();
            assertTrue(open.navigation.isShown(open.settings), "from the settings");
        });
    }

    @Test
    void theDemoIsNotEdited() {
        onFx(open -> {
            open.editors.editEnvironment(BuiltInEnvironments.DEMO_ID, EnvironmentSection.NAME);
            assertFalse(open.model.editor().isOpen());
            assertTrue(open.navigation.isShown(open.tokens));
        });
    }

    @Test
    void oneEditorTakesThePlaceOfAnother() {
        onFx(open -> {
            open.editors.edit();
            Node first = shown(open);
            open.editors.add();
            assertInstanceOf(ProfileEditorView.class, shown(open));
            assertNotSame(first, shown(open));
        });
    }

    private static Node shown(OpenWorkspace open) {
        return open.content.getChildren().getFirst();
    }

    private static String firstId() {
        return BuiltInEnvironments.builtIn().getFirst().id();
    }
}
