package dev.tokenconsole.ui.editor;

import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.i18n.Messages;

/**
 * What became of an editor's fields when the vault was read again.
 *
 * @param taken the names of those that follow what was changed elsewhere
 * @param both the names of those that were changed here and elsewhere, and stay as they are here
 * @param warnings what else has to be known, in whole sentences
 */
public record ReloadSummary(List<String> taken, List<String> both, List<String> warnings) {
    /** Copies what it is given. */
    public ReloadSummary {
        taken = List.copyOf(taken);
        both = List.copyOf(both);
        warnings = List.copyOf(warnings);
    }

    String words() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Messages.text("ui.editor.reloaded"));
        if (!taken.isEmpty()) {
            sentences.add(Messages.text("ui.editor.reloaded.taken", String.join(", ", taken)));
        }
        if (!both.isEmpty()) {
            sentences.add(Messages.text("ui.editor.reloaded.both", String.join(", ", both)));
        }
        sentences.addAll(warnings);
        sentences.add(Messages.text("ui.editor.reloaded.typed"));
        return String.join(" ", sentences);
    }
}
