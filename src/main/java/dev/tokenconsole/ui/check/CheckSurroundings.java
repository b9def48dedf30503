package dev.tokenconsole.ui.check;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.ui.editor.EnvironmentSection;

/** The window around the view of a check. FX thread only. */
public interface CheckSurroundings {
    /** Shows the token of {@code profile}. */
    void openProfile(UUID profile);

    /** The profile that commands are about; empty for none. */
    Optional<UUID> chosenProfile();

    /** Makes {@code profile} the one that commands are about, without leaving the view. */
    void chooseProfile(UUID profile);

    /** Edits {@code profile}. */
    void editProfile(UUID profile);

    /** Edits {@code environment} at {@code section}. */
    void editEnvironment(Environment environment, EnvironmentSection section);

    /** Leads {@code file} to the sheet of found credentials. */
    void importFile(Path file);

    /** The list that the user chooses; empty for none. */
    Optional<Path> chooseList();

    /** The place for a report called {@code name} that the user chooses; empty for none. */
    Optional<Path> chooseReport(String name);

    /** A text about the last request of {@code profile}, for the support of a provider; empty if there was none. */
    String supportTicket(UUID profile);
}
