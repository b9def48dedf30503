package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.ui.editor.Editor;

/** The stack of editors: each leaves it once, whatever is in front of it then. */
class OpenEditorTest extends WorkspaceTest {
    private final List<String> events = new ArrayList<>();

    @Test
    void aSaveThatEndsBehindTheSheetClosesTheFormAlone() {
        onFx(open -> {
            OpenEditor editors = open.model.editor();
            Editor form = new NamedEditor("form");
            Editor sheet = new NamedEditor("sheet");
            editors.open(form, () -> events.add("list shown"));
            openInFront(editors, sheet, "sheet");
            editors.close(form);
            assertTrue(editors.isInFront(sheet));
            assertEquals(List.of(), events);
            editors.close(form);
            assertTrue(editors.isInFront(sheet), "a second end closes nothing else");
            editors.cancel();
            assertEquals(List.of("sheet left", "sheet gone", "sheet: before shown", "list shown"), events);
            assertFalse(editors.isOpen());
        });
    }

    @Test
    void theLastOfThemIsGoneTooWhenAllAreLeft() {
        onFx(open -> {
            OpenEditor editors = open.model.editor();
            openInFront(editors, new NamedEditor("sheet"), "sheet");
            openInFront(editors, new NamedEditor("form"), "form");
            editors.leave(() -> events.add("then"));
            assertEquals(List.of("form left", "form gone", "form: before shown", "sheet left", "sheet gone", "then"),
                events);
        });
    }

    @Test
    void afterALockNoneIsOpen() {
        onFx(open -> {
            OpenEditor editors = open.model.editor();
            Editor form = new NamedEditor("form");
            openInFront(editors, form, "form");
            openInFront(editors, new NamedEditor("sheet"), "sheet");
            editors.abandon();
            editors.close(form);
            assertEquals(List.of("form abandoned", "sheet abandoned", "sheet gone", "form gone"), events);
            assertFalse(editors.isOpen());
        });
    }

    private void openInFront(OpenEditor editors, Editor editor, String name) {
        editors.openInFront(editor, () -> events.add(name + " gone"), () -> events.add(name + ": before shown"));
    }

    /** An editor without input. */
    private final class NamedEditor implements Editor {
        private final String name;

        NamedEditor(String name) {
            this.name = name;
        }

        @Override
        public boolean isDirty() {
            return false;
        }

        @Override
        public boolean canSave() {
            return false;
        }

        @Override
        public void save() {}

        @Override
        public void leave(Runnable then) {
            events.add(name + " left");
            then.run();
        }

        @Override
        public void abandon() {
            events.add(name + " abandoned");
        }
    }
}
