package dev.tokenconsole.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.tokenconsole.i18n.Messages;

/**
 * The result of merging an editor's fields with the vault that was read again.
 *
 * @param taken the names of the fields that took the value of another program
 * @param both the names of the fields that were changed here and in another program, and keep their value
 * @param warnings further remarks, in whole sentences
 */
public record ReloadSummary(List<String> taken, List<String> both, List<String> warnings) {
    /** Copies the lists. */
    public ReloadSummary {
        taken = List.copyOf(taken);
        both = List.copyOf(both);
        warnings = List.copyOf(warnings);
    }

    String words() {
        return String.join(" ", Stream.of(Messages.text("ui.editor.reloaded"), changes(),
            Messages.text("ui.editor.reloaded.typed")).filter(words -> !words.isEmpty()).toList());
    }

    /** True if nothing is to be said of the fields. */
    public boolean isEmpty() {
        return taken.isEmpty() && both.isEmpty() && warnings.isEmpty();
    }

    /** The changes of the fields alone. */
    public String changes() {
        List<String> sentences = new ArrayList<>();
        if (!taken.isEmpty()) {
            sentences.add(Messages.text("ui.editor.reloaded.taken", String.join(", ", taken)));
        }
        if (!both.isEmpty()) {
            sentences.add(Messages.text("ui.editor.reloaded.both", String.join(", ", both)));
        }
        sentences.addAll(warnings);
        return String.join(" ", sentences);
    }
}
