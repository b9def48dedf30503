package dev.tokenconsole.ui.profiles.list;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.profiles.index.StateChip;

/** The sentence in the place of a list without rows. */
final class EmptyWords {
    private EmptyWords() {}

    /** {@code none} if there is no profile at all. */
    static String of(boolean none, String filter, StateChip chip) {
        if (none) {
            return Messages.text("ui.profiles.empty");
        }
        if (!filter.isEmpty()) {
            return chip == StateChip.ALL ? Messages.text("ui.profiles.no-match", filter)
                : Messages.text("ui.profiles.no-match.chip", filter, ChipBar.word(chip));
        }
        return Messages.text(switch (chip) {
            case ALL -> "ui.profiles.empty";
            case VALID -> "ui.profiles.empty.valid";
            case FAILED -> "ui.profiles.empty.failed";
            case NONE -> "ui.profiles.empty.none";
        });
    }
}
