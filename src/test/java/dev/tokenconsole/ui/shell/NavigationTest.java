package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.ui.editor.Editor;

/** One view is shown at a time, and none before the open editor lets it go. */
class NavigationTest extends WorkspaceTest {
    @Test
    void theListIsBesideTheTokensAlone() {
        onFx(open -> {
            assertTrue(open.navigation.isShown(open.tokens));
            assertTrue(open.list.isVisible());
            open.navigation.go(View.SETTINGS);
            assertTrue(open.navigation.isShown(open.settings));
            assertFalse(open.navigation.isShown(open.tokens));
            assertFalse(open.list.isVisible());
            assertFalse(open.list.isManaged());
            assertEquals(View.SETTINGS, open.model.view().get());
        });
    }

    @Test
    void anEditorIsAskedFirst() {
        onFx(open -> {
            HeldEditor editor = new HeldEditor();
            open.model.editor().open(editor, () -> {});
            open.navigation.go(View.SETTINGS);
            assertEquals(View.TOKENS, open.model.view().get());
            editor.waiting.getFirst().run();
            assertEquals(View.SETTINGS, open.model.view().get());
            assertFalse(open.model.editor().isOpen());
        });
    }

    @Test
    void choosingAProfileLeavesTheEditorToo() {
        onFx(open -> {
            HeldEditor editor = new HeldEditor();
            open.model.editor().open(editor, () -> {});
            open.navigation.show(View.SETTINGS, new Label("an editor"));
            open.navigation.select(() -> open.model.profiles().choose(open.gamma.id()));
            assertEquals(open.acme, open.model.profiles().chosen().get(), "not while the editor asks");
            editor.waiting.getFirst().run();
            assertEquals(open.gamma, open.model.profiles().chosen().get());
            assertTrue(open.navigation.isShown(open.tokens));
        });
    }

    @Test
    void anotherProfileDoesNotTakeThePlaceOfAnEditorOrAView() {
        onFx(open -> {
            Label form = new Label("an editor");
            open.model.editor().open(new HeldEditor(), () -> {});
            open.navigation.show(View.TOKENS, form);
            open.model.profiles().choose(open.gamma.id());
            assertTrue(open.navigation.isShown(form));
            open.model.editor().cancel();
            open.navigation.show(View.SETTINGS);
            open.model.profiles().choose(open.acme.id());
            assertTrue(open.navigation.isShown(open.settings));
        });
    }

    @Test
    void aFilterThatHidesEveryProfileIsTakenAway() {
        onFx(open -> {
            open.model.profiles().filter().set("nothing is called so");
            assertEquals(null, open.model.profiles().chosen().get());
            open.navigation.clearFilter();
            assertEquals(open.acme, open.model.profiles().chosen().get());
        });
    }

    /** An editor that asks, and lets the test give the answer. */
    private static final class HeldEditor implements Editor {
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public boolean isDirty() {
            return true;
        }

        @Override
        public boolean canSave() {
            return false;
        }

        @Override
        public void save() {}

        @Override
        public void leave(Runnable then) {
            waiting.add(then);
        }

        @Override
        public void abandon() {}
    }
}
