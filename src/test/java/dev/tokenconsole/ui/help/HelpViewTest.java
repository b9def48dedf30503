package dev.tokenconsole.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.command.Subject;

/** The help lists the commands that it is given, by what they are about: none more, none less, in their order. */
class HelpViewTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void listsTheKeysAndTheNameOfEachCommand() {
        List<String> texts = ConsoleDriver.onFx(() -> texts(new HelpView("a place", true, List.of(
            Command.of("lock", Subject.WINDOW, () -> {}).on(Shortcut.LOCK),
            Command.of("fetch", Subject.PROFILE, () -> {}).on(Shortcut.FETCH),
            Command.of("quit", Subject.WINDOW, () -> {})))));
        assertEquals(List.of(Messages.text("ui.help.title"), Messages.text("ui.subject.profile"), "F5",
            Messages.text("ui.command.fetch"), Messages.text("ui.subject.window"), Shortcut.LOCK.words(),
            Messages.text("ui.command.lock"), Messages.text("ui.command.quit"), Messages.text("ui.help.place"),
            "a place",
            Messages.text("ui.help.protection")), texts);
    }

    private static List<String> texts(HelpView help) {
        List<String> texts = new ArrayList<>();
        collect(help.getContent(), texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Label label) {
            texts.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
