package dev.tokenconsole.ui.profiles;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.editor.SaveConsent;
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
            .map(saved -> new SaveConsent(words(saved, chosen), "ui.editor.production.yes", "ui.editor.production.no",
                () -> confirmed = chosen));
    }

    /** With what the move ends, where there is anything to end. */
    private String words(Profile saved, Environment chosen) {
        boolean holds = workspace.tokens().of(saved.id()).held().get() != null;
        return Messages.text("ui.editor.production.ask", saved.name(), chosen.name(), chosen.tokenUrl().getHost())
            + (holds ? " " + Messages.text("ui.editor.production.token") : "")
            + (saved.renews() ? " " + Messages.text("ui.editor.production.renewal") : "");
    }
}
