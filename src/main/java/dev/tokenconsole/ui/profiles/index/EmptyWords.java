package dev.tokenconsole.ui.profiles.index;

import dev.tokenconsole.i18n.Messages;

/** The sentence in the place of a list without rows. */
public final class EmptyWords {
    private EmptyWords() {}

    /** {@code none} if there is no profile at all. */
    public static String of(boolean none, String filter, StateChip chip) {
        if (none) {
            return Messages.text("ui.profiles.empty");
        }
        if (!filter.isEmpty()) {
            return chip == StateChip.ALL ? Messages.text("ui.profiles.no-match", filter)
                : Messages.text("ui.profiles.no-match.chip", filter, chip.words());
        }
        return Messages.text(switch (chip) {
            case ALL -> "ui.profiles.empty";
            case VALID -> "ui.profiles.empty.valid";
            case FAILED -> "ui.profiles.empty.failed";
            case NONE -> "ui.profiles.empty.none";
        });
    }
}
