package dev.tokenconsole.ui.profiles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.ui.editor.SaveConsent;
import dev.tokenconsole.ui.profiles.change.MoveWords;
import dev.tokenconsole.ui.session.Workspace;

/** The question before a saved profile moves to a production environment: once for each environment. */
final class ProductionMove {
    private final Workspace workspace;
    private final UUID profile;
    private @Nullable Environment confirmed;

    ProductionMove(Workspace workspace, UUID profile) {
        this.workspace = workspace;
        this.profile = profile;
    }

    /** The consent that a save needs with {@code chosen} as the environment; empty if it needs none. */
    Optional<SaveConsent> consent(@Nullable Environment chosen) {
        if (chosen == null || chosen.kind() != EnvironmentKind.PRODUCTION || chosen.equals(confirmed)) {
            return Optional.empty();
        }
        return workspace.profile(profile).filter(saved -> !saved.environmentId().equals(chosen.id()))
            .map(saved -> new SaveConsent(MoveWords.question(workspace, List.of(saved), chosen),
                "ui.profiles.move.yes", "ui.profiles.move.no", () -> confirmed = chosen));
    }
}
