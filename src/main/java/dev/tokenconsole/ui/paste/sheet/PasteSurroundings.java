package dev.tokenconsole.ui.paste.sheet;

import java.util.List;
import java.util.UUID;

import dev.tokenconsole.formats.credentials.filing.NewEnvironment;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** The window around the sheet. */
public interface PasteSurroundings {
    /** Puts {@code sheet} in front of what is open; {@code gone} always runs when it is left. */
    void open(Editor sheet, Runnable gone);

    /** Leaves the sheet in front, after a save that is under way. */
    void leave();

    /** {@code sheet} is done, wherever it is. */
    void close(Editor sheet);

    /** True if {@code sheet} is open, and nothing is in front of it. */
    boolean isInFront(Editor sheet);

    /** Opens the form of {@code added} in front of the sheet, and then runs {@code back}. */
    void addEnvironment(NewEnvironment added, Runnable back);

    /** Verifies with the keys in {@code text}; false if the place for them is not in sight. */
    boolean takesKeys(String text);

    /** Masks the client ids of the sheet. */
    PrivacyMode privacy();

    /** Profiles were stored, and the sheet is closed. */
    void added(List<UUID> profiles);
}
